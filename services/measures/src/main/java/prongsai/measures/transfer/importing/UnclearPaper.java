package prongsai.measures.transfer.importing;

import java.util.HashMap;
import java.util.Map;
import prongsai.measures.transfer.importing.form.Confirmed;
import prongsai.measures.transfer.importing.form.Confirmed.Answer;
import prongsai.measures.transfer.importing.shape.Known;
import prongsai.worker.paper.PaperDocument;

/**
 * A paper whose form leaves a question open, with what persons have answered so far.
 *
 * @param known of the office when the paper came
 * @param byTable by the table's place among those of the document, from 0
 * @param byShape by the words of a header, or of a label ({@link Confirmed#shapeOfLabel})
 */
public record UnclearPaper(
        PaperDocument paper, Known known, Map<Integer, Answer> byTable, Map<String, Answer> byShape) {
    public UnclearPaper {
        byTable = Map.copyOf(byTable);
        byShape = Map.copyOf(byShape);
    }

    static UnclearPaper of(PaperDocument paper, Known known) {
        return new UnclearPaper(paper, known, Map.of(), Map.of());
    }

    public UnclearPaper answered(Map<Integer, Answer> tables, Map<String, Answer> shapes) {
        return new UnclearPaper(paper, known, tables, shapes);
    }

    /** With the shapes that are remembered; what was said of this very paper counts more. */
    Confirmed confirmed() {
        var all = new HashMap<>(known.shapes());
        all.putAll(byShape);
        return new Confirmed(all, byTable);
    }
}
