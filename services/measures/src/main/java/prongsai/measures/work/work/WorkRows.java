package prongsai.measures.work.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.plan.LaoYears;
import prongsai.progress.Due;
import prongsai.progress.Progress;

/**
 * What one query reads for the work of a year.
 *
 * @param planned whether the year has a plan
 * @param before the latest earlier year with a plan, for a year without one; null where there is none
 * @param units of the LAO, in its own order
 */
record WorkRows(
        LaoYears around,
        int fiscalYear,
        boolean planned,
        @Nullable Before before,
        List<Unit> units,
        List<Measure> measures,
        List<Task> tasks) {

    /** @param open tasks that are not done */
    record Before(int fiscalYear, int open) {}

    /** @param mine the person said so */
    record Unit(UUID id, String name, boolean mine) {}

    /** @param units that are responsible; empty with {@code allUnits} */
    record Measure(int number, String title, boolean allUnits, List<UUID> units, int results, int outcomes) {
        boolean written() {
            return Progress.written(results, outcomes);
        }

        Progress progress(List<Task> tasks) {
            return new Progress(tasks, results, outcomes);
        }
    }

    /**
     * @param measure its number
     * @param step the step's words
     * @param files how many prove it
     */
    record Task(
            UUID id,
            int measure,
            String step,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            String note,
            int files,
            @Nullable String takenBy,
            @Nullable String takenByName)
            implements Due {}

    /** How far each measure is, in the order of the measures. */
    List<Progress> progress() {
        Map<Integer, List<Task>> byMeasure = tasks.stream().collect(Collectors.groupingBy(Task::measure));
        return measures.stream()
                .map(measure -> measure.progress(byMeasure.getOrDefault(measure.number(), List.of())))
                .toList();
    }

    Me me(String subject) {
        return new Me(subject, units.stream().filter(Unit::mine).map(Unit::id).collect(Collectors.toUnmodifiableSet()));
    }
}
