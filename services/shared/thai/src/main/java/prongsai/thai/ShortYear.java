package prongsai.thai;

import java.util.stream.Stream;
import prongsai.thai.ThaiDateException.Reason;

/**
 * A year typed in two digits: 69 for 2569. Which one it is follows from the fiscal year that is worked on, where it is of about
 * that time; else its writer is asked, since 25 may be 2525 or, of the common era, 2025.
 */
final class ShortYear {
    /** Orders and agreements still in force are as old as this; what is to come is of the next years. */
    private static final int BEFORE = 10;

    private static final int AFTER = 2;

    private ShortYear() {}

    /**
     * The year BE.
     *
     * @param near the fiscal year that is worked on
     * @param dayAndMonth as they stand in the choices that are offered
     * @throws ThaiDateException {@code YEAR_SHORT} with the choices, where it is not of about that time
     */
    static int of(int twoDigits, FiscalYear near, String typed, String dayAndMonth) {
        int year = nearest(twoDigits, near.year());
        if (year >= near.year() - BEFORE && year <= near.year() + AFTER) {
            return year;
        }
        String choices = Stream.of(year, nearest(twoDigits + BuddhistYears.OFFSET, near.year()))
                .map(choice -> dayAndMonth + "/" + choice)
                .reduce("%s / %s"::formatted)
                .orElseThrow();
        throw new ThaiDateException(Reason.YEAR_SHORT, typed, choices);
    }

    /** Of all centuries the one in which a year is nearest to another. */
    private static int nearest(int year, int other) {
        return other + Math.floorMod(year - other + 50, 100) - 50;
    }
}
