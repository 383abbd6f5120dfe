package prongsai.thai;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A quarter (ไตรมาส) of a fiscal year: ๑ October–December, ๒ January–March, ๓ April–June, ๔ July–September.
 *
 * @param number 1 to 4
 */
public record FiscalQuarter(FiscalYear fiscalYear, int number) implements Comparable<FiscalQuarter> {

    public FiscalQuarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("quarter: " + number + " (expected: 1 to 4)");
        }
    }

    /** The quarter in which a date lies. */
    public static FiscalQuarter of(LocalDate date) {
        // October is month 0 of the fiscal year.
        int monthOfFiscalYear = (date.getMonthValue() + 2) % 12;
        return new FiscalQuarter(FiscalYear.of(date), monthOfFiscalYear / 3 + 1);
    }

    public LocalDate start() {
        return fiscalYear.start().plusMonths(3L * (number - 1));
    }

    /** The last day, itself within the quarter. */
    public LocalDate end() {
        return start().plusMonths(3).minusDays(1);
    }

    /** The three months in order. */
    public List<YearMonth> months() {
        return IntStream.range(0, 3)
                .mapToObj(YearMonth.from(start())::plusMonths)
                .toList();
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(start()) && !date.isAfter(end());
    }

    @Override
    public int compareTo(FiscalQuarter other) {
        return start().compareTo(other.start());
    }
}
