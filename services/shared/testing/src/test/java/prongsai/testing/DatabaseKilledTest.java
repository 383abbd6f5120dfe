package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import prongsai.database.DatabaseJob;

/**
 * One of the database's processes is killed with SIGKILL in the middle of ticks: the server throws away what all of them had
 * begun, and comes back. What was acknowledged is there, and summaries, search and history say the same as the plan.
 */
@Tag("database")
class DatabaseKilledTest {
    private static final String NAME = "prongsai";
    private static final int WRITERS = 6;
    private static final int BEFORE = 60;

    @Test
    void whatFollowsAPlanIsWholeAfterSigkillOfTheDatabase() throws Exception {
        try (EmbeddedPostgres server = server()) {
            DatabaseJob.run(Map.of(
                    "PRONGSAI_DATABASE_URL", "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), NAME),
                    "PRONGSAI_DATABASE_ADMIN_USER", "postgres",
                    "PRONGSAI_OWNER_PASSWORD", TestDatabase.PASSWORD,
                    "PRONGSAI_MEASURES_PASSWORD", TestDatabase.PASSWORD,
                    "PRONGSAI_REPORTS_PASSWORD", TestDatabase.PASSWORD,
                    "PRONGSAI_AGGREGATION_PASSWORD", TestDatabase.PASSWORD));
            try (Connection connection = connect(server, "postgres")) {
                Laos.insert(connection);
                SmallPlan.insert(connection);
            }

            int acknowledged = writeUntilKilled(server);

            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> answers(server));
            try (Connection connection = connect(server, "postgres")) {
                long revision = Long.parseLong(SmallPlan.text(connection, "select revision from measures.plan"));
                assertThat(revision).isBetween((long) acknowledged, (long) acknowledged + WRITERS);
                assertThat(SmallPlan.text(connection, "select count(*) from measures.history"))
                        .isEqualTo(String.valueOf(revision));
                assertThat(SmallPlan.text(connection, "select revision from measures.plan_summary"))
                        .isEqualTo(String.valueOf(revision));
                assertThat(SmallPlan.drift(connection)).isEqualTo("0 0");
            }
        }
    }

    /** One that keeps what it acknowledges; the library's own settings are for tests that do not look. */
    private static EmbeddedPostgres server() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    private static int writeUntilKilled(EmbeddedPostgres server) throws Exception {
        AtomicInteger acknowledged = new AtomicInteger();
        CountDownLatch enough = new CountDownLatch(BEFORE);
        AtomicBoolean killed = new AtomicBoolean();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int mine = writer;
                all.add(writers.submit(() -> {
                    try (Connection connection = connect(server, "measures_app")) {
                        for (int i = 0; true; i++) {
                            SmallPlan.tick(
                                    connection,
                                    SmallPlan.task((mine + i) % 2),
                                    "2025-0%d-15".formatted(1 + (mine + i) % 9),
                                    mine + "-" + i);
                            acknowledged.incrementAndGet();
                            enough.countDown();
                        }
                    } catch (SQLException e) {
                        assertThat(killed)
                                .as("broken off before the kill: " + e)
                                .isTrue();
                        return null;
                    }
                }));
            }
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            try (Connection connection = connect(server, "postgres")) {
                long process = Long.parseLong(SmallPlan.text(
                        connection, "select pid from pg_stat_activity where usename = 'measures_app' limit 1"));
                killed.set(true);
                assertThat(ProcessHandle.of(process).orElseThrow().destroyForcibly())
                        .isTrue();
            }
            for (Future<?> one : all) {
                one.get(60, TimeUnit.SECONDS);
            }
        }
        return acknowledged.get();
    }

    private static boolean answers(EmbeddedPostgres server) {
        try (Connection connection = connect(server, "postgres")) {
            return SmallPlan.text(connection, "select 1").equals("1");
        } catch (SQLException e) {
            return false; // it is coming back: the time limit says when that becomes a failure
        }
    }

    private static Connection connect(EmbeddedPostgres server, String role) throws SQLException {
        return server.getDatabase(role, NAME).getConnection();
    }
}
