package prongsai.measures.core.plan;

import java.time.LocalDate;
import java.util.List;
import prongsai.thai.FiscalYear;

/** When the tasks of a step are due. */
public final class Schedule {
    private Schedule() {}

    /**
     * The due dates of a step, in order: once means the last day of the measure's last quarter; each quarter, the last day
     * of each of its quarters; each month, the last day of each month of its quarters. A measure without quarters runs
     * all year.
     *
     * @param quarters 1 to 4
     */
    public static List<LocalDate> dueDates(FiscalYear year, List<Integer> quarters, Frequency frequency) {
        List<Integer> inOrder = quarters.isEmpty()
                ? List.of(1, 2, 3, 4)
                : quarters.stream().sorted().distinct().toList();
        return switch (frequency) {
            case ONCE -> List.of(endOf(year, inOrder.getLast()));
            case QUARTERLY ->
                inOrder.stream().map(quarter -> endOf(year, quarter)).toList();
            case MONTHLY ->
                inOrder.stream()
                        .flatMap(quarter -> List.of(2, 1, 0).stream()
                                .map(monthsBefore -> endOfMonth(endOf(year, quarter), monthsBefore)))
                        .toList();
        };
    }

    private static LocalDate endOf(FiscalYear year, int quarter) {
        return year.start().plusMonths(quarter * 3L).minusDays(1);
    }

    private static LocalDate endOfMonth(LocalDate endOfQuarter, int monthsBefore) {
        return endOfQuarter
                .withDayOfMonth(1)
                .minusMonths(monthsBefore)
                .plusMonths(1)
                .minusDays(1);
    }
}
