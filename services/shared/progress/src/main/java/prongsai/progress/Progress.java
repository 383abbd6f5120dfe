package prongsai.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * How far one measure is. It is complete when it has tasks, all are done, and a result and an outcome are written; the
 * {@code measures.measure_recount} view says the same.
 *
 * @param results lines that are written
 * @param outcomes lines that are written
 */
public record Progress(List<? extends Due> tasks, int results, int outcomes) {
    public Progress {
        tasks = List.copyOf(tasks);
    }

    /** Whether a measure of so many results and outcomes has what its report must say. */
    public static boolean written(int results, int outcomes) {
        return results > 0 && outcomes > 0;
    }

    public boolean complete() {
        return written(results, outcomes) && !tasks.isEmpty() && tasks.stream().allMatch(Due::done);
    }

    public int done() {
        return count(Due::done);
    }

    public int onTime() {
        return count(Due::onTime);
    }

    public int overdue(LocalDate today) {
        return count(task -> task.overdue(today));
    }

    private int count(Predicate<Due> which) {
        return Math.toIntExact(tasks.stream().filter(which).count());
    }
}
