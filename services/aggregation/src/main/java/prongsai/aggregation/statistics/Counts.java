package prongsai.aggregation.statistics;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far some LAOs have come, by the one definition of completion (docs/architecture.md): all numbers add up, so an area
 * is the sum of its parts.
 *
 * @param laos that exist in the fiscal year, with or without a plan
 * @param plans LAOs that have a plan
 * @param laosOverdue LAOs with at least one overdue task
 * @param published LAOs whose report is public
 * @param quarters the four quarters by due date
 */
public record Counts(
        int laos,
        int plans,
        int plansComplete,
        int measures,
        int measuresComplete,
        int tasks,
        int tasksDone,
        int tasksOnTime,
        int tasksOverdue,
        int laosOverdue,
        int published,
        List<QuarterTasks> quarters) {

    public static final Counts NONE =
            new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Collections.nCopies(4, QuarterTasks.NONE));

    public Counts {
        quarters = List.copyOf(quarters);
    }

    public Counts plus(Counts other) {
        return new Counts(
                laos + other.laos,
                plans + other.plans,
                plansComplete + other.plansComplete,
                measures + other.measures,
                measuresComplete + other.measuresComplete,
                tasks + other.tasks,
                tasksDone + other.tasksDone,
                tasksOnTime + other.tasksOnTime,
                tasksOverdue + other.tasksOverdue,
                laosOverdue + other.laosOverdue,
                published + other.published,
                IntStream.range(0, 4)
                        .mapToObj(i -> quarters.get(i).plus(other.quarters.get(i)))
                        .toList());
    }

    public static Counts sum(List<Completion> rows) {
        return rows.stream().map(Completion::counts).reduce(NONE, Counts::plus);
    }
}
