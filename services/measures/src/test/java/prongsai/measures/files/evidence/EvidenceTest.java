package prongsai.measures.files.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;
import prongsai.measures.TestPlans;
import prongsai.probing.NoLeaks;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestTokens;
import prongsai.web.WebBasics;
import tools.jackson.databind.JsonNode;

@ServiceTest
@ExtendWith(NoLeaks.class)
class EvidenceTest {
    private static final UUID LAO = Laos.fresh();
    private static final String TOKEN = TestTokens.officer(LAO);
    private static final TestPlans.Made PLAN = TestPlans.make(LAO, 2567, "หลักฐาน");

    @Autowired
    WebTestClient http;

    @Test
    void whatGoesInComesOutByteForByte() {
        byte[] pdf = pdf(3 * 1024 * 1024);
        JsonNode answer = attach(PLAN.task(), TOKEN, "รายงาน ก่ำ.pdf", pdf)
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(answer).isNotNull();
        String id = answer.at("/evidence/id").asString();
        assertThat(answer.at("/evidence/size").asLong()).isEqualTo(pdf.length);

        http.mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(pdf.length))
                .build()
                .get()
                .uri("/api/measures/v1/evidence/" + id)
                .headers(headers -> headers.setBearerAuth(TOKEN))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PDF)
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectBody()
                .consumeWith(body -> assertThat(body.getResponseBodyContent()).isEqualTo(pdf));
        http.get()
                .uri("/api/measures/v1/evidence/" + id)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(Laos.NALIANG)))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void theContentDecidesAndNotTheName() throws IOException {
        attach(PLAN.task(), TOKEN, "image.png", "MZ this is a program".getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:evidence-type");
        attach(PLAN.task(), TOKEN, "page.pdf", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isEqualTo(415);
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("ประกาศ");
            document.write(docx);
        }
        attach(PLAN.task(), TOKEN, "no-extension", docx.toByteArray())
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.evidence.mediaType")
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    /** Whoever saves it opens it by its name. */
    @Test
    void theNameFollowsTheContent() {
        JsonNode answer = attach(PLAN.task(), TOKEN, "ภาพ\u202Egnp.html", pdf(200))
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(answer).isNotNull();
        assertThat(answer.at("/evidence/name").asString()).isEqualTo("ภาพgnp.pdf");
        assertThat(http.get()
                        .uri("/api/measures/v1/evidence/"
                                + answer.at("/evidence/id").asString())
                        .headers(headers -> headers.setBearerAuth(TOKEN))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .returnResult(Void.class)
                        .getResponseHeaders()
                        .getContentDisposition()
                        .getFilename())
                .isEqualTo("ภาพgnp.pdf");
    }

    @Test
    void tooLargeAndEmptyAreRefused() {
        attach(PLAN.task(), TOKEN, "big.pdf", pdf(50 * 1024 * 1024 + 1))
                .expectStatus()
                .isEqualTo(413);
        attach(PLAN.task(), TOKEN, "empty.pdf", new byte[0]).expectStatus().isBadRequest();
    }

    @Test
    void someoneWhoOnlyPublishesMayNotAttach() {
        attach(PLAN.task(), TestTokens.of(new Jurisdiction.OfLao(LAO), Role.PUBLISHER), "x.pdf", pdf(100))
                .expectStatus()
                .isForbidden();
    }

    /** What was done on a day is proved by what is of that day, unless somebody says otherwise. */
    @Test
    void withoutADateAFileIsOfTheDayOnWhichItsTaskWasDone() {
        TestPlans.Made plan = TestPlans.make(LAO, 2566, "วันที่ของหลักฐาน");
        assertThat(day(plan.task())).isEqualTo(LocalDate.now(WebBasics.BANGKOK).toString());
        http.patch()
                .uri("/api/measures/v1/tasks/{id}", plan.task())
                .headers(headers -> headers.setBearerAuth(TOKEN))
                .header("If-Match", "*")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"doneOn\": \"2023-01-20\"}")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(day(plan.task())).isEqualTo("2023-01-20");
    }

    private String day(UUID task) {
        JsonNode answer = attach(task, TOKEN, "x.pdf", pdf(100), "")
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(answer).isNotNull();
        return answer.at("/evidence/effectiveOn").asString();
    }

    private WebTestClient.ResponseSpec attach(UUID task, String token, String name, byte[] bytes) {
        return attach(task, token, name, bytes, "15/1/2567");
    }

    private WebTestClient.ResponseSpec attach(UUID task, String token, String name, byte[] bytes, String day) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("effectiveOn", day);
        form.part("file", new ByteArrayResource(bytes) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return http.post()
                .uri("/api/measures/v1/tasks/{id}/evidence", Map.of("id", task))
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchange();
    }

    private static byte[] pdf(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'x');
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }
}
