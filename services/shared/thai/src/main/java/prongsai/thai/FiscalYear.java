package prongsai.thai;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A fiscal year of the Thai state, named by the Buddhist year in which it ends: 2568 runs from 1 October 2567 to 30
 * September 2568 (Budget Procedure Act, 2561 BE, section 4).
 *
 * @param year the year BE, such as 2568
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    /**
     * @throws ThaiDateException when the year is a CE year (2025 instead of 2568) or no plausible year at all
     */
    public FiscalYear {
        BuddhistYears.check(year);
    }

    /** The fiscal year in which a date lies. */
    public static FiscalYear of(LocalDate date) {
        int calendarYear = date.getYear() + BuddhistYears.OFFSET;
        return new FiscalYear(date.getMonthValue() >= Month.OCTOBER.getValue() ? calendarYear + 1 : calendarYear);
    }

    /**
     * Reads a year BE in Thai or Arabic digits.
     *
     * @throws ThaiDateException when it is no number, a CE year, or no plausible year
     */
    public static FiscalYear parse(String text) {
        try {
            return new FiscalYear(ThaiDigits.parseInt(text));
        } catch (NumberFormatException notANumber) {
            throw new ThaiDateException(
                    ThaiDateException.Reason.UNREADABLE, text, BuddhistYears.FIRST + "–" + BuddhistYears.LAST);
        }
    }

    public LocalDate start() {
        return LocalDate.of(year - BuddhistYears.OFFSET - 1, Month.OCTOBER, 1);
    }

    /** The last day, itself within the year. */
    public LocalDate end() {
        return LocalDate.of(year - BuddhistYears.OFFSET, Month.SEPTEMBER, 30);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(start()) && !date.isAfter(end());
    }

    /**
     * A quarter by its number.
     *
     * @param number 1 (October–December) to 4 (July–September)
     */
    public FiscalQuarter quarter(int number) {
        return new FiscalQuarter(this, number);
    }

    /**
     * The quarter in which a date lies.
     *
     * @throws IllegalArgumentException when the date is not within this fiscal year
     */
    public FiscalQuarter quarter(LocalDate date) {
        if (!contains(date)) {
            throw new IllegalArgumentException("date: " + date + " (expected: " + start() + " to " + end() + ")");
        }
        return FiscalQuarter.of(date);
    }

    public List<FiscalQuarter> quarters() {
        return IntStream.rangeClosed(1, 4).mapToObj(this::quarter).toList();
    }

    /** The twelve months in order, October first. */
    public List<YearMonth> months() {
        return Stream.iterate(YearMonth.from(start()), month -> month.plusMonths(1))
                .limit(12)
                .toList();
    }

    public FiscalYear next() {
        return new FiscalYear(year + 1);
    }

    public FiscalYear previous() {
        return new FiscalYear(year - 1);
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return Integer.toString(year);
    }
}
