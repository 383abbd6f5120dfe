package prongsai.worker.engine.word;

import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Range;
import prongsai.worker.engine.draft.Remarks;

/** What one reading of an old document knows besides the place at which it is. */
final class DocReading {
    final Remarks remarks = new Remarks();
    final DocLists lists;
    private final HWPFDocument document;

    DocReading(HWPFDocument document) {
        this.document = document;
        this.lists = new DocLists(document);
    }

    /** The note that hangs on a place of the text; empty where there is none. */
    String note(int place) {
        String foot = note(document.getFootnotes(), document.getFootnoteRange(), place);
        return foot.isEmpty() ? note(document.getEndnotes(), document.getEndnoteRange(), place) : foot;
    }

    private String note(Notes notes, Range all, int place) {
        int index = notes.getNotesCount() == 0 ? -1 : notes.getNoteIndexByAnchorPosition(place);
        if (index < 0) {
            return "";
        }
        int start = all.getStartOffset() + notes.getNoteTextStartOffset(index);
        int end = all.getStartOffset() + notes.getNoteTextEndOffset(index);
        String text = new Range(start, end, document).text().replace('\r', '\n');
        return text.codePoints()
                .filter(letter -> letter == '\n' || !Character.isISOControl(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
