package prongsai.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.testing.Laos;
import prongsai.testing.Route;
import prongsai.testing.RowsOf;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestTokens;

/**
 * Asks every route of the service for one LAO's things with another's token. Routes come from the running service and
 * not from a list, so a new one is tested on the day it is written.
 */
@ServiceTest
class WallsOfRoutesTest {
    private static final String MARKER = "ความลับของนาเลียง";
    private static final int YEAR = 2566;
    private static final TestPlans.Made SECRET = TestPlans.make(Laos.NALIANG, YEAR, MARKER);

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    WebTestClient http;

    @TestFactory
    Stream<DynamicTest> anotherLaosThingsAreNotThere() {
        List<DynamicTest> tests = Route.all(requestMappingHandlerMapping)
                .flatMap(route -> addresses(route.path())
                        .map(address ->
                                DynamicTest.dynamicTest(route.method() + " " + address, () -> ask(route, address))))
                .toList();
        assertThat(tests).hasSizeGreaterThan(20);
        return tests.stream();
    }

    private void ask(Route route, String address) throws SQLException {
        Map<String, String> before = RowsOf.lao(Laos.NALIANG);
        WebTestClient.RequestBodySpec request = http.method(route.method())
                .uri(address)
                .headers(headers -> {
                    headers.setBearerAuth(TestTokens.officer(Laos.NEIGHBOUR));
                    headers.set("If-Match", "*");
                });
        WebTestClient.RequestHeadersSpec<?> ready = body(route, request);
        var answer = ready.exchange().expectBody(String.class).returnResult();
        String text = answer.getResponseBody() == null ? "" : answer.getResponseBody();

        assertThat(answer.getStatus().is5xxServerError()).as("body: " + text).isFalse();
        assertThat(text).doesNotContain(MARKER);
        assertThat(RowsOf.lao(Laos.NALIANG))
                .as("rows of the LAO that was asked for")
                .isEqualTo(before);
        if (route.path().contains("{id}")) {
            assertThat(answer.getStatus().value()).as("body: " + text).isEqualTo(404);
        }
    }

    private static WebTestClient.RequestHeadersSpec<?> body(Route route, WebTestClient.RequestBodySpec request) {
        if (route.multipart()) {
            MultipartBodyBuilder form = new MultipartBodyBuilder();
            form.part("file", new ByteArrayResource("%PDF-1.7 x".getBytes()) {
                @Override
                public String getFilename() {
                    return "x.pdf";
                }
            });
            return request.contentType(MediaType.MULTIPART_FORM_DATA)
                    .body(BodyInserters.fromMultipartData(form.build()));
        }
        if (route.method() == HttpMethod.GET) {
            return request;
        }
        return route.path().startsWith("/api/")
                ? request.contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(Map.of(
                                "doneOn",
                                "2023-01-15",
                                "title",
                                "x",
                                "allUnits",
                                true,
                                "units",
                                List.of(),
                                "results",
                                List.of("x"),
                                "outcomes",
                                List.of()))
                : request.contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .bodyValue("action=done&results=x&outcomes=x&seenResults=&seenOutcomes=");
    }

    /** The path once for each kind of id that the other LAO has. */
    private static Stream<String> addresses(String pattern) {
        String path = pattern.replace("{fiscalYear}", String.valueOf(YEAR)).replace("{number}", "1");
        assertThat(path.replace("{id}", ""))
                .as("a path variable that this test does not know")
                .doesNotContain("{");
        return path.contains("{id}")
                ? Stream.of(SECRET.plan(), SECRET.measure(), SECRET.step(), SECRET.task(), SECRET.evidence())
                        .map(UUID::toString)
                        .map(id -> path.replace("{id}", id))
                : Stream.of(path);
    }
}
