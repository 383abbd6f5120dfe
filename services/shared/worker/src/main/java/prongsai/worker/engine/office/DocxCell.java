package prongsai.worker.engine.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import prongsai.worker.job.Opened.Cell;

/** A Word cell's paragraphs. A number or dash that Word draws by itself is no text of the paragraph, so it is put back. */
final class DocxCell {
    private DocxCell() {}

    static Cell of(XWPFTableCell cell) {
        var paragraphs = new ArrayList<String>();
        var counts = new HashMap<Object, Integer>();
        for (XWPFParagraph paragraph : cell.getParagraphs()) {
            String text = paragraph.getText().strip();
            if (!text.isEmpty()) {
                paragraphs.add(marker(paragraph, counts) + text);
            }
        }
        return new Cell(paragraphs);
    }

    private static String marker(XWPFParagraph paragraph, Map<Object, Integer> counts) {
        String format = paragraph.getNumFmt();
        if (paragraph.getNumID() == null || format == null) {
            return "";
        }
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "decimal", "thainumbers", "decimalzero" -> counts.merge(paragraph.getNumID(), 1, Integer::sum) + ". ";
            default -> "- ";
        };
    }
}
