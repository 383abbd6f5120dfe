package prongsai.aggregation.overview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import prongsai.progress.Due;

/**
 * One measure of an LAO as the levels above may see it: how far, not what was written.
 *
 * @param complete all tasks done, and at least one result and one outcome
 * @param openSince due date of the earliest open task; none where all are done
 * @param evidence files that prove its tasks
 */
public record MeasureLine(
        int number,
        String title,
        int tasks,
        int tasksDone,
        int tasksOnTime,
        int evidence,
        boolean complete,
        @Nullable LocalDate openSince) {

    /** Whether a task is overdue on that day. */
    public boolean lateOn(LocalDate today) {
        return Due.overdue(openSince, null, today);
    }
}
