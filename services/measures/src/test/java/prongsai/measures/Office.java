package prongsai.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import prongsai.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** An officer at work: forms as the browser sends them, JSON as another system does. */
public record Office(WebTestClient http, UUID lao) {
    /** Sends a form that comes back to the first measure's page. */
    public WebTestClient.ResponseSpec form(String path, int fiscalYear, Map<String, String> fields) {
        BodyInserters.FormInserter<String> form =
                BodyInserters.fromFormData("back", "/plans/%d/measures/1".formatted(fiscalYear));
        fields.forEach(form::with);
        return http.post()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(lao)))
                .body(form)
                .exchange();
    }

    /** Sends a form about the plan's measure. */
    public WebTestClient.ResponseSpec form(TestPlans.Made plan, String part, Map<String, String> fields) {
        return form(
                "/plans/%d/measures/%s/%s".formatted(plan.fiscalYear(), plan.measure(), part),
                plan.fiscalYear(),
                fields);
    }

    public WebTestClient.ResponseSpec put(TestPlans.Made plan, String part, String body) {
        return http.put()
                .uri("/api/measures/v1/measures/%s/%s".formatted(plan.measure(), part))
                .headers(headers -> {
                    headers.setBearerAuth(TestTokens.officer(lao));
                    headers.set("If-Match", "*");
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    public WebTestClient.ResponseSpec post(String path) {
        return http.post()
                .uri(path)
                .headers(headers -> {
                    headers.setBearerAuth(TestTokens.officer(lao));
                    headers.set("If-Match", "*");
                })
                .exchange();
    }

    /** The whole plan as JSON. */
    public JsonNode plan(TestPlans.Made plan) {
        return get("/api/measures/v1/plans/" + plan.fiscalYear());
    }

    public JsonNode get(String path) {
        JsonNode found = http.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(lao)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(found).isNotNull();
        return found;
    }

    /** The page of the plan's measure. */
    public String page(TestPlans.Made plan, String language) {
        return page("/plans/%d/measures/1".formatted(plan.fiscalYear()), language);
    }

    /** A page, drawn whole and with all its texts. */
    public String page(String path, String language) {
        String body = http.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .cookie("lang", language)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(lao)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(body).contains("</html>").doesNotContain("??");
        return body == null ? "" : body;
    }
}
