package prongsai.measures.core.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * How far a plan is. A task is done when it has a done date, on time when that date is on or before its due date, overdue
 * when it is not done and its due date has passed. A measure is complete when it has tasks, all are done, and it has a
 * result and an outcome.
 */
public record Completion(
        int measures, int measuresComplete, int tasks, int tasksDone, int tasksOnTime, int tasksOverdue) {

    /** Counts as of a day in Thailand. */
    public static Completion of(List<Plan.Measure> measures, LocalDate today) {
        List<Plan.Task> tasks = measures.stream().flatMap(Plan.Measure::tasks).toList();
        return new Completion(
                measures.size(),
                (int) measures.stream().filter(Completion::complete).count(),
                tasks.size(),
                (int) tasks.stream().filter(Plan.Task::done).count(),
                (int) tasks.stream().filter(Plan.Task::onTime).count(),
                (int) tasks.stream().filter(task -> task.overdue(today)).count());
    }

    public static boolean complete(Plan.Measure measure) {
        return measure.written()
                && measure.tasks().findAny().isPresent()
                && measure.tasks().allMatch(Plan.Task::done);
    }

    /** Tasks done in whole percent, rounded down so that 100 means all. */
    public int percent() {
        return tasks == 0 ? 0 : tasksDone * 100 / tasks;
    }
}
