package prongsai.thai;

import prongsai.thai.ThaiDateException.Reason;

/**
 * The Buddhist era: BE = CE + 543 for every date since 1 January 2484 BE (the Calendar Year Act, 2483 BE, which moved
 * the new year to 1 January). The years that are plausible in one era are implausible in the other, so a year typed in
 * the wrong era is always noticed and never guessed right.
 */
final class BuddhistYears {
    static final int OFFSET = 543;
    static final int FIRST = 2484;
    static final int LAST = 2699;

    private BuddhistYears() {}

    /** The same year, if it is a plausible year BE. */
    static int check(int year) {
        if (year >= FIRST && year <= LAST) {
            return year;
        }
        if (year >= FIRST - OFFSET && year <= LAST - OFFSET) {
            throw new ThaiDateException(Reason.YEAR_IS_CE, Integer.toString(year), Integer.toString(year + OFFSET));
        }
        throw new ThaiDateException(Reason.YEAR_OUT_OF_RANGE, Integer.toString(year), FIRST + "–" + LAST);
    }

    /** The same year, if it is a plausible year CE. */
    static int checkChristian(int year) {
        if (year >= FIRST - OFFSET && year <= LAST - OFFSET) {
            return year;
        }
        if (year >= FIRST && year <= LAST) {
            throw new ThaiDateException(Reason.YEAR_IS_BE, Integer.toString(year), Integer.toString(year - OFFSET));
        }
        throw new ThaiDateException(
                Reason.YEAR_OUT_OF_RANGE, Integer.toString(year), (FIRST - OFFSET) + "–" + (LAST - OFFSET));
    }
}
