package prongsai.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task, or what else is due on a day and done on a day or not. Days are days in Thailand. In SQL {@code directory.is_overdue}
 * says the same.
 */
public interface Due {
    /** What is due within so many days is due soon (ถึงกำหนด). */
    int SOON_DAYS = 30;

    LocalDate dueOn();

    /** The day that a person says it was done, or null while it is open. */
    @Nullable
    LocalDate doneOn();

    default boolean done() {
        return doneOn() != null;
    }

    /** Done, on its due date or before. */
    default boolean onTime() {
        LocalDate doneOn = doneOn();
        return doneOn != null && !doneOn.isAfter(dueOn());
    }

    default boolean overdue(LocalDate today) {
        return overdue(dueOn(), doneOn(), today);
    }

    /** Not done, and due within {@value #SOON_DAYS} days or overdue. */
    default boolean soon(LocalDate today) {
        return !done() && !dueOn().isAfter(today.plusDays(SOON_DAYS));
    }

    default DueState state(LocalDate today) {
        if (done()) {
            return DueState.DONE;
        }
        if (overdue(today)) {
            return DueState.LATE;
        }
        return soon(today) ? DueState.DUE : DueState.LATER;
    }

    /**
     * Not done, and its due date has passed: on the due date itself nothing is overdue.
     *
     * @param dueOn null where nothing is due; then nothing is overdue
     */
    static boolean overdue(@Nullable LocalDate dueOn, @Nullable LocalDate doneOn, LocalDate today) {
        return dueOn != null && doneOn == null && dueOn.isBefore(today);
    }
}
