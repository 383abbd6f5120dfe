package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;

/**
 * What each service promises where there is nothing: it says so. An LAO that the register lacks, one in which nothing has
 * happened yet and areas that are nowhere ask every route, for things that they do not have. Each answer is one: a page, a
 * document, a redirect or a problem, and never an empty "done".
 */
@ServiceTest
public abstract class AnswersContract {
    private static final Map<String, Jurisdiction> WITHOUT = Map.of(
            "an LAO that the register lacks", new Jurisdiction.OfLao(UUID.randomUUID()),
            "an LAO without anything", new Jurisdiction.OfLao(Laos.fresh()),
            "a district that is nowhere", new Jurisdiction.OfDistrict("0000"),
            "a province that is nowhere", new Jurisdiction.OfProvince("00"),
            "the nation", new Jurisdiction.Nation());

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    private int port;

    /** Gives an LAO everything that the requests are about, also those that look. */
    protected abstract Requests requests(UUID lao);

    @TestFactory
    Stream<DynamicTest> whoHasNothingIsToldSo() {
        List<Route> routes = Route.all(requestMappingHandlerMapping).toList();
        assertThat(routes).isNotEmpty();
        Requests requests = requests(Laos.fresh());
        return routes.stream()
                .map(route -> DynamicTest.dynamicTest(
                        route.method() + " " + route.path(),
                        () -> assertThat(requests.to(route))
                                .as("requests to this route that the test knows")
                                .isNotEmpty()
                                .allSatisfy(this::requireAnswered)));
    }

    private void requireAnswered(Request request) {
        WITHOUT.forEach((name, jurisdiction) -> {
            Request.Answer answer = request.send(port, TestTokens.of(jurisdiction, Role.values()));
            String what = "%s: %s: %s".formatted(name, request.address(), answer);
            assertThat(answer.status()).as(what).isLessThan(500);
            assertThat(answer.saysSomething()).as(what).isTrue();
        });
    }
}
