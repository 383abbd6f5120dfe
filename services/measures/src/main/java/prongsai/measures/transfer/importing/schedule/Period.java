package prongsai.measures.transfer.importing.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import prongsai.thai.FiscalYear;

/**
 * A time that a schedule names.
 *
 * @param from null where only an end is named, such as ภายในเดือนมีนาคม
 * @param to itself within the time
 */
public record Period(@Nullable LocalDate from, LocalDate to) {

    static Period of(FiscalYear year) {
        return new Period(year.start(), year.end());
    }

    static Period of(YearMonth first, YearMonth last) {
        return new Period(first.atDay(1), last.atEndOfMonth());
    }

    Period asDeadline() {
        return new Period(null, to);
    }

    /** The first day that belongs to it for certain. */
    LocalDate first() {
        return from == null ? to : from;
    }

    boolean isWithin(FiscalYear year) {
        return year.contains(first()) && year.contains(to);
    }

    /** Whole months, or 0 where it is none. */
    int months() {
        return from == null ? 0 : (int) ChronoUnit.MONTHS.between(from, to.plusDays(1));
    }
}
