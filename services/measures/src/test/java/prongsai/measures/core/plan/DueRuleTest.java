package prongsai.measures.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.measures.TestRows;
import prongsai.testing.DueCase;
import prongsai.testing.Laos;
import prongsai.testing.TestDatabase;
import prongsai.testing.WholeCase;
import prongsai.thai.FiscalQuarter;
import prongsai.web.WebBasics;

/** What the database says of days and of complete is what {@link prongsai.progress} says: both are fed the same cases. */
class DueRuleTest {
    @ParameterizedTest
    @MethodSource("prongsai.testing.DueCase#all")
    void theDatabaseSaysOverdueAsTheCasesSay(DueCase each) {
        assertThat(TestRows.text(
                        "select directory.is_overdue(%s, %s, directory.day('%s'))",
                        literal(each.dueOn()), literal(each.doneOn()), each.at()))
                .isEqualTo(each.overdue() ? "t" : "f");
        assertThat(TestRows.text("select directory.day('%s')", each.at()))
                .isEqualTo(
                        LocalDate.now(Clock.fixed(each.at(), WebBasics.BANGKOK)).toString());
    }

    /** As a program whose machine stands elsewhere: the day of a session is that of Bangkok. */
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"})
    void theDayIsOfBangkokWhereverTheSessionIs(String zone) {
        assertThat(TestRows.text(
                        "select directory.day('2025-06-30T17:00:00Z') from (select set_config('TimeZone', '%s', true)) s",
                        zone))
                .isEqualTo("2025-07-01");
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void aPlansTaskSaysAsTheCasesSay(DueCase each, LocalDate dueOn) {
        Plan.Task task = new Plan.Task(new UUID(0, 1), dueOn, each.doneOn(), "", List.of());
        assertThat(task.overdue(each.today())).isEqualTo(each.overdue());
        assertThat(task.onTime()).isEqualTo(each.onTime());
    }

    /** The views that summaries are filled from, by rows. */
    @ParameterizedTest
    @MethodSource("tasks")
    void theRecountSaysAsTheCasesSay(DueCase each, LocalDate dueOn) {
        UUID plan = plan(1, 1, Stream.of(literal(dueOn) + ", " + literal(each.doneOn())));
        assertThat(TestRows.text("""
                        select concat_ws(' ', tasks_on_time, open_since is not distinct from %s,
                                         directory.is_overdue(open_since, null, '%s'))
                          from measures.measure_recount where plan_id = '%s'
                        """, each.doneOn() == null ? literal(dueOn) : "null", each.today(), plan))
                .isEqualTo("%d t %s".formatted(each.onTime() ? 1 : 0, each.overdue() ? "t" : "f"));
        assertThat(TestRows.number("select tasks_on_time from measures.due_recount where plan_id = '%s'", plan))
                .isEqualTo(each.onTime() ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("prongsai.testing.WholeCase#all")
    void theRecountSaysCompleteAsTheCasesSay(WholeCase each) {
        UUID plan = plan(
                each.results(),
                each.outcomes(),
                IntStream.range(0, each.done() + each.open())
                        .mapToObj(
                                i -> "'2025-03-%02d', %s".formatted(i + 1, i < each.done() ? "'2025-04-02'" : "null")));
        assertThat(TestRows.text("select complete from measures.measure_recount where plan_id = '%s'", plan))
                .isEqualTo(each.complete() ? "t" : "f");
    }

    @Test
    void theQuarterOfADayIsTheSameInBoth() {
        LocalDate first = LocalDate.of(2024, 1, 1);
        String counted = TestRows.text("""
                select string_agg(directory.fiscal_quarter(day::date)::text, '' order by day)
                  from generate_series('2024-01-01'::date, '2028-12-31', '1 day') day
                """);
        assertThat(counted)
                .isEqualTo(Stream.iterate(first, day -> day.plusDays(1))
                        .limit(counted.length())
                        .map(day -> String.valueOf(FiscalQuarter.of(day).number()))
                        .reduce("", String::concat))
                .hasSizeGreaterThan(1800);
    }

    static Stream<Arguments> tasks() {
        return DueCase.all().flatMap(each -> Stream.ofNullable(each.dueOn()).map(dueOn -> Arguments.of(each, dueOn)));
    }

    private static String literal(@Nullable LocalDate date) {
        return date == null ? "null" : "date '" + date + "'";
    }

    /** One measure with one step, past all walls. */
    private static UUID plan(int results, int outcomes, Stream<String> tasks) {
        UUID lao = Laos.fresh();
        UUID plan = UUID.randomUUID();
        UUID measure = UUID.randomUUID();
        UUID step = UUID.randomUUID();
        execute(
                "insert into measures.plan (lao_id, id, fiscal_year, stage) values ('%s', '%s', 2568, 'in_progress')",
                lao, plan);
        execute("""
                insert into measures.measure (lao_id, id, plan_id, number, title, results, outcomes)
                values ('%s', '%s', '%s', 1, 'x', '%s', '%s')
                """, lao, measure, plan, array(results), array(outcomes));
        execute("""
                insert into measures.step (lao_id, id, measure_id, position, text, frequency)
                values ('%s', '%s', '%s', 1, 'x', 'once')
                """, lao, step, measure);
        tasks.forEach(dates -> execute("""
                insert into measures.task (lao_id, id, plan_id, step_id, due_on, done_on)
                values ('%s', gen_random_uuid(), '%s', '%s', %s)
                """, lao, plan, step, dates));
        return plan;
    }

    private static String array(int lines) {
        return "{"
                + String.join(
                        ",", IntStream.range(0, lines).mapToObj(i -> "x" + i).toList()) + "}";
    }

    private static void execute(String sql, Object... values) {
        TestDatabase.get().execute(sql.formatted(values));
    }
}
