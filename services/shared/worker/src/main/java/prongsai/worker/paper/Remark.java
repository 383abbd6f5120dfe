package prongsai.worker.paper;

import java.util.List;

/**
 * Something about the file that a person should be told.
 *
 * @param details names of sheets, letters of columns, numbers of rows, a charset: see its kind
 */
public record Remark(Kind kind, List<String> details) {
    /** What there is to tell. */
    public enum Kind {
        /** Changes are tracked: what was deleted is left out, what was inserted is in. No details. */
        TRACKED_CHANGES,
        /** Text that is not shown was left out. No details. */
        HIDDEN_TEXT,
        /** Sheets that are not shown; they are in the document, marked as hidden. Their names. */
        HIDDEN_SHEETS,
        /** Rows that are not shown; marked as hidden. Each as {@code sheet!number}. */
        HIDDEN_ROWS,
        /** Columns that are not shown; marked as hidden. Each as {@code sheet!letters}. */
        HIDDEN_COLUMNS,
        /** Formulas without a stored result. Each as {@code sheet!A1}. */
        UNKNOWN_RESULTS,
        /** Something that was not read, such as columns further to the right than any form has. Where. */
        LEFT_OUT,
        /** Pages that are pictures, as of a scan, whose letters are doubtful and marked so. Their numbers. */
        PICTURES_READ,
        /** Pages that are pictures, and that nobody here can read. Their numbers. */
        PICTURES_NOT_READ,
        /** The bytes are in another charset than the file says. The one that it says, the one that it is. */
        OTHER_CHARSET
    }

    public Remark {
        details = List.copyOf(details);
    }

    public static Remark of(Kind kind, String... details) {
        return new Remark(kind, List.of(details));
    }
}
