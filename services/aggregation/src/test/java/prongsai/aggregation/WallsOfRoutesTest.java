package prongsai.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;
import prongsai.testing.Laos;
import prongsai.testing.Route;
import prongsai.testing.RowsOf;
import prongsai.testing.ServiceTest;
import prongsai.testing.TenantRows;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;

/**
 * Asks every route of the running service for an LAO of one area as those of the areas beside it: neither its things nor
 * its part in any number is there. The LAO has a row in every table of a tenant, made up from the catalog.
 */
@ServiceTest
@Import(FixedDay.class)
class WallsOfRoutesTest {
    private static final int YEAR = 2565;
    private static final String MARKER = "ความลับของเขา";
    private static final String YEARS = "?fy=%1$d&fiscalYear=%1$d".formatted(YEAR);

    /** Of อ.ดอนตาล จ.มุกดาหาร. */
    private static final UUID SECRET = Laos.fresh();

    private static final String CODE = lao("code");
    private static final String NAME = lao("name");
    private static final Jurisdiction ITS_DISTRICT = new Jurisdiction.OfDistrict("4903");

    /** Who is beside it, with an LAO of their own. */
    private static final Map<Jurisdiction, String> BESIDE = Map.of(
            new Jurisdiction.OfLao(Laos.OTHER_PROVINCE), "6490102",
            new Jurisdiction.OfDistrict("4901"), "6490102",
            new Jurisdiction.OfDistrict("4807"), "6480709",
            new Jurisdiction.OfProvince("48"), "6480709");

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private WebTestClient web;

    private static String lao(String column) {
        return TestDatabase.get().text("select %s from directory.lao_now where id = '%s'".formatted(column, SECRET));
    }

    @BeforeAll
    static void aRowInEveryTable() throws SQLException {
        Plans.clear(YEAR);
        TenantRows.fill("measures", SECRET, YEAR, MARKER);
        TenantRows.fill("reports", SECRET, YEAR, MARKER);
        Plans.summarise(SECRET);
    }

    @AfterAll
    static void away() {
        Plans.clear(YEAR);
    }

    @Test
    void thereIsSomethingToHideInEveryTable() throws SQLException {
        assertThat(RowsOf.lao(SECRET)).hasSizeGreaterThan(20).doesNotContainValue("null");
        assertThat(body("/overview/lao/" + CODE + YEARS, ITS_DISTRICT)).contains(MARKER, NAME);
        assertThat(body("/overview/4903" + YEARS, ITS_DISTRICT)).contains("/overview/lao/" + CODE);
        assertThat(body("/api/statistics/v1/completion" + YEARS, ITS_DISTRICT)).contains(CODE);
    }

    @TestFactory
    Stream<DynamicTest> whatLiesInAnotherAreaIsRefused() {
        List<DynamicTest> tests = named(CODE)
                .flatMap(address -> BESIDE.keySet().stream()
                        .map(caller -> test(caller, address, () -> {
                            EntityExchangeResult<byte[]> answer = ask(address, caller);
                            assertThat(answer.getStatus().value())
                                    .isEqualTo(
                                            address.startsWith("/overview/lao/")
                                                            && !(caller instanceof Jurisdiction.OfLao)
                                                    ? 404
                                                    : 403);
                            requireNothingOfIt(text(answer));
                        })))
                .toList();
        assertThat(tests).hasSizeGreaterThan(30);
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> whatLiesInTheirOwnAreaSaysNothingOfAnother() {
        List<DynamicTest> tests = BESIDE.entrySet().stream()
                .flatMap(caller -> own(caller.getKey(), caller.getValue())
                        .map(address -> test(caller.getKey(), address, () -> {
                            EntityExchangeResult<byte[]> answer = ask(address, caller.getKey());
                            assertThat(answer.getStatus().value()).isEqualTo(status(address, caller.getKey()));
                            requireNothingOfIt(text(answer));
                        })))
                .toList();
        assertThat(tests).hasSizeGreaterThan(30);
        return tests.stream();
    }

    /** The register is the nation's, pages from above are not for an LAO's people, and one's own area leads on. */
    private static int status(String address, Jurisdiction caller) {
        boolean ofLao = caller instanceof Jurisdiction.OfLao;
        if (address.startsWith("/register") || ofLao && !address.startsWith("/api/")) {
            return 403;
        }
        return address.startsWith("/overview?") ? 303 : 200;
    }

    @Test
    void noNumberOfAnotherAreaMovesWithIt() {
        Map<String, String> before = numbers();
        Map<String, String> its = itsOwn();
        String plan = TestDatabase.get()
                .text("select id from measures.plan where lao_id = '%s' and fiscal_year = %d".formatted(SECRET, YEAR));
        Plans.measure(
                SECRET, UUID.fromString(plan), 7, MARKER, "{x}", "'2022-01-31', null", "'2022-02-28', '2022-02-01'");
        Plans.summarise(SECRET);
        assertThat(numbers()).isEqualTo(before);
        Map<String, String> now = itsOwn();
        assertThat(now.entrySet().stream().filter(page -> !page.getValue().equals(its.get(page.getKey()))))
                .as("pages of its own district, which do move")
                .hasSizeGreaterThan(5);
    }

    /** What those beside it see, by address. */
    private Map<String, String> numbers() {
        Map<String, String> numbers = new LinkedHashMap<>();
        BESIDE.forEach((caller, code) ->
                own(caller, code).forEach(address -> numbers.put(caller + " " + address, repeatable(address, caller))));
        return numbers;
    }

    private Map<String, String> itsOwn() {
        return own(ITS_DISTRICT, CODE)
                .collect(Collectors.toMap(address -> address, address -> repeatable(address, ITS_DISTRICT)));
    }

    /** Every route that can be asked for the LAO, its district, its province or the nation. */
    private Stream<String> named(String code) {
        return routes().flatMap(route -> Stream.of("4903", "49", "TH").flatMap(area -> {
                    String address = filled(route, code, area);
                    return address.equals(route.path())
                            ? Stream.of(address + YEARS + "&area=" + area)
                            : Stream.of(address + YEARS);
                }))
                .filter(address -> !address.startsWith("/register") && !address.startsWith("/overview?"))
                .distinct();
    }

    /** Every route as the caller asks it for their own area. */
    private Stream<String> own(Jurisdiction caller, String code) {
        String area = switch (caller) {
            case Jurisdiction.OfLao lao -> code.substring(1, 5);
            case Jurisdiction.OfDistrict(String district) -> district;
            case Jurisdiction.OfProvince(String province) -> province;
            case Jurisdiction.Nation nation -> "TH";
        };
        return routes().map(route -> filled(route, code, area) + YEARS)
                .flatMap(address -> Stream.of(address, address + "&by=lao", address + "&format=csv"));
    }

    private static String filled(Route route, String code, String area) {
        Map<String, String> values = Map.of("code", code, "area", area);
        return route.addresses(variable -> Map.of(values.get(variable), variable))
                .keySet()
                .iterator()
                .next();
    }

    private Stream<Route> routes() {
        return Route.all(requestMappingHandlerMapping)
                .peek(route -> assertThat(route.method())
                        .as("this test only knows how to GET")
                        .isEqualTo(HttpMethod.GET));
    }

    private static void requireNothingOfIt(String text) {
        assertThat(text).doesNotContain(MARKER).doesNotContain(NAME).doesNotContain("/overview/lao/" + CODE);
    }

    private static DynamicTest test(Jurisdiction caller, String address, Runnable asking) {
        return DynamicTest.dynamicTest(caller + " " + address, asking::run);
    }

    private String body(String address, Jurisdiction caller) {
        return text(ask(address, caller));
    }

    /** But for the number of a request, which a refusal bears. */
    private String repeatable(String address, Jurisdiction caller) {
        EntityExchangeResult<byte[]> answer = ask(address, caller);
        return text(answer).replace(String.valueOf(answer.getResponseHeaders().getFirst("X-Request-Id")), "request");
    }

    private static String text(EntityExchangeResult<byte[]> answer) {
        byte[] content = answer.getResponseBody();
        return content == null ? "" : new String(content, StandardCharsets.UTF_8);
    }

    private EntityExchangeResult<byte[]> ask(String address, Jurisdiction caller) {
        return web.get()
                .uri(address)
                .accept(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON)
                .headers(headers ->
                        headers.setBearerAuth(TestTokens.of(caller, Role.VIEWER, Role.STEWARD, Role.EXPORTER)))
                .exchange()
                .expectBody()
                .returnResult();
    }
}
