package prongsai.measures.transfer.importing.report;

/**
 * The address of one read value.
 *
 * @param measure the measure's number, 0 for the report's own fields
 * @param index the place in its list from 0; 0 where there is no list
 */
public record Cell(int measure, Field field, int index) {

    /** Which value of a measure, or of the cover. */
    public enum Field {
        FISCAL_YEAR,
        LAO_NAME,
        NUMBER,
        TITLE,
        RESPONSIBLE,
        SCHEDULE,
        STEP,
        RESULT,
        OUTCOME
    }

    public static Cell ofReport(Field field) {
        return new Cell(0, field, 0);
    }
}
