package prongsai.measures.transfer.importing.form;

import org.jspecify.annotations.Nullable;

/**
 * What the form leaves open.
 *
 * @param measure which one, from 0; -1 for a table or the file
 * @param role of the column that it is about; null where it is about a row or more
 * @param words what stands there
 */
public record FormDoubt(
        Reason reason, Source source, int measure, @Nullable Role role, String words) {

    /** Whether a person must decide before anything is taken, or only should know. */
    public boolean asks() {
        return reason.asks;
    }

    /** What is open, and whether it is a question. */
    public enum Reason {
        /** The heading, and what stands below it, do not say for certain what the column is. */
        COLUMN_UNCERTAIN(true),
        /** No heading speaks of measures; one column was taken for them. */
        MEASURES_GUESSED(true),
        /** The heading says one thing and what stands below it another. */
        COLUMN_CONTRADICTS(true),
        /** The paper prints no numbers; they were given by the order of rows. */
        NUMBERS_BY_ORDER(false),
        /** A number is missing between this one and the one before it. */
        NUMBER_SKIPPED(false),
        /** The number stands there twice. */
        NUMBER_REPEATED(true),
        /** Others have numbers, this row has none and yet looks like a measure of its own. */
        BEGINS_WITHOUT_NUMBER(true),
        /** A row with little in it, which was taken to go on the cell above. */
        LOOSE_ROW(true),
        /** A new number over the title of the measure before it, or a title over several numbers. */
        TITLE_AND_NUMBER_DISAGREE(true),
        /** Steps with times of their own. */
        SEVERAL_SCHEDULES(true),
        /** A cell that several measures share. */
        SHARED_CELL(false),
        /** A blank cell, read as the one above it. */
        AS_ABOVE(false),
        /** The columns of this table were not named; they were taken to be those of the table before it. */
        GOES_ON_UNHEADED(false),
        /** The same, and the signs do not fit well. */
        MAY_NOT_GO_ON(true),
        /** The total is not the sum of what stands above it. */
        TOTAL_DIFFERS(true),
        /** Several sheets speak of measures. */
        SEVERAL_SHEETS(true),
        /** A formula whose result the file does not have, or that went wrong. */
        VALUE_UNKNOWN(true),
        /** The letters of the cell cannot be trusted; the Word file would be the better way. */
        TEXT_DAMAGED(true),
        /** A row that is neither a measure nor anything known. */
        ROW_UNKNOWN(true);

        private final boolean asks;

        Reason(boolean asks) {
            this.asks = asks;
        }

        boolean asks() {
            return asks;
        }

        /** Whether it is answered by saying what columns and tables are; else it is about single cells. */
        public boolean isOfForm() {
            return switch (this) {
                case COLUMN_UNCERTAIN, MEASURES_GUESSED, COLUMN_CONTRADICTS, MAY_NOT_GO_ON, SEVERAL_SHEETS -> true;
                case NUMBERS_BY_ORDER,
                        NUMBER_SKIPPED,
                        NUMBER_REPEATED,
                        BEGINS_WITHOUT_NUMBER,
                        LOOSE_ROW,
                        TITLE_AND_NUMBER_DISAGREE,
                        SEVERAL_SCHEDULES,
                        SHARED_CELL,
                        AS_ABOVE,
                        GOES_ON_UNHEADED,
                        TOTAL_DIFFERS,
                        VALUE_UNKNOWN,
                        TEXT_DAMAGED,
                        ROW_UNKNOWN -> false;
            };
        }
    }
}
