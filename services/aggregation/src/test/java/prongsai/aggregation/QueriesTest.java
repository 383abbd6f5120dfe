package prongsai.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;
import prongsai.testing.Laos;
import prongsai.testing.Route;
import prongsai.testing.ServiceTest;
import prongsai.testing.Statements;
import prongsai.testing.TestTokens;

/** A page costs the database one transaction, with one query where it can and two at most. */
@ServiceTest
@Import(FixedDay.class)
class QueriesTest {
    private static final int YEAR = 2564;
    private static final String NATION = TestTokens.of(new Jurisdiction.Nation(), Role.VIEWER);

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private WebTestClient http;

    @BeforeAll
    static void plan() {
        Plans.clear(YEAR);
        UUID plan = Plans.plan(Laos.NALIANG, YEAR);
        Plans.measure(Laos.NALIANG, plan, 1, "ประกาศ", "{}", "'2021-01-31', null");
        Plans.summarise(Laos.NALIANG);
    }

    @AfterAll
    static void away() {
        Plans.clear(YEAR);
    }

    @TestFactory
    Stream<DynamicTest> everyLookTakesOneTransactionAndTwoQueriesAtMost() {
        List<DynamicTest> tests = Route.all(requestMappingHandlerMapping)
                .flatMap(route -> route.addresses(variable -> Map.of(value(variable), variable)).keySet().stream())
                .flatMap(address -> Stream.of(
                        address,
                        address + "?fy=%1$d&fiscalYear=%1$d".formatted(YEAR),
                        address + "?fy=%1$d&fiscalYear=%1$d&area=4807&by=lao&q=นา&page=9".formatted(YEAR),
                        address + "?fy=2499&fiscalYear=2499&area=4807"))
                .filter(address -> !address.contains("/lao/") || address.contains(String.valueOf(YEAR)))
                .map(address -> DynamicTest.dynamicTest(
                        address, () -> Statements.fewest(() -> look(address)).require(1, most(address))))
                .toList();
        assertThat(tests).hasSizeGreaterThan(15);
        return tests.stream();
    }

    private static int most(String address) {
        return address.equals("/statistics")
                ? 3
                : 2; // Asked for no year, it first looks for the latest that has plans.
    }

    private static String value(String variable) {
        return switch (variable) {
            case "area" -> "48";
            case "code" -> "6480709";
            default -> throw new IllegalArgumentException("a path variable that this test does not know: " + variable);
        };
    }

    private boolean look(String address) {
        http.get()
                .uri(address)
                .accept(MediaType.TEXT_HTML, MediaType.ALL)
                .headers(headers -> headers.setBearerAuth(NATION))
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isLessThan(400))
                .expectBody()
                .returnResult();
        return true;
    }
}
