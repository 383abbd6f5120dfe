package prongsai.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;
import prongsai.testing.Laos;
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

    @TestFactory
    Stream<DynamicTest> shouldRefuseABadTokenOnEveryRoute() {
        Map<String, Object> two = new HashMap<>(TestTokens.organization(new Jurisdiction.OfLao(Laos.NALIANG)));
        two.putAll(TestTokens.organization(new Jurisdiction.Nation()));
        Map<String, String> bad = Map.of(
                "forged", TestTokens.forged(Laos.NALIANG),
                "expired",
                        TestTokens.changed(
                                Laos.NALIANG,
                                claims -> claims.expirationTime(
                                        Date.from(Instant.now().minusSeconds(120)))),
                "wrong audience", TestTokens.changed(Laos.NALIANG, claims -> claims.audience("account")),
                "wrong issuer", TestTokens.changed(Laos.NALIANG, claims -> claims.issuer("http://localhost/other")),
                "no organization", TestTokens.changed(Laos.NALIANG, claims -> claims.claim("organization", null)),
                "two organizations", TestTokens.changed(Laos.NALIANG, claims -> claims.claim("organization", two)));
        return addresses()
                .flatMap(address -> bad.entrySet().stream()
                        .map(token -> DynamicTest.dynamicTest(
                                token.getKey() + " " + address,
                                () -> assertThat(ask(address, token.getValue())
                                                .getStatus()
                                                .value())
                                        .isEqualTo(401))));
    }

    private Stream<String> addresses() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getPackageName().startsWith("prongsai.aggregation"))
                .peek(route -> assertThat(route.getKey().getMethodsCondition().getMethods())
                        .as("this test only knows how to GET")
                        .containsExactly(RequestMethod.GET))
                .flatMap(route -> route.getKey().getPatternsCondition().getPatterns().stream())
                .flatMap(pattern -> Stream.of("4807", "48", "TH")
                        .map(area -> pattern.getPatternString()
                                        .replace("{area}", area)
                                        .replace("{code}", "6480709")
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
