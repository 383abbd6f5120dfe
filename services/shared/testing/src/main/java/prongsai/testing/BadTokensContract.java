package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * What each service promises of tokens: it refuses by itself, on every route that needs a login, what the gateway
 * should never have let through. A service's test extends this and adds nothing.
 */
@ServiceTest
public abstract class BadTokensContract {
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private WebTestClient http;

    @TestFactory
    Stream<DynamicTest> aBadTokenOpensNoRoute() {
        List<Route> routes = closedRoutes();
        return BadTokens.of(Laos.NALIANG).entrySet().stream()
                .flatMap(bad -> routes.stream()
                        .map(route -> DynamicTest.dynamicTest(
                                "%s: %s %s".formatted(bad.getKey(), route.method(), route.path()),
                                () -> isRefused(route, Map.of("Authorization", "Bearer " + bad.getValue())))));
    }

    @TestFactory
    Stream<DynamicTest> noTokenOpensNoRoute() {
        return closedRoutes().stream()
                .map(route -> DynamicTest.dynamicTest(
                        "%s %s".formatted(route.method(), route.path()), () -> isRefused(route, Map.of())));
    }

    private List<Route> closedRoutes() {
        List<Route> routes = Route.all(requestMappingHandlerMapping)
                .filter(route -> !route.open())
                .toList();
        assertThat(routes).as("routes of this service that need a login").isNotEmpty();
        return routes;
    }

    private void isRefused(Route route, Map<String, String> headers) {
        WebTestClient.BodyContentSpec body = http.method(route.method())
                .uri(route.filled(UUID.randomUUID().toString()))
                .accept(MediaType.APPLICATION_JSON)
                .headers(sent -> headers.forEach(sent::set))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueMatches("WWW-Authenticate", "Bearer.*")
                .expectBody();
        if (route.method().equals(HttpMethod.HEAD)) {
            body.isEmpty();
        } else {
            body.jsonPath("$.type").isEqualTo("urn:prongsai:problem:unauthenticated");
        }
    }
}
