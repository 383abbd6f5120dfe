package prongsai.thai;

/**
 * A date or year that cannot be taken, with what was found and what was expected, so that a page can say both in its
 * own language: look up {@link #messageKey()} with {@code {0}} = found and {@code {1}} = expected.
 */
public final class ThaiDateException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Why a date is refused. */
    public enum Reason {
        /** A Christian-era year where a Buddhist-era year belongs, such as 2025 for 2568. */
        YEAR_IS_CE("year-is-ce"),
        /** A Buddhist-era year where ISO has a Christian-era year, such as 2568-09-30. */
        YEAR_IS_BE("year-is-be"),
        /** A year of two digits that may be of more than one century or era. */
        YEAR_SHORT("year-short"),
        /** A year that is neither: one digit or three, or centuries away. */
        YEAR_OUT_OF_RANGE("year-out-of-range"),
        /** A day that the month does not have, such as 31 ก.ย. */
        NO_SUCH_DAY("no-such-day"),
        /** Text in no known form. */
        UNREADABLE("unreadable");

        private final String key;

        Reason(String key) {
            this.key = key;
        }
    }

    private final Reason reason;
    private final String found;
    private final String expected;

    ThaiDateException(Reason reason, String found, String expected) {
        super(found + " (expected: " + expected + ")");
        this.reason = reason;
        this.found = found;
        this.expected = expected;
    }

    public Reason reason() {
        return reason;
    }

    public String found() {
        return found;
    }

    public String expected() {
        return expected;
    }

    /** A stable key such as {@code thai.date.year-is-ce}. */
    public String messageKey() {
        return "thai.date." + reason.key;
    }
}
