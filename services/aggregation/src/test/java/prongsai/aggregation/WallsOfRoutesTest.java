package prongsai.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
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
import prongsai.testing.ServiceTest;
import prongsai.testing.TestTokens;

/** Asks every route of the running service, so a new one is tested on the day it is written. */
@ServiceTest
@Import(FixedDay.class)
class WallsOfRoutesTest {
    private static final int YEAR = 2565;
    private static final String MARKER = "ความลับของนาเลียง";

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private WebTestClient web;

    @BeforeAll
    static void plan() {
        Plans.clear(YEAR);
        UUID plan = Plans.plan(Laos.NALIANG, YEAR);
        Plans.measure(Laos.NALIANG, plan, 1, MARKER, "{}", "'2022-01-31', null");
        Plans.summarise(Laos.NALIANG);
    }

    @AfterAll
    static void away() {
        Plans.clear(YEAR);
    }

    @Test
    void shouldShowTheMarkerToThoseWhoMaySeeIt() {
        assertThat(body("/overview/lao/6480709?fy=2565", TestTokens.of(new Jurisdiction.OfDistrict("4807"))))
                .contains(MARKER);
    }

    @TestFactory
    Stream<DynamicTest> shouldShowNothingOfAnLaoToThoseBesideIt() {
        List<Jurisdiction> beside = List.of(
                new Jurisdiction.OfLao(Laos.NEIGHBOUR),
                new Jurisdiction.OfDistrict("4805"),
                new Jurisdiction.OfProvince("49"));
        List<DynamicTest> tests = addresses()
                .flatMap(address -> beside.stream()
                        .map(caller -> DynamicTest.dynamicTest(
                                caller + " " + address,
                                () -> assertThat(body(address, TestTokens.of(caller, Role.VIEWER)))
                                        .doesNotContain(MARKER)
                                        .doesNotContain("องค์การบริหารส่วนตำบลนาเลียง")
                                        .doesNotContain("/overview/lao/6480709"))))
                .toList();
        assertThat(tests).hasSizeGreaterThan(12);
        return tests.stream();
    }

    private Stream<String> addresses() {
        return Route.all(requestMappingHandlerMapping)
                .peek(route -> assertThat(route.method())
                        .as("this test only knows how to GET")
                        .isEqualTo(HttpMethod.GET))
                .flatMap(route -> Stream.of("4807", "48", "TH")
                        .map(area -> route.path().replace("{area}", area).replace("{code}", "6480709")
                                + "?fy=2565&fiscalYear=2565&by=lao&area=" + area))
                .distinct();
    }

    private String body(String address, String token) {
        byte[] content = ask(address, token).getResponseBody();
        return content == null ? "" : new String(content, StandardCharsets.UTF_8);
    }

    private EntityExchangeResult<byte[]> ask(String address, String token) {
        return web.get()
                .uri(address)
                .accept(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectBody()
                .returnResult();
    }
}
