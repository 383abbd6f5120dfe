package prongsai.measures.kinds.multiyear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.LaoClient;
import prongsai.measures.TestPlans;
import prongsai.measures.TestRows;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;

/**
 * Two people at once: one waits, or is told what the other did; none meets a fault. A third holds a row while they come, so
 * that they meet in the order that would harm.
 */
@ServiceTest
class MultiYearTogetherTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int EARLY = 2567;
    private static final int LATE = 2568;

    @Autowired
    WebTestClient http;

    private LaoClient officer;
    private UUID lao;

    @BeforeEach
    void open() {
        lao = Laos.fresh();
        officer = LaoClient.officer(http, lao);
        for (int year : new int[] {EARLY, LATE}) {
            TestPlans.make(lao, year, "พร้อมกัน");
            officer.form("/plans/%d/measures".formatted(year), Map.of("title", "อีกมาตรการ", "responsible", "all"))
                    .expectStatus()
                    .isSeeOther();
        }
    }

    @Test
    void waitsForEachOther_whenTwoAreRewrittenCrosswiseFromTwoYears() throws SQLException {
        write(EARLY, 0, make("2566", "2570")).expectStatus().isSeeOther();
        write(EARLY, 1, make("2561", "2565")).expectStatus().isSeeOther();
        String first = shared(EARLY, 0);
        String second = shared(EARLY, 1);
        write(LATE, 0, choose(first)).expectStatus().isSeeOther();
        write(LATE, 1, choose(second)).expectStatus().isSeeOther();

        CompletableFuture<Integer> late;
        CompletableFuture<Integer> early;
        try (Held held = new Held("select from measures.plan where lao_id = '%s' and fiscal_year = %d for update"
                .formatted(lao, EARLY))) {
            late = status(LATE, 1, save(second, "2561", "2565", "จากปีหลัง"));
            held.awaitBlocked(1);
            early = status(EARLY, 0, save(first, "2566", "2570", "จากปีก่อน"));
            held.awaitBlocked(2);
        }

        assertThat(List.of(late.join(), early.join())).containsOnly(303);
        for (int year : new int[] {EARLY, LATE}) {
            assertThat(officer.plan(year).toString()).contains("จากปีหลัง", "จากปีก่อน");
        }
    }

    @Test
    void refusesToDelete_whenAColleagueIsJustChoosingIt() throws SQLException {
        write(EARLY, 0, make("2566", "2570")).expectStatus().isSeeOther();
        String id = shared(EARLY, 0);

        CompletableFuture<Integer> chosen;
        CompletableFuture<Integer> deleted;
        try (Held held =
                new Held("select from measures.plan_summary where lao_id = '%s' and fiscal_year = %d for update"
                        .formatted(lao, LATE))) {
            chosen = status(LATE, 0, choose(id));
            held.awaitBlocked(1);
            deleted = status(EARLY, 0, Map.of("action", "delete", "multiYearPlan", id));
            held.awaitBlocked(2);
        }

        assertThat(chosen.join()).isEqualTo(303);
        assertThat(deleted.join()).isEqualTo(409);
        assertThat(shared(EARLY, 0)).isEqualTo(id).isEqualTo(shared(LATE, 0));
    }

    @Test
    void findsNothing_whenAColleagueIsJustDeletingIt() throws SQLException {
        write(EARLY, 0, make("2566", "2570")).expectStatus().isSeeOther();
        String id = shared(EARLY, 0);

        CompletableFuture<Integer> deleted;
        CompletableFuture<Integer> chosen;
        try (Held held =
                new Held("select from measures.plan_summary where lao_id = '%s' and fiscal_year = %d for update"
                        .formatted(lao, EARLY))) {
            deleted = status(EARLY, 0, Map.of("action", "delete", "multiYearPlan", id));
            held.awaitBlocked(1);
            chosen = status(LATE, 0, choose(id));
            held.awaitBlocked(2);
        }

        assertThat(deleted.join()).isEqualTo(303);
        assertThat(chosen.join()).isEqualTo(404);
        assertThat(officer.plan(LATE).at("/measures/0/multiYearPlan").isNull()).isTrue();
    }

    /** A row that is held until it is let go. */
    private static final class Held implements AutoCloseable {
        private final Connection connection;

        Held(String lock) throws SQLException {
            connection = TestDatabase.get().superuser().getConnection();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                assertThat(statement.executeQuery(lock).next()).isTrue();
            }
        }

        void awaitBlocked(int others) {
            await().atMost(LIMIT)
                    .until(() -> TestRows.number(
                                    "select count(*) from pg_stat_activity where cardinality(pg_blocking_pids(pid)) > 0")
                            >= others);
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }
    }

    private CompletableFuture<Integer> status(int year, int measure, Map<String, String> form) {
        return CompletableFuture.supplyAsync(
                () -> write(year, measure, form)
                        .returnResult(Void.class)
                        .getStatus()
                        .value(),
                Thread::startVirtualThread);
    }

    private WebTestClient.ResponseSpec write(int year, int measure, Map<String, String> form) {
        return officer.form(
                "/plans/%d/measures/%s/multi-year-plan"
                        .formatted(year, measures(year).get(measure)),
                form);
    }

    private List<String> measures(int year) {
        return Stream.of(0, 1)
                .map(i -> TestRows.text(
                        "select m.id from measures.measure m join measures.plan p on p.id = m.plan_id"
                                + " where p.lao_id = '%s' and p.fiscal_year = %s and m.number = %s",
                        lao, year, i + 1))
                .toList();
    }

    private String shared(int year, int measure) {
        return officer.plan(year)
                .at("/measures/%d/multiYearPlan/id".formatted(measure))
                .asString();
    }

    private static Map<String, String> make(String from, String to) {
        return Map.of("action", "make", "title", "แผน", "from", from, "to", to);
    }

    private static Map<String, String> choose(String id) {
        return Map.of("action", "choose", "multiYearPlan", id);
    }

    private static Map<String, String> save(String id, String from, String to, String title) {
        Map<String, String> form = new HashMap<>(make(from, to));
        form.putAll(Map.of("action", "save", "multiYearPlan", id, "title", title));
        return form;
    }
}
