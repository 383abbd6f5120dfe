package prongsai.measures.core.value;

import prongsai.web.Problem;

/** A month of a fiscal year by its number in the calendar, 1 to 12. */
public final class FiscalMonth {
    private FiscalMonth() {}

    /** @throws Problem 400 {@code unknown-month} */
    public static int checked(String field, int month) {
        if (month < 1 || month > 12) {
            throw Problem.invalid(field, "unknown-month", month);
        }
        return month;
    }

    /** Its place in the fiscal year, October being 0. */
    public static int place(int month) {
        return (month + 2) % 12;
    }
}
