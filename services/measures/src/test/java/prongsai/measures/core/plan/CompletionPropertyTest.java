package prongsai.measures.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import prongsai.measures.TestRows;
import prongsai.testing.Laos;
import prongsai.testing.TestDatabase;

/** What complete, done, on time and overdue mean, for any plan on any day; and that the database counts the same. */
class CompletionPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 10, 1);
    private static final int DAYS = 400;

    @Property
    void noCountPassesTheCountItIsAPartOf(
            @ForAll("measures") List<Plan.Measure> measures, @ForAll("days") LocalDate today) {
        Completion counted = counted(measures, today);
        assertThat(counted.measuresComplete()).isBetween(0, counted.measures());
        assertThat(counted.tasksOnTime()).isBetween(0, counted.tasksDone());
        assertThat(counted.tasksDone() + counted.tasksOverdue()).isBetween(counted.tasksDone(), counted.tasks());
    }

    @Property
    void aMeasureIsCompleteWhenAllItsTasksAreDoneAndItHasAResultAndAnOutcome(@ForAll("measure") Plan.Measure measure) {
        List<Plan.Task> tasks = measure.tasks().toList();
        boolean expected = !tasks.isEmpty()
                && tasks.stream().allMatch(task -> task.doneOn() != null)
                && !measure.results().isEmpty()
                && !measure.outcomes().isEmpty();
        assertThat(measure.progress().complete()).isEqualTo(expected);
    }

    @Property
    void theWholeIsTheSumOfItsPartsInAnyOrder(
            @ForAll("measures") List<Plan.Measure> measures, @ForAll("days") LocalDate today, @ForAll Random random) {
        Completion whole = counted(measures, today);
        List<Completion> parts = measures.stream()
                .map(measure -> counted(List.of(measure), today))
                .toList();
        assertThat(parts.stream().reduce(new Completion(0, 0, 0, 0, 0, 0), CompletionPropertyTest::plus))
                .isEqualTo(whole);
        List<Plan.Measure> shuffled = new ArrayList<>(measures);
        Collections.shuffle(shuffled, random);
        assertThat(counted(shuffled, today)).isEqualTo(whole);
    }

    @Property
    void aDayLaterNothingIsLessOverdueAndNothingElseIsOther(
            @ForAll("measures") List<Plan.Measure> measures, @ForAll("days") LocalDate today) {
        Completion now = counted(measures, today);
        Completion later = counted(measures, today.plusDays(1));
        assertThat(later.tasksOverdue()).isGreaterThanOrEqualTo(now.tasksOverdue());
        assertThat(new Completion(
                        later.measures(),
                        later.measuresComplete(),
                        later.tasks(),
                        later.tasksDone(),
                        later.tasksOnTime(),
                        now.tasksOverdue()))
                .isEqualTo(now);
    }

    @Tag("database")
    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void theDatabaseCountsTheSame(@ForAll("measures") List<Plan.Measure> measures, @ForAll("days") LocalDate today)
            throws SQLException {
        UUID plan = UUID.randomUUID();
        insert(plan, measures);
        Completion counted = counted(measures, today);
        assertThat(TestRows.text("""
                        select concat_ws(' ', measures, measures_complete, tasks, tasks_done, tasks_on_time,
                                         (select coalesce(sum(d.tasks - d.tasks_done), 0) from measures.due_recount d
                                           where d.plan_id = p.plan_id and directory.is_overdue(d.due_on, null, '%s')),
                                         complete)
                          from measures.plan_recount p where p.plan_id = '%s'
                        """, today, plan))
                .isEqualTo("%d %d %d %d %d %d %s"
                        .formatted(
                                counted.measures(),
                                counted.measuresComplete(),
                                counted.tasks(),
                                counted.tasksDone(),
                                counted.tasksOnTime(),
                                counted.tasksOverdue(),
                                counted.measures() > 0 && counted.measuresComplete() == counted.measures()
                                        ? "t"
                                        : "f"));
    }

    private static Completion counted(List<Plan.Measure> measures, LocalDate today) {
        return Completion.of(measures.stream().map(Plan.Measure::progress).toList(), today);
    }

    private static void insert(UUID plan, List<Plan.Measure> measures) throws SQLException {
        UUID lao = Laos.fresh();
        try (Connection connection = TestDatabase.get().superuser().getConnection()) {
            run(
                    connection,
                    "insert into measures.plan (lao_id, id, fiscal_year, stage) values (?, ?, 2568, 'in_progress')",
                    lao,
                    plan);
            for (Plan.Measure measure : measures) {
                UUID id = UUID.randomUUID();
                run(
                        connection,
                        """
                        insert into measures.measure (lao_id, id, plan_id, number, title, results, outcomes)
                        values (?, ?, ?, (select count(*) + 1 from measures.measure where plan_id = ?), 'x', ?, ?)
                        """,
                        lao,
                        id,
                        plan,
                        plan,
                        measure.results().toArray(String[]::new),
                        measure.outcomes().toArray(String[]::new));
                int position = 0;
                for (Plan.Task task : measure.tasks().toList()) {
                    UUID step = UUID.randomUUID();
                    run(
                            connection,
                            "insert into measures.step (lao_id, id, measure_id, position, text, frequency) values (?, ?, ?, ?, 'x', 'once')",
                            lao,
                            step,
                            id,
                            ++position);
                    run(
                            connection,
                            "insert into measures.task (lao_id, id, plan_id, step_id, due_on, done_on) values (?, gen_random_uuid(), ?, ?, ?, ?::date)",
                            lao,
                            plan,
                            step,
                            task.dueOn(),
                            task.doneOn());
                }
            }
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(
                        i + 1,
                        values[i] instanceof String[] texts ? connection.createArrayOf("text", texts) : values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static Completion plus(Completion a, Completion b) {
        return new Completion(
                a.measures() + b.measures(),
                a.measuresComplete() + b.measuresComplete(),
                a.tasks() + b.tasks(),
                a.tasksDone() + b.tasksDone(),
                a.tasksOnTime() + b.tasksOnTime(),
                a.tasksOverdue() + b.tasksOverdue());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<List<Plan.Measure>> measures() {
        return measure().list().ofMaxSize(5);
    }

    /** Half of them with all tasks done: a measure is seldom complete by chance. */
    @Provide
    Arbitrary<Plan.Measure> measure() {
        Arbitrary<List<String>> texts = Arbitraries.of(List.of(), List.of("x"), List.of("x", "y"));
        return Combinators.combine(
                        Arbitraries.oneOf(
                                task(0.5).list().ofMaxSize(6), task(0).list().ofMaxSize(4)),
                        texts,
                        texts)
                .as(CompletionPropertyTest::measure);
    }

    private Arbitrary<Plan.Task> task(double open) {
        return Combinators.combine(days(), days().injectNull(open))
                .as((due, done) -> new Plan.Task(UUID.randomUUID(), due, done, "", List.of()));
    }

    private static Plan.Measure measure(List<Plan.Task> tasks, List<String> results, List<String> outcomes) {
        List<Plan.Step> steps = tasks.stream()
                .map(task -> new Plan.Step(UUID.randomUUID(), "x", Frequency.ONCE, List.of(task)))
                .toList();
        return new Plan.Measure(
                UUID.randomUUID(),
                1,
                "x",
                null,
                true,
                List.of(),
                List.of(),
                "",
                "",
                null,
                null,
                steps,
                results,
                outcomes,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
