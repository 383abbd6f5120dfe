package prongsai.measures.work.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.work.work.Me;
import prongsai.measures.work.work.Owner;

/**
 * What one query reads for a calendar.
 *
 * @param lao its short name
 * @param units of the person
 * @param tasks open ones of the whole LAO
 */
record CalendarRows(String lao, Instant changedAt, Set<UUID> units, List<Task> tasks) {
    record Task(
            UUID id,
            int fiscalYear,
            int measure,
            String title,
            String step,
            LocalDate dueOn,
            boolean allUnits,
            Set<UUID> units,
            @Nullable String takenBy) {}

    /** What falls to this person: the same as on the person's own page. */
    List<Task> of(String subject) {
        Me me = new Me(subject, units);
        return tasks.stream()
                .filter(task -> me.does(new Owner(task.allUnits(), task.units(), task.takenBy())))
                .toList();
    }
}
