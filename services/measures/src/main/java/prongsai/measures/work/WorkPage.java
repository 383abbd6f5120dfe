package prongsai.measures.work;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import prongsai.measures.plan.Completion;
import prongsai.measures.plan.Plan;
import prongsai.thai.FiscalQuarter;
import prongsai.thai.FiscalYear;

/**
 * What an LAO must do now, from its plan.
 *
 * @param tasks open ones that are overdue or due soon, the most overdue first
 * @param more open tasks that are due later
 */
record WorkPage(Completion completion, List<Due> tasks, long more, List<Quarter> quarters, List<Gap> gaps) {
    /** Days ahead that count as soon. */
    private static final int SOON = 30;
    /** Tasks that fit the page of someone with forty other duties. */
    private static final int SHOWN = 12;

    record Due(Plan.Measure measure, Plan.Step step, Plan.Task task) {}

    record Quarter(int number, LocalDate start, LocalDate end, long tasks, long done, long overdue, boolean current) {}

    /** Something that the report still lacks. */
    record Gap(String kind, int measure, long count) {}

    static WorkPage of(Plan plan, LocalDate today) {
        List<Due> open = plan.measures().stream()
                .flatMap(measure -> measure.steps().stream()
                        .flatMap(step -> step.tasks().stream().map(task -> new Due(measure, step, task))))
                .filter(due -> !due.task().done())
                .sorted(Comparator.comparing((Due due) -> due.task().dueOn())
                        .thenComparingInt(due -> due.measure().number()))
                .toList();
        List<Due> soon = open.stream()
                .filter(due -> !due.task().dueOn().isAfter(today.plusDays(SOON)))
                .limit(SHOWN)
                .toList();
        return new WorkPage(
                plan.completion(), soon, open.size() - soon.size(), quarters(plan, today), gaps(plan.measures()));
    }

    private static List<Quarter> quarters(Plan plan, LocalDate today) {
        FiscalYear year = new FiscalYear(plan.fiscalYear());
        List<Plan.Task> tasks =
                plan.measures().stream().flatMap(Plan.Measure::tasks).toList();
        return IntStream.rangeClosed(1, 4)
                .mapToObj(number -> {
                    FiscalQuarter quarter = new FiscalQuarter(year, number);
                    List<Plan.Task> due = tasks.stream()
                            .filter(task -> FiscalQuarter.of(task.dueOn()).equals(quarter))
                            .toList();
                    return new Quarter(
                            number,
                            quarter.start(),
                            quarter.end(),
                            due.size(),
                            due.stream().filter(Plan.Task::done).count(),
                            due.stream().filter(task -> task.overdue(today)).count(),
                            FiscalQuarter.of(today).equals(quarter));
                })
                .toList();
    }

    private static List<Gap> gaps(List<Plan.Measure> measures) {
        Stream<Gap> unwritten = measures.stream()
                .filter(measure -> !measure.written())
                .map(measure -> new Gap("unwritten", measure.number(), 1));
        Stream<Gap> unproved = measures.stream()
                .map(measure -> new Gap(
                        "unproved",
                        measure.number(),
                        measure.tasks()
                                .filter(task -> task.done() && task.evidence().isEmpty())
                                .count()))
                .filter(gap -> gap.count() > 0);
        return Stream.concat(unwritten, unproved).toList();
    }
}
