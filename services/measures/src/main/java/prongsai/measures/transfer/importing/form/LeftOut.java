package prongsai.measures.transfer.importing.form;

/**
 * What stands in the file and became part of no measure. It can be taken as a note.
 *
 * @param heading of its column; empty where it has none
 */
public record LeftOut(Why why, Source source, String heading, String text) {
    /** Why it was left out. */
    public enum Why {
        /** A column that no field takes. */
        COLUMN,
        /** A sum. */
        TOTAL,
        /** A row, a column or a sheet that the file does not show. */
        HIDDEN,
        /** A signature, a remark below the table, and the like. */
        BESIDE,
        /** A table that does not speak of measures. */
        TABLE
    }
}
