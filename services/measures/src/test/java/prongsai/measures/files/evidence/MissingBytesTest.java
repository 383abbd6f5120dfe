package prongsai.measures.files.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.TestPlans;
import prongsai.probing.NoLeaks;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestTokens;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

/** Evidence whose row is there and whose bytes are not, as after half a restore. */
@ServiceTest
@ExtendWith(NoLeaks.class)
class MissingBytesTest {
    private static final UUID LAO = Laos.fresh();
    private static final TestPlans.Made PLAN = TestPlans.make(LAO, 2561, "หาย");
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(StoredBytes.class);

    @Autowired
    WebTestClient http;

    @Autowired
    EvidenceStorage storage;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private EvidenceCalls officer;
    private UUID id;

    @BeforeEach
    void loseTheBytes() throws IOException {
        officer = new EvidenceCalls(http, LAO);
        id = officer.attach(
                PLAN.task(), "paper.pdf", new ClassPathResource("importing/paper.pdf").getContentAsByteArray());
        officer.send("/plans/evidence/%s/public".formatted(id), "looked=yes")
                .expectStatus()
                .is3xxRedirection();
        StepVerifier.create(storage.delete(StoredBytes.key(LAO, id))).verifyComplete();
        lines.start();
        LOG.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        LOG.detachAppender(lines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/measures/v1/evidence/%s",
                "/public/evidence/%s",
                "/plans/evidence/%s/thumbnail",
                "/plans/evidence/%s/pages/1",
                "/plans/evidence/%s/preview",
                "/plans/evidence/%s/public"
            })
    void saysWhatIsMissingAndWhatToDo_whenStorageHasNoBytes(String route) {
        WebTestClient.ResponseSpec answer = officer.get(route.formatted(id));

        answer.expectStatus().isEqualTo(HttpStatus.GONE);
        answer.expectHeader().doesNotExist(HttpHeaders.ETAG).expectHeader().doesNotExist("Content-Security-Policy");
        JsonNode problem = answer.expectBody(JsonNode.class).returnResult().getResponseBody();
        assertThat(problem).isNotNull();
        assertThat(problem.path("type").asString()).isEqualTo("urn:prongsai:problem:evidence-bytes-missing");
        assertThat(problem.path("detail").asString()).contains("แทนที่", "ผู้ดูแลระบบ");
        assertThat(lines.list).hasSize(1).first().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.ERROR);
            assertThat(line.getFormattedMessage()).contains(id.toString()).doesNotContain("paper.pdf");
            assertThat(line.getMDCPropertyMap())
                    .containsEntry("requestId", problem.path("requestId").asString());
        });
    }

    @Test
    void stillShowsItsPageAndTakesTheOriginalAgain_whenStorageHasNoBytes() {
        officer.page("/plans/evidence/" + id);
        String newer = officer.post(
                        "/plans/evidence/%s/editions".formatted(id), "again.pdf", EvidenceCalls.pdf("ต้นฉบับ"))
                .expectStatus()
                .is3xxRedirection()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst(HttpHeaders.LOCATION);

        assertThat(newer).isNotNull();
        officer.get("/api/measures/v1/evidence/" + newer.replaceAll(".*/|\\?.*", ""))
                .expectStatus()
                .isOk();
    }

    @Test
    void saysItOnAPage_whenAPersonAsks() {
        String page = http.get()
                .uri("/plans/evidence/%s/preview".formatted(id))
                .header(HttpHeaders.ACCEPT, "text/html")
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(LAO)))
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.GONE)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(page).contains("<html", "ไม่พบเนื้อไฟล์");
    }
}
