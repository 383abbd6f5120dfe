package prongsai.reports.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.progress.Due;
import prongsai.progress.Progress;

/**
 * A plan as it stood when it was frozen: the parts of the plan's JSON that a report shows. The JSON itself is kept
 * byte for byte, so what is left out here is not lost.
 *
 * @param fiscalYear in the Buddhist era
 * @param revision the plan's revision at the time of freezing; it grows with every change of the plan
 */
public record Snapshot(
        UUID id, int fiscalYear, String stage, long revision, Lao lao, Completion completion, List<Measure> measures) {

    /**
     * @param code the seven-digit code of the Department of Local Administration
     * @param district name in Thai; null for a body of the whole province (อบจ.)
     */
    public record Lao(
            UUID id,
            String code,
            String name,
            String shortName,
            String type,
            @Nullable String district,
            String province) {}

    /** Completion as the measures service defined and counted it on the day of freezing. */
    public record Completion(
            int measures, int measuresComplete, int tasks, int tasksDone, int tasksOnTime, int tasksOverdue) {}

    /**
     * @param quarters of the fiscal year, 1 to 4
     * @param responsibleText the plan's own words; empty when it names only units
     * @param scheduleText the plan's own words; empty when it names only quarters
     */
    public record Measure(
            UUID id,
            int number,
            String title,
            boolean allUnits,
            List<String> units,
            List<Integer> quarters,
            String responsibleText,
            String scheduleText,
            List<Step> steps,
            List<String> results,
            List<String> outcomes) {

        public Progress progress() {
            return new Progress(
                    steps.stream().flatMap(step -> step.tasks().stream()).toList(), results.size(), outcomes.size());
        }
    }

    public record Step(UUID id, String text, List<Task> tasks) {}

    /** One occurrence of a step, with its due date. */
    public record Task(UUID id, LocalDate dueOn, @Nullable LocalDate doneOn) implements Due {}
}
