package prongsai.measures.core.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import prongsai.thai.FiscalQuarter;

/**
 * What becomes of a step's tasks when its schedule changes.
 *
 * <p>A task goes on where the new schedule has its due date; else where it has one in the same month, then in the same
 * quarter; and a step that was due once and still is has one task, whatever the day. Of several, a done task goes on before
 * one with evidence or a note, and that before one that nobody touched. What finds no place: a done task stays as it
 * was, beside the schedule; the note and evidence of an open one go to the nearest task that is there; an open one that
 * nobody touched goes. So nothing done, noted or proved is lost, and every open task is due on a day of the schedule.
 */
final class Rescheduling {
    /** @param evidence ids of what proves it */
    record Task(UUID id, LocalDate dueOn, @Nullable LocalDate doneOn, String note, Set<UUID> evidence) {
        Task {
            evidence = Set.copyOf(evidence);
        }

        boolean done() {
            return doneOn != null;
        }

        boolean untouched() {
            return doneOn == null && note.isBlank() && evidence.isEmpty();
        }

        private Task movedTo(LocalDate day) {
            return new Task(id, day, doneOn, note, evidence);
        }

        private Task with(Task other) {
            Set<UUID> both = new HashSet<>(evidence);
            both.addAll(other.evidence);
            return new Task(id, dueOn, doneOn, joined(note, other.note), both);
        }

        private static String joined(String first, String second) {
            return first.isBlank() ? second : second.isBlank() ? first : first + "\n" + second;
        }
    }

    private static final Comparator<Task> WORTH = Comparator.comparing(Task::done)
            .thenComparing(task -> !task.evidence().isEmpty())
            .thenComparing(task -> !task.note().isBlank())
            .thenComparing(Task::dueOn);

    private final List<Task> left;
    private final Map<LocalDate, Task> placed = new TreeMap<>();

    private Rescheduling(List<Task> old) {
        this.left = new ArrayList<>(old);
    }

    /**
     * @param old tasks of one step, no two due on the same day
     * @param due the days of the new schedule, at least one
     * @param ids for new tasks
     * @return the tasks after the change, by due date
     */
    static List<Task> reschedule(List<Task> old, List<LocalDate> due, Supplier<UUID> ids) {
        boolean onceBeforeAndAfter = old.size() == 1 && due.size() == 1;
        Rescheduling change = new Rescheduling(old);
        change.place(due, (was, day) -> was.equals(day));
        change.place(due, (was, day) -> YearMonth.from(was).equals(YearMonth.from(day)));
        change.place(due, (was, day) -> FiscalQuarter.of(was).equals(FiscalQuarter.of(day)));
        change.place(due, (was, day) -> onceBeforeAndAfter);
        for (LocalDate day : due) {
            change.placed.computeIfAbsent(day, free -> new Task(ids.get(), free, null, "", Set.of()));
        }
        return change.withWhatIsLeft();
    }

    private void place(List<LocalDate> due, BiPredicate<LocalDate, LocalDate> fits) {
        for (LocalDate day : due) {
            if (!placed.containsKey(day)) {
                left.stream()
                        .filter(task -> fits.test(task.dueOn(), day))
                        .max(WORTH)
                        .ifPresent(task -> {
                            left.remove(task);
                            placed.put(day, task.movedTo(day));
                        });
            }
        }
    }

    private List<Task> withWhatIsLeft() {
        List<Task> beside = left.stream().filter(Task::done).toList();
        left.stream()
                .filter(task -> !task.done() && !task.untouched())
                .sorted(Comparator.comparing(Task::dueOn))
                .forEach(task -> placed.computeIfPresent(nearest(task.dueOn()), (day, there) -> there.with(task)));
        List<Task> after = new ArrayList<>(placed.values());
        after.addAll(beside);
        after.sort(Comparator.comparing(Task::dueOn));
        return List.copyOf(after);
    }

    /** The day of an open task where there is one, since a done one is behind. */
    private LocalDate nearest(LocalDate day) {
        return placed.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<LocalDate, Task> entry) ->
                                entry.getValue().done())
                        .thenComparingLong(entry -> Math.abs(ChronoUnit.DAYS.between(entry.getKey(), day)))
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
    }
}
