package prongsai.measures.files.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import prongsai.measures.TestPlans;
import prongsai.probing.NoLeaks;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;
import reactor.core.Exceptions;
import reactor.core.publisher.Hooks;

/** Phones in villages lose their line: whenever that is, there is a row with its bytes, or neither. */
@ServiceTest
@ExtendWith(NoLeaks.class)
class HangUpTest {
    private static final UUID LAO = Laos.fresh();
    private static final TestPlans.Made PLAN = TestPlans.make(LAO, 2565, "สายหลุด");
    private static final Path KEPT = Path.of("target/evidence", LAO.toString());
    private static final Path UPLOADS = Path.of("target/uploads");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @LocalServerPort
    int port;

    @Test
    void halfAFileLeavesNothing() throws IOException {
        Set<String> kept = files(KEPT);
        Set<String> waiting = files(UPLOADS);
        byte[] request = request("half.pdf");
        try (Socket line = new Socket("localhost", port)) {
            line.getOutputStream().write(request, 0, request.length / 2);
            line.getOutputStream().flush();
            await().atMost(LIMIT).until(() -> !files(UPLOADS).equals(waiting));
        }
        await().atMost(LIMIT).until(() -> files(UPLOADS).equals(waiting));
        assertThat(files(KEPT)).isEqualTo(kept);
    }

    /** Such an error stands in the log as a fault of ours, of each line that breaks. */
    @Test
    void aBrokenLineIsNoErrorThatNobodyTakes() throws IOException {
        List<Throwable> dropped = new CopyOnWriteArrayList<>();
        Hooks.onErrorDropped(dropped::add);
        try {
            for (int i = 0; i < 5; i++) {
                halfAFileLeavesNothing();
            }
        } finally {
            Hooks.resetOnErrorDropped();
        }
        assertThat(dropped)
                .filteredOn(error -> Exceptions.unwrap(error) instanceof IOException)
                .isEmpty();
    }

    @Test
    void aWholeFileIsRecordedThoughNobodyWaitsForTheAnswer() throws IOException, SQLException {
        Set<String> kept = files(KEPT);
        try (Connection busy = TestDatabase.get().superuser().getConnection()) {
            busy.setAutoCommit(false);
            lockPlan(busy);
            try (Socket line = new Socket("localhost", port)) {
                line.getOutputStream().write(request("whole.pdf"));
                line.getOutputStream().flush();
                await().atMost(LIMIT).until(() -> newFile(kept).isPresent());
            }
            // Long enough for the service to see that the line is gone; the row cannot be written before the lock is.
            await().during(Duration.ofMillis(500))
                    .atMost(LIMIT)
                    .until(() -> newFile(kept).isPresent());
            busy.rollback();
        }
        await().atMost(LIMIT).until(() -> recorded("whole.pdf").isPresent());
        assertThat(newFile(kept)).isEqualTo(recorded("whole.pdf").map(UUID::toString));
        assertThat(files(UPLOADS)).isEmpty();
    }

    private static byte[] request(String name) throws IOException {
        byte[] pdf = new byte[400_000];
        Arrays.fill(pdf, (byte) 'x');
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, pdf, 0, 9);
        String head = "--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n";
        String tail = "\r\n--line--\r\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("""
                POST /api/measures/v1/tasks/%s/evidence HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: multipart/form-data; boundary=line
                Content-Length: %d

                """.formatted(PLAN.task(), TestTokens.officer(LAO), head.length() + pdf.length + tail.length())
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(pdf);
        out.write(tail.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void lockPlan(Connection connection) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select 1 from measures.plan where lao_id = ? and id = ? for update")) {
            lock.setObject(1, PLAN.lao());
            lock.setObject(2, PLAN.plan());
            assertThat(lock.executeQuery().next()).isTrue();
        }
    }

    private static Optional<UUID> recorded(String name) throws SQLException {
        try (Connection connection = TestDatabase.get().superuser().getConnection();
                PreparedStatement find = connection.prepareStatement(
                        "select id from measures.evidence where lao_id = ? and plan_id = ? and name = ?")) {
            find.setObject(1, PLAN.lao());
            find.setObject(2, PLAN.plan());
            find.setString(3, name);
            ResultSet rows = find.executeQuery();
            return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
        }
    }

    private static Optional<String> newFile(Set<String> before) throws IOException {
        Set<String> added = new HashSet<>(files(KEPT));
        added.removeAll(before);
        return added.stream().filter(name -> !name.startsWith(".")).findFirst();
    }

    private static Set<String> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
