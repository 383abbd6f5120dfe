package prongsai.measures.transfer.importing.schedule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import prongsai.measures.transfer.importing.schedule.ScheduleDoubt.Reason;
import prongsai.measures.transfer.importing.schedule.SchedulePart.During;
import prongsai.measures.transfer.importing.schedule.SchedulePart.Wrong;
import prongsai.thai.FiscalYear;

/**
 * A day or a month as far as it is said.
 *
 * @param day 0 where the whole month is meant
 * @param month 0 where the month of the range's other end is meant
 * @param year BE; 0 where it is not said
 */
record Point(int day, int month, int year) {

    /** A day alone, or a month alone. */
    SchedulePart alone(FiscalYear fiscal, String words) {
        Point whole = within(fiscal);
        return made(whole, whole, words);
    }

    SchedulePart onward(FiscalYear fiscal, String words) {
        Point end = new Point(0, Month.SEPTEMBER.getValue(), fiscal.year());
        return made(within(fiscal), end, words);
    }

    /** What one end does not say is as the other end says it; what neither says is of the fiscal year. */
    SchedulePart to(Point last, FiscalYear fiscal, String words) {
        Point from = month == 0 ? new Point(day, last.month, last.year) : this;
        Point until = last;
        if (from.year == 0 && until.year == 0) {
            from = from.within(fiscal);
            until = until.within(fiscal);
        } else if (from.year == 0) {
            from = from.in(from.isAfterInYear(until) ? until.year - 1 : until.year);
        } else if (until.year == 0) {
            until = until.in(from.isAfterInYear(until) ? from.year + 1 : from.year);
        }
        return made(from, until, words);
    }

    private static SchedulePart made(Point from, Point until, String words) {
        try {
            LocalDate first = from.date(false);
            LocalDate last = until.date(true);
            return last.isBefore(first)
                    ? new Wrong(Reason.ENDS_BEFORE_IT_BEGINS, words)
                    : new During(new Period(first, last));
        } catch (DateTimeException noSuchDay) {
            return new Wrong(Reason.NO_SUCH_DAY, words);
        }
    }

    private LocalDate date(boolean end) {
        YearMonth in = YearMonth.of(BuddhistYear.common(year), month);
        if (day > 0) {
            return LocalDate.of(in.getYear(), in.getMonth(), day);
        }
        return end ? in.atEndOfMonth() : in.atDay(1);
    }

    private boolean isAfterInYear(Point other) {
        return month > other.month || (month == other.month && other.day > 0 && day > other.day);
    }

    private Point within(FiscalYear fiscal) {
        return year > 0 ? this : in(month >= Month.OCTOBER.getValue() ? fiscal.year() - 1 : fiscal.year());
    }

    private Point in(int named) {
        return new Point(day, month, named);
    }
}
