package prongsai.measures.transfer.importing.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import prongsai.measures.core.plan.Frequency;
import prongsai.thai.FiscalYear;

/**
 * What the words of a schedule say.
 *
 * @param words as the officer wrote them
 * @param periods in order; none where the words name no time
 * @param dueDates in order; none where the words name no time
 * @param timesAYear as the words say it; 0 where they do not
 * @param doubt with a doubt, the rest is a proposal and nothing that may be taken in silence
 */
public record ScheduleReading(
        String words, List<Period> periods, List<LocalDate> dueDates, int timesAYear, Optional<ScheduleDoubt> doubt) {
    private static final int QUARTERS = 4;

    private static final int MONTHS = 12;

    public ScheduleReading {
        periods = List.copyOf(periods);
        dueDates = List.copyOf(dueDates);
    }

    /** Nothing to ask: these are the dates. */
    public boolean isCertain() {
        return doubt.isEmpty();
    }

    /** As steps keep it. What is due more or less often than that is due on its {@link #dueDates()}. */
    public Frequency frequency() {
        return switch (timesAYear) {
            case MONTHS -> Frequency.MONTHLY;
            case QUARTERS -> Frequency.QUARTERLY;
            default -> Frequency.ONCE;
        };
    }

    /** The quarters of the year in which there is something to do, in order; a deadline counts where it lies. */
    public List<Integer> quarters(FiscalYear year) {
        return year.quarters().stream()
                .filter(quarter -> Stream.concat(
                                periods.stream(), dueDates.stream().map(day -> new Period(null, day)))
                        .anyMatch(period -> !period.first().isAfter(quarter.end())
                                && !period.to().isBefore(quarter.start())))
                .map(quarter -> quarter.number())
                .toList();
    }
}
