package prongsai.measures.core.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.TestPlans;
import prongsai.measures.TestRows;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;

/** Summaries are the truth, whoever writes at the same time. */
@ServiceTest
class SummariesTest {
    private static final UUID LAO = Laos.fresh();
    private static final int WRITERS = 16;
    private static final int CHANGES = 12;
    private static final String TOKEN = TestTokens.officer(LAO);

    @Autowired
    WebTestClient http;

    @Test
    void equalARecountUnderConcurrentWriters() throws Exception {
        TestPlans.Made plan = TestPlans.make(LAO, 2564, "พร้อมกัน");
        List<UUID> tasks = tasks(plan);

        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int mine = writer;
                work.add(() -> write(plan, tasks, mine));
            }
            int written = 0;
            for (Future<Integer> one : writers.invokeAll(work)) {
                written += one.get();
            }
            assertThat(written).isEqualTo(WRITERS * CHANGES);
        }

        assertThat(number("select revision from measures.plan where id = '%s'", plan.plan()))
                .isEqualTo(WRITERS * CHANGES);
        assertThat(number("select count(*) from measures.history where plan_id = '%s'", plan.plan()))
                .isEqualTo(WRITERS * CHANGES);
        assertThat(number("select count(*) from measures.plan_summary where plan_id = '%s'", plan.plan()))
                .isEqualTo(1);
        assertThat(number("select revision from measures.plan_summary where plan_id = '%s'", plan.plan()))
                .isEqualTo(WRITERS * CHANGES);
        assertThat(TestRows.drift(plan.plan())).isZero();
        assertThat(TestRows.searchDrift(plan.plan())).isZero();
    }

    /** Ticks and unticks, and now and then writes or clears what decides beside the ticks whether a measure is complete. */
    private int write(TestPlans.Made plan, List<UUID> tasks, int writer) {
        int written = 0;
        for (int i = 0; i < CHANGES; i++) {
            if (i % 4 == 3) {
                // The writer's name stands in it, so that no two say the same and each is a change.
                written += results(plan, writer % 2 == 0 ? "" : "\"ผล\"", writer + "-" + i) ? 1 : 0;
                continue;
            }
            String done = (writer + i) % 3 == 0 ? "null" : "\"2021-0%d-15\"".formatted(1 + (writer + i) % 8);
            var answer = patch(
                            tasks.get((writer * 7 + i) % tasks.size()),
                            "*",
                            "{\"doneOn\": %s, \"note\": \"%d-%d\"}".formatted(done, writer, i))
                    .expectBody()
                    .returnResult();
            written += answer.getStatus().is2xxSuccessful() ? 1 : 0;
        }
        return written;
    }

    private boolean results(TestPlans.Made plan, String results, String title) {
        return http.put()
                .uri("/api/measures/v1/measures/" + plan.measure())
                .headers(headers -> {
                    headers.setBearerAuth(TOKEN);
                    headers.set("If-Match", "*");
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("""
                        {"title": "%s", "allUnits": true, "units": [], "results": [%s], "outcomes": ["ผลลัพธ์"]}
                        """.formatted(title, results))
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .is2xxSuccessful();
    }

    @Test
    void aStaleRevisionChangesNothingAndNamesTheCurrentOne() throws SQLException {
        TestPlans.Made plan = TestPlans.make(LAO, 2563, "ชนกัน");
        patch(plan.task(), "\"0\"", "{\"doneOn\": \"2020-01-15\"}")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");

        patch(plan.task(), "\"0\"", "{\"doneOn\": null}")
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:plan-changed")
                .jsonPath("$.revision")
                .isEqualTo(1)
                .jsonPath("$.expected")
                .isEqualTo(0);
        assertThat(number("select count(*) from measures.task where id = '%s' and done_on = '2020-01-15'", plan.task()))
                .isEqualTo(1);

        patch(plan.task(), "", "{\"doneOn\": null}").expectStatus().isEqualTo(428);
    }

    @Test
    void aRefusedDateChangesNothing() throws SQLException {
        TestPlans.Made plan = TestPlans.make(LAO, 2562, "วันที่ผิด");
        for (String wrong : List.of("\"2999-01-01\"", "\"2562-01-15\"", "\"15/1/2562\"", "\"1999-01-01\"", "7")) {
            patch(plan.task(), "*", "{\"doneOn\": %s}".formatted(wrong))
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.field")
                    .isEqualTo("doneOn");
        }
        assertThat(number("select revision from measures.plan where id = '%s'", plan.plan()))
                .isZero();
    }

    @Test
    void theSameAgainIsNoChange() throws SQLException {
        TestPlans.Made plan = TestPlans.make(LAO, 2561, "ซ้ำ");
        patch(plan.task(), "*", "{\"doneOn\": \"2018-01-15\"}").expectStatus().isOk();
        patch(plan.task(), "*", "{\"doneOn\": \"2018-01-15\"}")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
        assertThat(number("select count(*) from measures.history where plan_id = '%s'", plan.plan()))
                .isEqualTo(1);
    }

    private WebTestClient.ResponseSpec patch(UUID task, String ifMatch, String body) {
        return http.patch()
                .uri("/api/measures/v1/tasks/" + task)
                .headers(headers -> {
                    headers.setBearerAuth(TOKEN);
                    if (!ifMatch.isEmpty()) {
                        headers.set("If-Match", ifMatch);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static List<UUID> tasks(TestPlans.Made plan) throws SQLException {
        try (Connection connection = TestDatabase.get().superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select id from measures.task where plan_id = '%s' order by due_on".formatted(plan.plan()))) {
            List<UUID> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
            return found;
        }
    }

    private static long number(String sql, UUID id) throws SQLException {
        try (Connection connection = TestDatabase.get().superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql.formatted(id))) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
