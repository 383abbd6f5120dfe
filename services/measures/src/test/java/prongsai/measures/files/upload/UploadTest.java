package prongsai.measures.files.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;
import prongsai.measures.TestPlans;
import prongsai.measures.TestRows;
import prongsai.measures.files.evidence.EvidenceCalls;
import prongsai.probing.NoLeaks;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;

/** A file that comes in pieces, over a line that breaks. */
@ServiceTest
@ExtendWith(NoLeaks.class)
class UploadTest {
    private static final UUID LAO = Laos.fresh();
    private static final TestPlans.Made PLAN = TestPlans.make(LAO, 2562, "ส่งเป็นส่วน");
    private static final String TOKEN = TestTokens.officer(PLAN.lao());
    private static final Path STAGED =
            Path.of("target/evidence/uploads", PLAN.lao().toString());
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Autowired
    WebTestClient http;

    @Autowired
    ExpiredUploads expired;

    @LocalServerPort
    int port;

    private EvidenceCalls officer;

    @BeforeEach
    void prepare() {
        officer = new EvidenceCalls(http, PLAN.lao());
    }

    @Test
    void theLastPieceMakesItEvidence() throws IOException {
        byte[] file = pdf(300_000);
        String upload = begin(PLAN.task(), "รายงาน ก่ำ.pdf", file.length);

        append(upload, 0, Arrays.copyOfRange(file, 0, 100_000))
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .valueEquals("Upload-Offset", 100_000)
                .expectHeader()
                .doesNotExist("Upload-Evidence");
        assertThat(staged(upload)).isEqualTo(1);
        append(upload, 100_000, Arrays.copyOfRange(file, 100_000, 300_000))
                .expectStatus()
                .isNoContent();

        String evidence = state(upload, TOKEN)
                .expectHeader()
                .valueEquals("Upload-Offset", file.length)
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Upload-Evidence");
        assertThat(bytes(evidence)).isEqualTo(file);
        assertThat(officer.page("/plans/evidence/" + evidence)).contains("รายงาน ก่ำ.pdf", "15 ม.ค. 2562");
        assertThat(staged(upload)).isZero();
        // Whoever missed the answer asks again, and nothing comes twice.
        append(upload, file.length, new byte[0]).expectStatus().isNoContent();
    }

    /** Whoever saves it opens it by its name. */
    @Test
    void theNameFollowsTheContent() {
        byte[] file = pdf(500);
        String upload = begin(PLAN.task(), "แบบ\u202Efdp.html", file.length);
        append(upload, 0, file).expectStatus().isNoContent();
        String evidence = state(upload, TOKEN)
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Upload-Evidence");
        assertThat(TestRows.text("select name from measures.evidence where id = '%s'", evidence))
                .isEqualTo("แบบfdp.pdf");
    }

    @Test
    void whatCameBeforeTheLineBrokeIsKept() throws IOException {
        byte[] file = pdf(2_000_000);
        String upload = begin(PLAN.task(), "สายหลุด.pdf", file.length);
        try (Socket line = new Socket("localhost", port)) {
            line.getOutputStream().write(head(upload, file.length).getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().write(file, 0, 700_000);
            line.getOutputStream().flush();
        }
        await().atMost(LIMIT).until(() -> offset(upload) > 0);

        // It may have come less far than was sent, never further, and what is there is the beginning of the file.
        int offset = offset(upload);
        assertThat(offset).isLessThanOrEqualTo(700_000);
        append(upload, offset, Arrays.copyOfRange(file, offset, file.length))
                .expectStatus()
                .isNoContent();

        String evidence = state(upload, TOKEN)
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Upload-Evidence");
        assertThat(bytes(evidence)).isEqualTo(file);
    }

    @Test
    void anotherOffsetIsRefusedAndSaysWhereToGoOn() {
        byte[] file = pdf(1000);
        String upload = begin(PLAN.task(), "x.pdf", file.length);
        append(upload, 0, Arrays.copyOf(file, 400)).expectStatus().isNoContent();

        append(upload, 0, file)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.offset")
                .isEqualTo(400);
        append(upload, 500, file).expectStatus().isEqualTo(409);
        assertThat(offset(upload)).isEqualTo(400);
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeAndWhileItComes() {
        post("/api/measures/v1/tasks/%s/uploads".formatted(PLAN.task()), "x.pdf", 50L * 1024 * 1024 + 1)
                .expectStatus()
                .isEqualTo(413);
        post("/api/measures/v1/tasks/%s/uploads".formatted(PLAN.task()), "x.pdf", 0)
                .expectStatus()
                .isBadRequest();
        String upload = begin(PLAN.task(), "x.pdf", 100);
        append(upload, 0, pdf(101)).expectStatus().isEqualTo(413);
        assertThat(offset(upload)).isZero();
    }

    @Test
    void whatIsNoEvidenceLeavesNothing() throws IOException {
        byte[] program = "MZ this is a program, whatever its name says".getBytes(StandardCharsets.US_ASCII);
        String upload = begin(PLAN.task(), "ภาพ.png", program.length);
        append(upload, 0, Arrays.copyOf(program, 20)).expectStatus().isNoContent();

        append(upload, 20, Arrays.copyOfRange(program, 20, program.length))
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:evidence-type");

        state(upload, TOKEN).expectStatus().isNotFound();
        assertThat(staged(upload)).isZero();
    }

    @Test
    void whatWasLeftExpiresAndIsThrownAway() throws IOException {
        String upload = begin(PLAN.task(), "ค้าง.pdf", 1000);
        append(upload, 0, Arrays.copyOf(pdf(1000), 400)).expectStatus().isNoContent();
        String other = begin(PLAN.task(), "ยังส่งอยู่.pdf", 1000);
        TestDatabase.get()
                .execute("update measures.upload set expires_at = now() - interval '2 hours' where id = '%s'"
                        .formatted(id(upload)));

        state(upload, TOKEN).expectStatus().isEqualTo(410);
        append(upload, 400, new byte[600]).expectStatus().isEqualTo(410);
        assertThat(staged(upload)).isEqualTo(1);
        assertThat(expired.throwAway().block(LIMIT)).isEqualTo(1);

        assertThat(staged(upload)).isZero();
        state(upload, TOKEN).expectStatus().isNotFound();
        state(other, TOKEN).expectStatus().isOk();
    }

    @Test
    void nobodyElseGoesOnWithIt() {
        String upload = begin(PLAN.task(), "ของฉัน.pdf", 1000);
        String colleague = TestTokens.changed(
                PLAN.lao(), claims -> claims.subject(UUID.randomUUID().toString()));
        for (String token : new String[] {TestTokens.officer(Laos.NALIANG), colleague}) {
            state(upload, token).expectStatus().isNotFound();
            request(HttpMethod.DELETE, upload, token).exchange().expectStatus().isNotFound();
        }
        request(HttpMethod.DELETE, upload, TOKEN).exchange().expectStatus().isNoContent();
        state(upload, TOKEN).expectStatus().isNotFound();
    }

    @Test
    void someoneWhoOnlyPublishesMayNotBegin() {
        http.post()
                .uri("/api/measures/v1/tasks/%s/uploads".formatted(PLAN.task()))
                .headers(headers ->
                        headers.setBearerAuth(TestTokens.of(new Jurisdiction.OfLao(PLAN.lao()), Role.PUBLISHER)))
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "10")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void anotherVersionOfTheProtocolIsRefused() {
        String upload = begin(PLAN.task(), "x.pdf", 10);
        http.patch()
                .uri(upload)
                .headers(headers -> headers.setBearerAuth(TOKEN))
                .header("Tus-Resumable", "0.2.2")
                .exchange()
                .expectStatus()
                .isEqualTo(412);
    }

    @Test
    void aNewerEditionComesInPiecesToo() {
        UUID first = officer.attach(PLAN.task(), "ร่างส่ง.pdf", EvidenceCalls.pdf("x"));
        byte[] file = pdf(500);
        String upload = location(post("/api/measures/v1/evidence/%s/uploads".formatted(first), "จริงส่ง.pdf", 500));
        append(upload, 0, file).expectStatus().isNoContent();

        assertThat(officer.page("/plans/evidence/" + first)).contains("จริงส่ง.pdf", "มีฉบับใหม่แทนแล้ว");
    }

    private String begin(UUID task, String name, long size) {
        return location(post("/api/measures/v1/tasks/%s/uploads".formatted(task), name, size));
    }

    private WebTestClient.ResponseSpec post(String path, String name, long size) {
        return request(HttpMethod.POST, path, TOKEN)
                .header("Upload-Length", String.valueOf(size))
                .header("Upload-Metadata", "filename %s,effectiveOn %s".formatted(base64(name), base64("15/1/2562")))
                .exchange();
    }

    private static String location(WebTestClient.ResponseSpec answer) {
        String location = answer.expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Location");
        assertThat(location).startsWith("/api/measures/v1/uploads/");
        return location;
    }

    private WebTestClient.ResponseSpec append(String upload, long offset, byte[] piece) {
        return request(HttpMethod.PATCH, upload, TOKEN)
                .header("Upload-Offset", String.valueOf(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .bodyValue(piece)
                .exchange();
    }

    private WebTestClient.ResponseSpec state(String upload, String token) {
        return request(HttpMethod.HEAD, upload, token).exchange();
    }

    private int offset(String upload) {
        String offset = state(upload, TOKEN)
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Upload-Offset");
        return Integer.parseInt(String.valueOf(offset));
    }

    private WebTestClient.RequestBodySpec request(HttpMethod method, String path, String token) {
        return http.method(method)
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .header("Tus-Resumable", "1.0.0");
    }

    private byte[] bytes(String evidence) {
        return http.mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(10_000_000))
                .build()
                .get()
                .uri("/api/measures/v1/evidence/" + evidence)
                .headers(headers -> headers.setBearerAuth(TOKEN))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
    }

    private static String head(String upload, int length) {
        return """
                PATCH %s HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Tus-Resumable: 1.0.0
                Upload-Offset: 0
                Content-Type: application/offset+octet-stream
                Content-Length: %d

                """.formatted(upload, TOKEN, length).replace("\n", "\r\n");
    }

    private static String id(String upload) {
        return upload.substring(upload.lastIndexOf('/') + 1);
    }

    private static long staged(String upload) throws IOException {
        Path folder = STAGED.resolve(id(upload));
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] pdf(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, Math.min(head.length, size));
        return bytes;
    }
}
