package prongsai.worker.engine.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import prongsai.worker.engine.draft.Remarks;

/** What one reading of a document knows besides the place at which it is. */
final class DocxReading {
    final DocxStyles styles;
    final DocxLists lists;
    final Remarks remarks = new Remarks();

    /** Foot- and endnotes by their kind and id. */
    final Map<String, String> notes = new HashMap<>();

    /** Tables around the place. */
    int tables;

    /** For each field that is open, whether its instruction is being read, which is no text of the paper. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    DocxReading(DocxStyles styles, DocxLists lists) {
        this.styles = styles;
        this.lists = lists;
    }

    void fieldBegins() {
        fields.push(true);
    }

    void fieldResult() {
        if (!fields.isEmpty()) {
            fields.pop();
            fields.push(false);
        }
    }

    void fieldEnds() {
        fields.poll();
    }

    /** No instruction goes on in another paragraph: one that was never ended must not swallow what follows. */
    void paragraphEnds() {
        fields.clear();
    }

    boolean inInstruction() {
        return fields.contains(true);
    }
}
