package prongsai.measures;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.keycloak.Jurisdiction;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestTokens;

/** The service itself refuses a token that the gateway should never have let through. */
@ServiceTest
class BadTokensTest {
    private static final String PATH = "/api/measures/v1/plans/2568";

    @Autowired
    WebTestClient http;

    static Stream<Arguments> badTokens() {
        Map<String, Object> two = new HashMap<>(TestTokens.organization(new Jurisdiction.OfLao(Laos.NALIANG)));
        two.putAll(TestTokens.organization(new Jurisdiction.OfLao(Laos.NEIGHBOUR)));
        return Stream.of(
                Arguments.of("forged", TestTokens.forged(Laos.NALIANG)),
                Arguments.of("garbage", "not-a-token"),
                Arguments.of(
                        "expired",
                        TestTokens.changed(
                                Laos.NALIANG,
                                claims -> claims.expirationTime(
                                        Date.from(Instant.now().minusSeconds(120))))),
                Arguments.of(
                        "not yet valid",
                        TestTokens.changed(
                                Laos.NALIANG,
                                claims -> claims.notBeforeTime(
                                        Date.from(Instant.now().plusSeconds(600))))),
                Arguments.of("wrong audience", TestTokens.changed(Laos.NALIANG, claims -> claims.audience("account"))),
                Arguments.of("no audience", TestTokens.changed(Laos.NALIANG, claims -> claims.audience((String) null))),
                Arguments.of(
                        "wrong issuer",
                        TestTokens.changed(Laos.NALIANG, claims -> claims.issuer("http://localhost/realms/other"))),
                Arguments.of(
                        "no organization",
                        TestTokens.changed(Laos.NALIANG, claims -> claims.claim("organization", null))),
                Arguments.of(
                        "bare list of aliases",
                        TestTokens.changed(Laos.NALIANG, claims -> claims.claim("organization", List.of("naliang")))),
                Arguments.of(
                        "two organizations",
                        TestTokens.changed(Laos.NALIANG, claims -> claims.claim("organization", two))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void isRefused(String what, String token) {
        http.get()
                .uri(PATH)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueMatches("WWW-Authenticate", "Bearer.*")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:unauthenticated");
    }

    @Test
    void noTokenIsRefused() {
        http.get().uri(PATH).exchange().expectStatus().isUnauthorized();
    }

    @Test
    void anAreasPersonIsToldThatThisIsForLaos() {
        http.get()
                .uri(PATH)
                .headers(headers -> headers.setBearerAuth(TestTokens.of(new Jurisdiction.OfProvince("48"))))
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:not-an-lao");
    }

    @Test
    void aHeaderOrAParameterNamesNoTenant() {
        http.get()
                .uri(PATH + "?lao=" + Laos.NALIANG)
                .headers(headers -> {
                    headers.setBearerAuth(TestTokens.officer(Laos.OTHER_PROVINCE));
                    headers.set("X-Lao", Laos.NALIANG.toString());
                    headers.set("X-Tenant-Id", Laos.NALIANG.toString());
                })
                .exchange()
                .expectStatus()
                .isNotFound();
    }
}
