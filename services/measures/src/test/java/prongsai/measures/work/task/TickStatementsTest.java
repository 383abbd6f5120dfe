package prongsai.measures.work.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.LaoClient;
import prongsai.measures.TestPlans;
import prongsai.measures.TestRows;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.Statements;

/** What a tick costs the database: round trips, and rows that it writes. */
@ServiceTest
class TickStatementsTest {
    @Autowired
    WebTestClient http;

    /** The lock with what is there, the task, and what every change ends with; BEGIN and COMMIT around them. */
    @Test
    void aTickIsOneTransactionOfThreeStatements() {
        UUID lao = Laos.fresh();
        TestPlans.Made plan = TestPlans.make(lao, 2568, "ติ๊ก");
        LaoClient officer = LaoClient.officer(http, lao);
        tick(officer, plan, "2025-01-15", "ก");
        Statements statements = Statements.fewest(
                () -> tick(officer, plan, "2025-02-15", UUID.randomUUID().toString()));
        assertThat(statements.transactions()).isEqualTo(1);
        assertThat(statements.work()).hasSize(3);
    }

    /** A row that says the same stays the row that it was: xmin is the transaction that wrote it. */
    @Test
    void aNoteWritesNoCountAnew() {
        UUID lao = Laos.fresh();
        TestPlans.Made plan = TestPlans.make(lao, 2568, "บันทึก");
        LaoClient officer = LaoClient.officer(http, lao);
        tick(officer, plan, "2025-01-15", "ก");
        String before = counted(plan);
        tick(officer, plan, "2025-01-15", "ข");
        assertThat(counted(plan)).isEqualTo(before);
        tick(officer, plan, null, "ข");
        assertThat(counted(plan)).isNotEqualTo(before);
        assertThat(TestRows.driftOfLao(lao)).isZero();
    }

    private static String counted(TestPlans.Made plan) {
        return TestRows.text("""
                select string_agg(x.by::text || ' ' || x.what, ', ' order by x.what)
                  from (select xmin, measure_id::text from measures.measure_summary where plan_id = '%1$s'
                        union all select xmin, due_on::text from measures.due_summary where plan_id = '%1$s'
                        union all select xmin, kind || subject_id || position from measures.search_entry
                                   where plan_id = '%1$s' and kind <> 'note') x (by, what)
                """, plan.plan());
    }

    private static Object tick(LaoClient officer, TestPlans.Made plan, String doneOn, String note) {
        Map<String, Object> body = new HashMap<>();
        body.put("doneOn", doneOn);
        body.put("note", note);
        return officer.send(HttpMethod.PATCH, "/api/measures/v1/tasks/" + plan.task(), body)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
    }
}
