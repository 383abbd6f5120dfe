package prongsai.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.files.evidence.EvidenceCalls;
import prongsai.probing.BrokenLine;
import prongsai.probing.NoLeaks;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestTokens;

/** Lines break at whatever moment: no buffer is left behind, and the service serves on. */
@ServiceTest
@ExtendWith(NoLeaks.class)
class BrokenLineTest {
    private static final UUID LAO = Laos.fresh();
    private static final TestPlans.Made PLAN = TestPlans.make(LAO, 2561, "สายขาด");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Autowired
    WebTestClient http;

    @LocalServerPort
    int port;

    private final Random random = new Random(7);

    @Test
    void asAFileIsSentInAForm() {
        byte[] form = form(pdf(600_000));
        repeatedly(() -> BrokenLine.sending(
                Arrays.copyOf(form, random.nextInt(form.length)),
                head(
                        "POST",
                        "/api/measures/v1/tasks/%s/evidence".formatted(PLAN.task()),
                        "Content-Type: multipart/form-data; boundary=line",
                        "Content-Length: " + form.length)));
    }

    @Test
    void asAFileIsSentThatIsRefused() {
        byte[] form = form(new byte[600_000]);
        for (String path : List.of(
                "/api/measures/v1/tasks/%s/evidence".formatted(PLAN.task()),
                "/api/measures/v1/tasks/%s/evidence".formatted(UUID.randomUUID()),
                "/api/measures/v1/plans/2562/import",
                "/plans/evidence/nothing",
                "/nowhere")) {
            repeatedly(() -> new BrokenLine(
                    head(
                            "POST",
                            path,
                            "Content-Type: multipart/form-data; boundary=line",
                            "Content-Length: " + form.length),
                    Arrays.copyOf(form, form.length - random.nextInt(2) * random.nextInt(form.length)),
                    10,
                    Duration.ofMillis(200)));
        }
    }

    @Test
    void asAPieceOfAFileIsSent() {
        byte[] piece = pdf(600_000);
        repeatedly(() -> BrokenLine.sending(
                Arrays.copyOf(piece, random.nextInt(piece.length)),
                head(
                        "PATCH",
                        begun(piece.length),
                        "Tus-Resumable: 1.0.0",
                        "Upload-Offset: 0",
                        "Content-Type: application/offset+octet-stream",
                        "Content-Length: " + piece.length)));
    }

    @Test
    void asAFileIsLookedAt() {
        UUID file = new EvidenceCalls(http, LAO).attach(PLAN.task(), "แฟ้ม.pdf", pdf(2_000_000));
        for (String path : List.of(
                "/api/measures/v1/evidence/" + file,
                "/plans/evidence/" + file + "/thumbnail",
                "/plans/evidence/" + file)) {
            repeatedly(() -> BrokenLine.asking(
                    1 + random.nextInt(1_500_000), Duration.ofMillis(1 + random.nextInt(60)), head("GET", path)));
        }
    }

    @Test
    void asAnAnswerIsMade() {
        for (String path : List.of(
                "/plans/2561",
                "/work",
                "/api/measures/v1/plans/2561",
                "/api/measures/v1/plans/2561.xlsx",
                "/api/measures/v1/plans/2561.csv")) {
            repeatedly(() -> BrokenLine.asking(
                    1 + random.nextInt(10_000), Duration.ofMillis(1 + random.nextInt(30)), head("GET", path)));
        }
    }

    private interface Visitor {
        BrokenLine comes();
    }

    private void repeatedly(Visitor visitor) {
        IntStream.range(0, BrokenLine.TIMES).forEach(i -> visitor.comes().to(port));
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(new EvidenceCalls(http, LAO).page("/plans/2561"))
                        .contains("<html"));
    }

    private String begun(int size) {
        return Objects.requireNonNull(http.post()
                        .uri("/api/measures/v1/tasks/%s/uploads".formatted(PLAN.task()))
                        .headers(headers -> {
                            headers.setBearerAuth(TestTokens.officer(LAO));
                            headers.set("Tus-Resumable", "1.0.0");
                            headers.set("Upload-Length", String.valueOf(size));
                            headers.set("Upload-Metadata", "filename eC5wZGY=");
                        })
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .returnResult(Void.class)
                        .getResponseHeaders()
                        .getLocation())
                .getPath();
    }

    private static List<String> head(String method, String path, String... more) {
        List<String> head = new ArrayList<>(List.of(
                method + " " + path + " HTTP/1.1",
                "Host: localhost",
                "Authorization: Bearer " + TestTokens.officer(LAO)));
        head.addAll(List.of(more));
        return head;
    }

    private static byte[] pdf(int size) {
        byte[] pdf = new byte[size];
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, pdf, 0, 9);
        return pdf;
    }

    private static byte[] form(byte[] file) {
        byte[] before = """
                --line
                Content-Disposition: form-data; name="effectiveOn"

                15/1/2567
                --line
                Content-Disposition: form-data; name="file"; filename="x.pdf"
                Content-Type: application/pdf

                """.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] after = """

                --line
                Content-Disposition: form-data; name="after"

                a field behind the file
                --line--
                """.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] form = Arrays.copyOf(before, before.length + file.length + after.length);
        System.arraycopy(file, 0, form, before.length, file.length);
        System.arraycopy(after, 0, form, before.length + file.length, after.length);
        return form;
    }
}
