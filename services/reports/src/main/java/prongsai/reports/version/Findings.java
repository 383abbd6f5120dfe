package prongsai.reports.version;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import prongsai.progress.Progress;
import prongsai.reports.snapshot.Snapshot;
import prongsai.reports.snapshot.Snapshot.Measure;

/**
 * What someone should know before a report goes out: measures by number, and how many tasks are late.
 *
 * @param openMeasures with tasks that are not done
 * @param withoutResults whose results are not written
 * @param withoutOutcomes whose outcomes are not written
 * @param overdueTasks not done although their day has passed
 */
public record Findings(
        List<Integer> openMeasures, List<Integer> withoutResults, List<Integer> withoutOutcomes, int overdueTasks) {

    public static Findings of(Snapshot plan, LocalDate today) {
        return new Findings(
                numbers(plan, Findings::open),
                numbers(plan, measure -> measure.results().isEmpty()),
                numbers(plan, measure -> measure.outcomes().isEmpty()),
                plan.measures().stream()
                        .mapToInt(measure -> measure.progress().overdue(today))
                        .sum());
    }

    /** Nothing stands in the way. */
    public boolean none() {
        return openMeasures.isEmpty() && withoutResults.isEmpty() && withoutOutcomes.isEmpty() && overdueTasks == 0;
    }

    private static boolean open(Measure measure) {
        Progress progress = measure.progress();
        return progress.tasks().isEmpty() || progress.done() < progress.tasks().size();
    }

    private static List<Integer> numbers(Snapshot plan, Predicate<Measure> lacking) {
        return plan.measures().stream().filter(lacking).map(Measure::number).toList();
    }
}
