package prongsai.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import prongsai.gateway.testing.Account;
import prongsai.gateway.testing.Browser;
import prongsai.gateway.testing.Browser.Answer;
import prongsai.gateway.testing.GatewayTest;
import prongsai.gateway.testing.TestKeys;

class BearerTest extends GatewayTest {
    private static final String API = "/api/measures/v1/plans/2568";

    @Test
    void relaysTheTokenAsItIs_andMakesNoSession_whenAProgramBringsOne() {
        Browser program = browser();
        String token = keycloak.accessToken(Account.clerk());
        Answer answer = program.send(HttpMethod.GET, API, headers -> headers.setBearerAuth(token));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(measures.only().header("Authorization")).isEqualTo("Bearer " + token);
        assertThat(answer.headers().containsHeader("Set-Cookie")).isFalse();
    }

    @Test
    void needsNoOrigin_whenAProgramChangesSomething() {
        String token = keycloak.accessToken(Account.clerk());
        assertThat(browser()
                        .send(HttpMethod.PATCH, API, headers -> headers.setBearerAuth(token))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void takesTheTokenAndNotTheSession_whenARequestHasBoth() {
        Browser browser = browserOf(Account.clerk());
        String token = keycloak.accessToken(Account.provinceOfficer());
        browser.send(HttpMethod.GET, API, headers -> headers.setBearerAuth(token));
        assertThat(measures.only().header("Authorization")).isEqualTo("Bearer " + token);
    }

    static Stream<String> badTokens() {
        JWTClaimsSet good = keycloak.accessClaims(Account.clerk()).build();
        return Stream.of(
                "nonsense",
                new TestKeys().sign(good, "JWT"),
                keycloak.sign(
                        new JWTClaimsSet.Builder(good).issuer("http://other").build(), "JWT"),
                keycloak.sign(new JWTClaimsSet.Builder(good).audience("other").build(), "JWT"),
                keycloak.sign(
                        new JWTClaimsSet.Builder(good)
                                .expirationTime(Date.from(Instant.now().minusSeconds(120)))
                                .build(),
                        "JWT"),
                keycloak.sign(
                        new JWTClaimsSet.Builder(good)
                                .claim("organization", null)
                                .build(),
                        "JWT"),
                keycloak.sign(
                        new JWTClaimsSet.Builder(good)
                                .claim("organization", Map.of("one", Map.of(), "two", Map.of()))
                                .build(),
                        "JWT"));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void refusesAtTheGateway_whenTheTokenIsNotGood(String token) {
        Browser loggedIn = browserOf(Account.clerk());
        Answer answer = loggedIn.send(HttpMethod.GET, API, headers -> headers.setBearerAuth(token));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.headers().getFirst("WWW-Authenticate")).startsWith("Bearer");
        assertThat(measures.seen()).isEmpty();
    }

    @Test
    void refuses_whenTheHeaderHoldsAPassword() {
        Answer answer = browser().send(HttpMethod.GET, API, headers -> headers.setBasicAuth("naliang.clerk", "demo"));
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void doesNotLogIn_whenAProgramBringsATokenToAPage() {
        String token = keycloak.accessToken(Account.clerk());
        assertThat(browser()
                        .send(HttpMethod.GET, "/work", headers -> headers.setBearerAuth(token))
                        .status())
                .isEqualTo(401);
    }
}
