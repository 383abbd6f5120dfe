package prongsai.measures.work.work;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.plan.Completion;
import prongsai.thai.FiscalQuarter;
import prongsai.thai.FiscalYear;

/**
 * What a person of an LAO must do now.
 *
 * @param tasks in view, the most overdue first
 * @param ahead nothing is overdue or due soon, so that the next ones are in view
 * @param later further open tasks of the same person (or of all), due after those in view
 * @param gaps what the report lacks and can be done now
 * @param laterGaps how much of it can only be done when its time has come
 * @param others open tasks in view that fall to somebody else; counted also where they are not shown
 */
record WorkPage(
        WorkAddress address,
        Completion completion,
        List<Line> tasks,
        boolean ahead,
        long later,
        long others,
        List<Quarter> quarters,
        List<Gap> gaps,
        int laterGaps) {
    /** How many of the next tasks are shown where nothing is due soon. */
    private static final int NEXT = 5;

    /** Lines that a phone on a slow line still draws at once. */
    private static final int SHOWN = 60;

    private static final String UNPROVED = "unproved";

    /** @param mine falls to the reader; {@code taken}: the reader took it by name */
    record Line(WorkRows.Measure measure, WorkRows.Task task, List<String> units, boolean mine, boolean taken) {
        public boolean open() {
            return !task.done();
        }
    }

    record Quarter(int number, LocalDate start, LocalDate end, long tasks, long done, long overdue, boolean current) {}

    /** Something that the report still lacks. */
    record Gap(String kind, int measure, long count) {}

    static WorkPage of(WorkRows rows, WorkAddress address, Me me, LocalDate today) {
        List<Line> lines = lines(rows, me);
        List<Line> viewed = lines.stream()
                .filter(line -> address.quarter() == null
                        ? line.task().soon(today)
                        : FiscalQuarter.of(line.task().dueOn()).number() == address.quarter())
                .sorted(order())
                .toList();
        List<Line> due = viewed.stream()
                .filter(line -> line.mine() || address.whose() == Whose.ALL)
                .limit(SHOWN)
                .toList();
        boolean ahead = due.isEmpty() && address.quarter() == null;
        List<Line> shown = ahead ? next(lines, address) : due;
        Map<Boolean, List<Gap>> gaps = gaps(rows).collect(Collectors.partitioningBy(gap -> inSeason(rows, gap, today)));
        Set<UUID> seen = shown.stream().map(line -> line.task().id()).collect(Collectors.toSet());
        return new WorkPage(
                address,
                Completion.of(rows.progress(), today),
                shown,
                ahead && !shown.isEmpty(),
                lines.stream()
                        .filter(line -> line.open() && (line.mine() || address.whose() == Whose.ALL))
                        .filter(line -> !seen.contains(line.task().id()))
                        .count(),
                viewed.stream().filter(line -> line.open() && !line.mine()).count(),
                quarters(rows, today),
                Objects.requireNonNull(gaps.get(true)),
                Objects.requireNonNull(gaps.get(false)).size());
    }

    /** What comes next, where nothing is due soon. */
    private static List<Line> next(List<Line> lines, WorkAddress address) {
        return lines.stream()
                .filter(line -> line.open() && (line.mine() || address.whose() == Whose.ALL))
                .sorted(order())
                .limit(NEXT)
                .toList();
    }

    /** A result can be written once the last task of its measure is done, or soon due. */
    private static boolean inSeason(WorkRows rows, Gap gap, LocalDate today) {
        return gap.kind().equals(UNPROVED)
                || rows.tasks().stream()
                        .filter(task -> task.measure() == gap.measure())
                        .allMatch(task -> task.done() || task.soon(today));
    }

    /** A single task as the page shows it; null where the year has no such task. */
    static @Nullable Line line(WorkRows rows, Me me, UUID task) {
        return lines(rows, me).stream()
                .filter(line -> line.task().id().equals(task))
                .findFirst()
                .orElse(null);
    }

    /** Open ones first, mine before others', then by the day they are due. */
    private static Comparator<Line> order() {
        return Comparator.comparing(Line::open)
                .thenComparing(Line::mine)
                .reversed()
                .thenComparing(line -> line.task().dueOn())
                .thenComparingInt(line -> line.measure().number());
    }

    private static List<Line> lines(WorkRows rows, Me me) {
        Map<Integer, WorkRows.Measure> measures =
                rows.measures().stream().collect(Collectors.toMap(WorkRows.Measure::number, Function.identity()));
        return rows.tasks().stream()
                .map(task -> {
                    WorkRows.Measure measure = Objects.requireNonNull(measures.get(task.measure()));
                    Owner owner = new Owner(measure.allUnits(), Set.copyOf(measure.units()), task.takenBy());
                    return new Line(measure, task, names(rows, measure), me.does(owner), me.took(owner));
                })
                .toList();
    }

    private static List<String> names(WorkRows rows, WorkRows.Measure measure) {
        return rows.units().stream()
                .filter(unit -> measure.units().contains(unit.id()))
                .map(WorkRows.Unit::name)
                .toList();
    }

    private static int count(Stream<?> stream) {
        return Math.toIntExact(stream.count());
    }

    private static List<Quarter> quarters(WorkRows rows, LocalDate today) {
        FiscalYear year = new FiscalYear(rows.fiscalYear());
        return IntStream.rangeClosed(1, 4)
                .mapToObj(number -> {
                    FiscalQuarter quarter = new FiscalQuarter(year, number);
                    List<WorkRows.Task> due = rows.tasks().stream()
                            .filter(task -> FiscalQuarter.of(task.dueOn()).equals(quarter))
                            .toList();
                    return new Quarter(
                            number,
                            quarter.start(),
                            quarter.end(),
                            due.size(),
                            count(due.stream().filter(WorkRows.Task::done)),
                            count(due.stream().filter(task -> task.overdue(today))),
                            FiscalQuarter.of(today).equals(quarter));
                })
                .toList();
    }

    private static Stream<Gap> gaps(WorkRows rows) {
        Stream<Gap> unwritten = rows.measures().stream()
                .filter(measure -> !measure.written())
                .map(measure -> new Gap("unwritten", measure.number(), 1));
        Stream<Gap> unproved = rows.measures().stream()
                .map(measure -> new Gap(
                        UNPROVED,
                        measure.number(),
                        rows.tasks().stream()
                                .filter(task -> task.measure() == measure.number())
                                .filter(task -> task.done() && task.files() == 0)
                                .count()))
                .filter(gap -> gap.count() > 0);
        return Stream.concat(unwritten, unproved);
    }
}
