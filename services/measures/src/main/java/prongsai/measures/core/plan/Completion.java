package prongsai.measures.core.plan;

import java.time.LocalDate;
import java.util.List;
import prongsai.progress.Progress;

/** How far a plan is, in numbers; what each of them counts is said by {@link prongsai.progress}. */
public record Completion(
        int measures, int measuresComplete, int tasks, int tasksDone, int tasksOnTime, int tasksOverdue) {

    /** Counts as of a day in Thailand. */
    public static Completion of(List<Progress> measures, LocalDate today) {
        return new Completion(
                measures.size(),
                (int) measures.stream().filter(Progress::complete).count(),
                measures.stream().mapToInt(measure -> measure.tasks().size()).sum(),
                measures.stream().mapToInt(Progress::done).sum(),
                measures.stream().mapToInt(Progress::onTime).sum(),
                measures.stream().mapToInt(measure -> measure.overdue(today)).sum());
    }
}
