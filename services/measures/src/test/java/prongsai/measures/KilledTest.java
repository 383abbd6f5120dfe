package prongsai.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prongsai.testing.Laos;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;

/** The service, as a process of its own, is killed with SIGKILL while many are writing; nothing is left half done. */
class KilledTest {
    private static final UUID LAO = Laos.fresh();
    private static final Duration START = Duration.ofMinutes(2);
    private static final int WRITTEN_BEFORE_THE_KILL = 40;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    @Test
    void summariesAndHistoryAreWholeAfterSigkill(@TempDir Path folder) throws Exception {
        TestPlans.Made plan = TestPlans.make(LAO, 2563, "ถูกฆ่า");
        List<UUID> tasks = tasks(plan.plan());
        int port = freePort();
        int managementPort = freePort();
        Process service = start(port, managementPort, folder);
        try {
            awaitReady(service, managementPort, folder);
            int answered = writeUntilKilled(service, port, plan.measure(), tasks);
            assertThat(answered).isGreaterThanOrEqualTo(WRITTEN_BEFORE_THE_KILL);
        } finally {
            service.destroyForcibly();
            assertThat(service.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }

        // The server ends what the dead connections had begun; then every revision has its entry, and all counts fit.
        assertThat(number("""
                select count(*) from measures.plan p where p.id = '%s'
                   and p.revision = (select count(*) from measures.history h where h.plan_id = p.id)
                   and p.revision = (select revision from measures.plan_summary s where s.plan_id = p.id)
                """.formatted(plan.plan()))).isEqualTo(1);
        assertThat(TestRows.drift(plan.plan())).isZero();
        assertThat(TestRows.searchDrift(plan.plan())).isZero();
        assertThat(number("select revision from measures.plan where id = '%s'".formatted(plan.plan())))
                .isGreaterThanOrEqualTo(WRITTEN_BEFORE_THE_KILL);
    }

    /** Eight writers; the kill comes in the middle of their work, so some of them see their connection break. */
    private int writeUntilKilled(Process service, int port, UUID measure, List<UUID> tasks)
            throws InterruptedException {
        AtomicInteger answered = new AtomicInteger();
        CountDownLatch enough = new CountDownLatch(WRITTEN_BEFORE_THE_KILL);
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            for (int writer = 0; writer < 8; writer++) {
                int mine = writer;
                writers.submit(() -> {
                    for (int i = 0; service.isAlive() && i < 2000; i++) {
                        String mark = mine + "-" + i;
                        boolean done = i % 4 == 3
                                ? put(port, measure, mark)
                                : patch(port, tasks.get((mine + i) % tasks.size()), mark);
                        if (done) {
                            answered.incrementAndGet();
                            enough.countDown();
                        }
                    }
                });
            }
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            service.destroyForcibly();
        }
        return answered.get();
    }

    private boolean patch(int port, UUID task, String note) {
        return send(
                port,
                "PATCH",
                "tasks/" + task,
                "{\"doneOn\": \"2020-0%d-11\", \"note\": \"%s\"}".formatted(1 + note.length() % 8, note));
    }

    private boolean put(int port, UUID measure, String title) {
        return send(port, "PUT", "measures/" + measure, """
                {"title": "%s", "allUnits": true, "units": [], "results": ["ผล"], "outcomes": ["ผลลัพธ์"]}
                """.formatted(title));
    }

    private boolean send(int port, String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/api/measures/v1/%s".formatted(port, path)))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + TestTokens.officer(LAO))
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // the service was killed under this request, as it should be
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Process start(int port, int managementPort, Path folder) throws IOException {
        TestDatabase database = TestDatabase.get();
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                MeasuresApplication.class.getName());
        java.environment().put("SERVER_PORT", String.valueOf(port));
        java.environment().put("PRONGSAI_MEASURES_MANAGEMENT_PORT", String.valueOf(managementPort));
        java.environment().put("SERVER_ADDRESS", "127.0.0.1");
        java.environment().put("PRONGSAI_DATABASE_PORT", String.valueOf(database.port()));
        java.environment().put("PRONGSAI_DATABASE_NAME", database.name());
        java.environment().put("PRONGSAI_DATABASE_USERNAME", "measures_app");
        java.environment().put("PRONGSAI_DATABASE_PASSWORD", TestDatabase.PASSWORD);
        java.environment().put("PRONGSAI_SECURITY_ISSUER", TestTokens.ISSUER);
        java.environment().put("PRONGSAI_SECURITY_JWK_SET_URI", TestTokens.jwkSetUri());
        java.environment()
                .put("PRONGSAI_EVIDENCE_FOLDER", folder.resolve("evidence").toString());
        return java.redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile())
                .start();
    }

    private void awaitReady(Process service, int managementPort, Path folder) throws Exception {
        long end = System.nanoTime() + START.toNanos();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(managementPort)))
                .timeout(Duration.ofSeconds(2))
                .build();
        while (System.nanoTime() < end) {
            assertThat(service.isAlive())
                    .as(() -> "service log: " + read(folder.resolve("service.log")))
                    .isTrue();
            try {
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not up yet: the time limit says when that becomes a failure.
            }
            service.waitFor(200, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("not ready within " + START);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static List<UUID> tasks(UUID plan) throws SQLException {
        try (Connection connection = TestDatabase.get().superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select id from measures.task where plan_id = '%s'".formatted(plan))) {
            List<UUID> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
            return found;
        }
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = TestDatabase.get().superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
