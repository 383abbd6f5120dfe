package prongsai.measures.files.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import prongsai.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** What an LAO's officer does with evidence, for tests. */
public final class EvidenceCalls {
    private final WebTestClient http;
    private final String token;

    public EvidenceCalls(WebTestClient http, UUID lao) {
        this.http = http;
        this.token = TestTokens.officer(lao);
    }

    /** A PDF of its own: no two have the same bytes. */
    public static byte[] pdf(String words) {
        return ("%PDF-1.7\n" + words + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

    /** Attaches a file to a task and gives its id. */
    public UUID attach(UUID task, String name, byte[] content) {
        JsonNode answer = post("/api/measures/v1/tasks/" + task + "/evidence", name, content)
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(answer).isNotNull();
        return UUID.fromString(answer.at("/evidence/id").asString());
    }

    public WebTestClient.ResponseSpec post(String path, String name, byte[] content) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("effectiveOn", "15/1/2567");
        form.part("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchange();
    }

    /** Sends a form; the answer is not yet looked at. */
    public WebTestClient.ResponseSpec send(String path, String form) {
        return http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue(form)
                .exchange();
    }

    public WebTestClient.ResponseSpec get(String path) {
        return http.get()
                .uri(path)
                .accept(MediaType.ALL)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    public String page(String path) {
        String page = http.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(page).isNotNull().doesNotContain("??");
        return page;
    }
}
