package prongsai.measures.work.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import prongsai.measures.core.plan.LaoYears;
import prongsai.measures.core.plan.Plan;
import prongsai.thai.FiscalYear;

/** Nothing that must be done is lost between what is mine and what is others', whatever the plan and whoever asks. */
class WorkPagePropertyTest {
    private static final int YEAR = 2568;
    private static final String ME = "me";
    private static final List<UUID> UNITS =
            IntStream.range(0, 3).mapToObj(i -> new UUID(7, i)).toList();

    @Property
    void everyOpenTaskIsShownOrCountedOnce(@ForAll("rows") WorkRows rows, @ForAll("days") LocalDate today) {
        WorkPage mine = page(rows, Whose.MINE, null, today);
        WorkPage all = page(rows, Whose.ALL, null, today);
        long open = rows.tasks().stream().filter(task -> !task.done()).count();

        assertThat(all.tasks().size() + all.later()).isEqualTo(open);
        assertThat(mine.tasks()).allMatch(WorkPage.Line::mine);
        if (!mine.ahead() && !all.ahead()) {
            assertThat(all.tasks()).containsAll(mine.tasks());
            assertThat(mine.tasks().size() + mine.others())
                    .isEqualTo(all.tasks().size());
        }
    }

    @Property
    void whereNothingIsDueSoonTheNextFiveAreInView(@ForAll("rows") WorkRows rows, @ForAll("days") LocalDate today) {
        WorkPage page = page(rows, Whose.ALL, null, today);
        long open = rows.tasks().stream().filter(task -> !task.done()).count();
        boolean soon = rows.tasks().stream().anyMatch(task -> task.soon(today));
        assertThat(page.ahead()).isEqualTo(!soon && open > 0);
        if (page.ahead()) {
            assertThat(page.tasks()).hasSize((int) Math.min(5, open));
        }
    }

    @Property
    void aResultIsMissingOnlyWhenItCanBeWritten(@ForAll("rows") WorkRows rows, @ForAll("days") LocalDate today) {
        WorkPage page = page(rows, Whose.ALL, null, today);
        WorkPage atTheEnd = page(rows, Whose.ALL, null, new FiscalYear(YEAR).end());
        assertThat(page.gaps().size() + page.laterGaps())
                .isEqualTo(atTheEnd.gaps().size());
        assertThat(atTheEnd.laterGaps()).isZero();
    }

    @Property
    void whatIsOverdueIsInViewAndStandsFirst(@ForAll("rows") WorkRows rows, @ForAll("days") LocalDate today) {
        List<WorkPage.Line> tasks = page(rows, Whose.MINE, null, today).tasks();

        assertThat(tasks)
                .isSortedAccordingTo(
                        (a, b) -> a.task().dueOn().compareTo(b.task().dueOn()));
        assertThat(page(rows, Whose.ALL, null, today).tasks().stream()
                        .filter(line -> line.task().overdue(today)))
                .hasSize((int) rows.tasks().stream()
                        .filter(task -> task.overdue(today))
                        .count());
    }

    @Property
    void theFourQuartersAreTheYear(@ForAll("rows") WorkRows rows, @ForAll("days") LocalDate today) {
        WorkPage page = page(rows, Whose.ALL, null, today);

        assertThat(page.quarters().stream().mapToLong(WorkPage.Quarter::tasks).sum())
                .isEqualTo(rows.tasks().size());
        assertThat(page.quarters().stream().mapToLong(WorkPage.Quarter::done).sum())
                .isEqualTo(page.completion().tasksDone());
        assertThat(page.quarters().stream().mapToLong(WorkPage.Quarter::overdue).sum())
                .isEqualTo(page.completion().tasksOverdue());
        assertThat(Stream.of(1, 2, 3, 4)
                        .mapToInt(quarter ->
                                page(rows, Whose.ALL, quarter, today).tasks().size())
                        .sum())
                .isEqualTo(rows.tasks().size());
    }

    private static WorkPage page(WorkRows rows, Whose whose, Integer quarter, LocalDate today) {
        return WorkPage.of(rows, new WorkAddress(YEAR, whose, quarter), rows.me(ME), today);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(-100, 465)
                .map(day -> new FiscalYear(YEAR).start().plusDays(day));
    }

    @Provide
    Arbitrary<WorkRows> rows() {
        return Combinators.combine(units(), measures(), tasks())
                .as((units, measures, tasks) -> new WorkRows(
                        new LaoYears(
                                new Plan.LaoName(new UUID(0, 1), "6480709", "อบต.", "อบต.", "SAO", "นาแก", "นครพนม"),
                                List.of(YEAR),
                                new LaoYears.English("Na Kae", "Nakhon Phanom"),
                                List.of()),
                        YEAR,
                        true,
                        null,
                        units,
                        IntStream.range(0, measures.size())
                                .mapToObj(i -> new WorkRows.Measure(
                                        i + 1,
                                        "มาตรการ",
                                        measures.get(i).isEmpty() && i % 2 == 0,
                                        measures.get(i),
                                        i % 3,
                                        i % 2))
                                .toList(),
                        tasks.stream()
                                .filter(task -> task.measure() <= measures.size())
                                .toList()));
    }

    private static Arbitrary<List<WorkRows.Unit>> units() {
        return Arbitraries.of(true, false)
                .list()
                .ofSize(3)
                .map(mine -> IntStream.range(0, 3)
                        .mapToObj(i -> new WorkRows.Unit(UNITS.get(i), "กอง " + i, mine.get(i)))
                        .toList());
    }

    private static Arbitrary<List<List<UUID>>> measures() {
        return Arbitraries.of(UNITS).list().uniqueElements().ofMaxSize(3).list().ofMaxSize(5);
    }

    private static Arbitrary<List<WorkRows.Task>> tasks() {
        Arbitrary<LocalDate> due = Arbitraries.integers()
                .between(0, 364)
                .map(day -> new FiscalYear(YEAR).start().plusDays(day));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        due,
                        due.injectNull(0.6),
                        Arbitraries.of(ME, "someone").injectNull(0.7))
                .as((measure, dueOn, doneOn, taker) ->
                        new WorkRows.Task(UUID.randomUUID(), measure, "ขั้นตอน", dueOn, doneOn, "", 0, taker, taker))
                .list()
                .ofMaxSize(30);
    }
}
