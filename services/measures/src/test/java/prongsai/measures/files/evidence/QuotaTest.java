package prongsai.measures.files.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.TestPlans;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;

/** An LAO keeps no more than it has room for, in whatever way its files come. */
@ServiceTest
@TestPropertySource(properties = "prongsai.evidence.quota=1MB")
class QuotaTest {
    private static final int YEAR = 2556;
    private static final int THIRD = 350_000;

    @Autowired
    WebTestClient http;

    private final UUID lao = Laos.fresh();
    private final TestPlans.Made plan = TestPlans.make(lao, YEAR, "พื้นที่");
    private EvidenceCalls officer;

    @BeforeEach
    void prepare() {
        officer = new EvidenceCalls(http, lao);
    }

    @Test
    void whatDoesNotFitIsRefused_andNothingOfItIsKept() {
        officer.attach(plan.task(), "a.pdf", pdf(THIRD));
        officer.attach(plan.task(), "b.pdf", pdf(THIRD));
        String before = rows();

        officer.post("/api/measures/v1/tasks/%s/evidence".formatted(plan.task()), "c.pdf", pdf(THIRD))
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:evidence-quota")
                .jsonPath("$.used")
                .isEqualTo(2 * THIRD + 1)
                .jsonPath("$.quota")
                .isEqualTo(1024 * 1024);

        assertThat(rows()).isEqualTo(before);
        assertThat(officer.page("/plans/%d/evidence".formatted(YEAR))).contains("จาก 1.0 MB");
    }

    @Test
    void whatIsOnItsWayHasItsRoom_untilItIsGivenUp() {
        String upload = begin(2 * THIRD)
                .expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Location");
        assertThat(upload).isNotNull();
        begin(2 * THIRD).expectStatus().isEqualTo(413);
        officer.post("/api/measures/v1/tasks/%s/evidence".formatted(plan.task()), "c.pdf", pdf(2 * THIRD))
                .expectStatus()
                .isEqualTo(413);

        http.delete()
                .uri(upload)
                .headers(headers -> {
                    headers.setBearerAuth(TestTokens.officer(lao));
                    headers.set("Tus-Resumable", "1.0.0");
                })
                .exchange()
                .expectStatus()
                .isNoContent();
        begin(2 * THIRD).expectStatus().isCreated();
    }

    @Test
    void whatHasBegunFindsItsRoomAtTheEnd() {
        byte[] file = pdf(2 * THIRD);
        String upload = begin(file.length)
                .expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Location");
        assertThat(upload).isNotNull();
        http.patch()
                .uri(upload)
                .headers(headers -> {
                    headers.setBearerAuth(TestTokens.officer(lao));
                    headers.set("Tus-Resumable", "1.0.0");
                    headers.set("Upload-Offset", "0");
                    headers.set("Content-Type", "application/offset+octet-stream");
                })
                .bodyValue(file)
                .exchange()
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .exists("Upload-Evidence");
    }

    @Test
    void twoThatComeAtOnceDoNotBothFindTheLastRoom() throws Exception {
        Callable<Integer> attach =
                () -> officer.post("/api/measures/v1/tasks/%s/evidence".formatted(plan.task()), "x.pdf", pdf(THIRD))
                        .expectBody(String.class)
                        .returnResult()
                        .getStatus()
                        .value();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> answers = threads.invokeAll(
                    IntStream.range(0, 6).mapToObj(i -> attach).toList());
            List<Integer> statuses = answers.stream().map(Future::resultNow).toList();
            assertThat(statuses)
                    .containsOnly(201, 413)
                    .filteredOn(status -> status == 201)
                    .hasSize(2);
        }
    }

    private WebTestClient.ResponseSpec begin(int size) {
        return http.post()
                .uri("/api/measures/v1/tasks/%s/uploads".formatted(plan.task()))
                .headers(headers -> {
                    headers.setBearerAuth(TestTokens.officer(lao));
                    headers.set("Tus-Resumable", "1.0.0");
                    headers.set("Upload-Length", String.valueOf(size));
                    headers.set(
                            "Upload-Metadata", "filename " + Base64.getEncoder().encodeToString("a.pdf".getBytes()));
                })
                .exchange();
    }

    private String rows() {
        return TestDatabase.get()
                .text("select count(*) || ' ' || sum(size) from measures.evidence where lao_id = '%s'".formatted(lao));
    }

    private static byte[] pdf(int size) {
        byte[] start = EvidenceCalls.pdf("");
        return java.util.Arrays.copyOf(start, size);
    }
}
