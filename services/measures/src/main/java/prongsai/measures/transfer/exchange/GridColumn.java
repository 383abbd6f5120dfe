package prongsai.measures.transfer.exchange;

/** A column of a sheet that goes out of a plan and may come back. */
interface GridColumn {
    /** What a cell holds: only text can be mistaken for a formula. */
    enum Type {
        TEXT,
        NUMBER
    }

    String heading();

    Type type();

    /** In characters. */
    int width();

    /** What holds the sheet to its plan, and is nothing of the plan. */
    boolean isOfTheSheet();
}
