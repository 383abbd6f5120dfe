package prongsai.measures.transfer.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import prongsai.measures.Office;
import prongsai.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** An officer who imports a report of a year. */
record Reviewing(WebTestClient http, UUID lao, int fiscalYear) {
    private static final Pattern WAITING =
            Pattern.compile("<article class=\"compare-cell waiting\" id=\"cell-(\\d+)-([a-z]+)\"");

    /** Sends the file, and gives the address of its review, or of the questions about its form. */
    String upload(byte[] file) {
        String location = String.valueOf(send("/plans/%d/import".formatted(fiscalYear), file)
                .expectStatus()
                .is3xxRedirection()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getLocation());
        return location.contains("?") ? location.substring(0, location.indexOf('?')) : location;
    }

    /** As it is read without staging, as JSON. */
    JsonNode read(byte[] file) {
        JsonNode read = send("/api/measures/v1/plans/%d/import?dryRun=true&anyway=true".formatted(fiscalYear), file)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(read).isNotNull();
        return read;
    }

    private WebTestClient.ResponseSpec send(String path, byte[] file) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("file", new ByteArrayResource(file) {
            @Override
            public String getFilename() {
                return "report";
            }
        });
        return http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(lao)))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchange();
    }

    String page(String path, String language) {
        return new Office(http, lao).page(path, language);
    }

    JsonNode plan() {
        return new Office(http, lao).get("/api/measures/v1/plans/" + fiscalYear);
    }

    WebTestClient.ResponseSpec post(String path, Map<String, String> fields) {
        return new Office(http, lao).form(path, fiscalYear, fields);
    }

    WebTestClient.ResponseSpec confirm(String review, String measure, String column) {
        return post(review + "/cells", Map.of("measure", measure, "column", column));
    }

    WebTestClient.ResponseSpec edit(String review, String measure, String column, String text) {
        var fields = new LinkedHashMap<>(Map.of("measure", measure, "column", column));
        fields.put("text", text);
        return post(review + "/cells", fields);
    }

    /** The cells of the page that wait: measure and column. */
    static List<List<String>> waiting(String page) {
        return WAITING.matcher(page)
                .results()
                .map(found -> List.of(found.group(1), found.group(2)))
                .toList();
    }
}
