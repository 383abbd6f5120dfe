package prongsai.measures.transfer.importing.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import prongsai.measures.transfer.importing.schedule.ScheduleDoubt.Reason;
import prongsai.thai.FiscalYear;

/** Reads the words of a schedule. Never throws, whatever they are, and never decides where the words do not. */
public final class ScheduleWords {
    private static final int LONGEST = 600;

    private ScheduleWords() {}

    /** @param year of the plan: a month without a year is one of its months */
    public static ScheduleReading read(String words, FiscalYear year) {
        if (words.length() > LONGEST) {
            var doubt = new ScheduleDoubt(Reason.NO_TIME, List.of(words.substring(0, LONGEST)));
            return new ScheduleReading(words, List.of(), List.of(), 0, Optional.of(doubt));
        }
        return new ScheduleSums(year, words).sum(ScheduleParser.parse(ScheduleScanner.scan(words), year));
    }

    /** Two columns, one for the day on which it begins and one for that on which it ends; either may say nothing. */
    public static ScheduleReading between(String from, String to, FiscalYear year) {
        ScheduleReading first = read(from, year);
        ScheduleReading last = read(to, year);
        String words = from.isBlank() || to.isBlank() ? (from + to).strip() : from.strip() + " - " + to.strip();
        if (isEmpty(first)) {
            return new ScheduleReading(
                    words,
                    last.periods().stream().map(Period::asDeadline).toList(),
                    last.dueDates(),
                    last.timesAYear(),
                    last.doubt());
        }
        boolean readable = !first.periods().isEmpty() && !last.periods().isEmpty();
        Optional<ScheduleDoubt> doubt = first.doubt().or(last::doubt);
        if (!readable) {
            return new ScheduleReading(words, List.of(), List.of(), 0, doubt);
        }
        LocalDate start = first.periods().getFirst().first();
        LocalDate end = last.periods().getLast().to();
        if (end.isBefore(start)) {
            var wrong = new ScheduleDoubt(Reason.ENDS_BEFORE_IT_BEGINS, List.of(words));
            return new ScheduleReading(words, List.of(), List.of(), 0, Optional.of(wrong));
        }
        return new ScheduleReading(words, List.of(new Period(start, end)), List.of(end), last.timesAYear(), doubt);
    }

    private static boolean isEmpty(ScheduleReading reading) {
        return reading.doubt().filter(doubt -> doubt.reason() == Reason.EMPTY).isPresent();
    }
}
