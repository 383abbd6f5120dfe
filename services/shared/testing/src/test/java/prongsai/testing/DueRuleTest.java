package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule finds each way in which lateness was once decided in seven places, and nothing else. */
class DueRuleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "return doneOn == null && dueOn.isBefore(today);",
                "return doneOn != null && !doneOn.isAfter(dueOn);",
                ".filter(task -> task.doneOn() == null && task.dueOn().isBefore(today))",
                "return openSince != null && openSince.isBefore(today);",
                "? line.open() && !line.task().dueOn().isAfter(today.plusDays(SOON))",
                "sum(s.tasks - s.tasks_done) filter (where s.due_on < :today) as late",
                "count(*) filter (where p.open_since < :today)::int as laos_overdue,",
                "count(*) filter (where t.done_on <= t.due_on)::int",
                "where :today > t.due_on",
                "th:if=\"${task.dueOn lt today}\"",
                "if (task.dueOn < today) {"
            })
    void aComparisonOfADueDateIsFound(String line) {
        assertThat(DueRule.compares(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Due.overdue(openSince, null, today)",
                "filter (where directory.is_overdue(s.due_on, null, :today)) as late",
                ".thenComparing(line -> line.task().dueOn())",
                ".map(use -> FiscalQuarter.of(use.dueOn()))",
                ".map(task -> dueOn)",
                "order by t.due_on, m.number",
                "'dueOn', t.due_on, 'doneOn', t.done_on",
                "<td th:text=\"${#fmt.date(task.dueOn)}\">30 ก.ย. 2568</td>",
                "where (t.lao_id, t.plan_id, t.due_on) = (s.lao_id, s.plan_id, s.due_on)"
            })
    void whatOnlyNamesItIsNot(String line) {
        assertThat(DueRule.compares(line)).isFalse();
    }
}
