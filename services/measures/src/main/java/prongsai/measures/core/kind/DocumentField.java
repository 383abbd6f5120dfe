package prongsai.measures.core.kind;

/** What some documents have beside a title, a day and the paper itself. */
public enum DocumentField {
    /** As the office's register of letters has it, such as ๑๒๓/๒๕๖๘. */
    NUMBER,
    /** Which edition of a manual. */
    VERSION,
    /** Whom an order empowers, or who signed. */
    HOLDER,
    /** A report of each month. */
    MONTHS
}
