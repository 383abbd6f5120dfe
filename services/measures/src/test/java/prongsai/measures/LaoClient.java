package prongsai.measures;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;
import prongsai.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** One person of an LAO who asks the service. */
public final class LaoClient {
    private final WebTestClient http;
    private final String token;

    private LaoClient(WebTestClient http, String token) {
        this.http = http;
        this.token = token;
    }

    public static LaoClient officer(WebTestClient http, UUID lao) {
        return as(http, lao, Role.OFFICER);
    }

    public static LaoClient as(WebTestClient http, UUID lao, Role role) {
        return new LaoClient(http, TestTokens.of(new Jurisdiction.OfLao(lao), role));
    }

    /** Somebody by name, where it matters who of several people it is. */
    public static LaoClient person(WebTestClient http, UUID lao, String name, Role... roles) {
        return new LaoClient(
                http,
                TestTokens.changed(
                        lao,
                        claims -> claims.subject(UUID.nameUUIDFromBytes((lao + name).getBytes(StandardCharsets.UTF_8))
                                        .toString())
                                .claim("name", name)
                                .claim(
                                        "realm_access",
                                        Map.of(
                                                "roles",
                                                Stream.of(roles)
                                                        .map(Role::realmRole)
                                                        .toList()))));
    }

    public JsonNode plan(int fiscalYear) {
        return json("/api/measures/v1/plans/" + fiscalYear);
    }

    public JsonNode json(String path) {
        return send(HttpMethod.GET, path, null)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    /** With {@code If-Match: *}. */
    public WebTestClient.ResponseSpec send(HttpMethod method, String path, Object body) {
        WebTestClient.RequestBodySpec request = http.method(method).uri(path).headers(headers -> {
            headers.setBearerAuth(token);
            headers.set("If-Match", "*");
        });
        return (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body))
                .exchange();
    }

    public String page(String path, String language) {
        String body = http.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .cookie("lang", language)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return body == null ? "" : body;
    }

    /** A form of a page without script. */
    public WebTestClient.ResponseSpec form(String path, Map<String, ?> fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        fields.forEach((name, value) -> {
            if (value instanceof Iterable<?> several) {
                several.forEach(each -> form.add(name, String.valueOf(each)));
            } else {
                form.add(name, String.valueOf(value));
            }
        });
        return http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .body(BodyInserters.fromFormData(form))
                .exchange();
    }
}
