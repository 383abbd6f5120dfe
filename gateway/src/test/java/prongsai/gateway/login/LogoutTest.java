package prongsai.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import prongsai.gateway.testing.Account;
import prongsai.gateway.testing.Browser;
import prongsai.gateway.testing.Browser.Answer;
import prongsai.gateway.testing.GatewayTest;
import prongsai.gateway.testing.TestKeys;
import prongsai.probing.RawHttp;
import reactor.core.publisher.Mono;

class LogoutTest extends GatewayTest {
    private static final String BACK_CHANNEL = "/logout/connect/back-channel/keycloak";
    private static final String NONE = "not there";

    @Test
    void endsTheSessionAndTheLoginAtKeycloak_whenThePersonLogsOut() {
        Browser browser = browserOf(Account.clerk());
        String cookie = browser.cookies().get("prongsai");

        Answer out = browser.submit("/logout");
        UriComponents to = UriComponentsBuilder.fromUriString(out.location()).build();
        assertThat(out.status()).isEqualTo(302);
        assertThat(out.location()).startsWith(keycloak.issuer() + "/protocol/openid-connect/logout?");
        assertThat(to.getQueryParams().getFirst("id_token_hint")).isNotBlank();
        assertThat(to.getQueryParams().getFirst("post_logout_redirect_uri")).isEqualTo(PUBLIC_URL + "/");

        browser.setCookie("prongsai", cookie);
        assertThat(browser.open("/work").status()).isEqualTo(302);
    }

    @Test
    void leadsToTheFirstPage_whenTheSessionHadEndedBefore() {
        Browser browser = browser();
        browser.setCookie("prongsai", "gone");
        assertThat(browser.submit("/logout").location()).isEqualTo("/");
    }

    @Test
    void staysLoggedIn_whenAnotherSiteSendsTheLogout() {
        Browser browser = browserOf(Account.clerk());
        Answer forged =
                browser.send(HttpMethod.POST, "/logout", headers -> headers.set("Sec-Fetch-Site", "cross-site"));
        assertThat(forged.status()).isEqualTo(403);
        assertThat(browser.open("/work").status()).isEqualTo(200);
    }

    @Test
    void endsThatSessionAlone_whenKeycloakSaysSoByTheBackChannel() {
        Browser ended = browserOf(Account.clerk());
        Browser other = browserOf(Account.clerk());

        logout(keycloak.sign(keycloak.logoutClaims(ended.keycloakSession()).build(), "logout+jwt"), 200);

        assertThat(ended.open("/work").location()).isEqualTo("/oauth2/authorization/keycloak");
        assertThat(other.open("/work").status()).isEqualTo(200);
    }

    @Test
    void endsAllSessionsOfAPerson_whenTheTokenNamesThePerson() {
        Account clerk = Account.clerk();
        Browser office = browserOf(clerk);
        Browser phone = browserOf(clerk);
        Browser other = browserOf(Account.clerk());
        JWTClaimsSet claims = new JWTClaimsSet.Builder(keycloak.logoutClaims("").build())
                .claim("sid", null)
                .subject(clerk.subject())
                .build();

        logout(keycloak.sign(claims, "logout+jwt"), 200);

        assertThat(office.open("/work").status()).isEqualTo(302);
        assertThat(phone.open("/work").status()).isEqualTo(302);
        assertThat(other.open("/work").status()).isEqualTo(200);
    }

    /** What claims can be changed to, and the token then counts no more. */
    static Stream<Map<String, Object>> claimsThatDoNotCount() {
        String event = "http://schemas.openid.net/event/backchannel-logout";
        return Stream.of(
                Map.of("aud", "other"),
                Map.of("aud", 7),
                Map.of("aud", NONE),
                Map.of("iss", "http://other"),
                Map.of("iss", 7),
                Map.of("iss", NONE),
                Map.of("iat", NONE),
                Map.of("iat", "yesterday"),
                Map.of("exp", Instant.now().minusSeconds(600).getEpochSecond()),
                Map.of("exp", "tomorrow"),
                Map.of("jti", NONE),
                Map.of("events", NONE),
                Map.of("events", Map.of()),
                Map.of("events", List.of(event)),
                Map.of("events", event),
                Map.of("events", Map.of(event, "yes")),
                Map.of("nonce", "of-an-id-token"),
                Map.of("sid", NONE),
                Map.of("sid", 7));
    }

    @ParameterizedTest
    @MethodSource("claimsThatDoNotCount")
    void keepsTheSession_whenAClaimOfTheTokenIsNotAsItMustBe(Map<String, Object> changed) {
        Browser browser = browserOf(Account.clerk());
        JWTClaimsSet.Builder claims = keycloak.logoutClaims(browser.keycloakSession());
        changed.forEach((name, value) -> claims.claim(name, value.equals(NONE) ? null : value));

        logout(keycloak.sign(claims.build(), "logout+jwt"), 400);

        assertThat(browser.open("/work").status()).isEqualTo(200);
    }

    @Test
    void keepsTheSession_whenTheTokenIsNotKeycloaks() {
        Browser browser = browserOf(Account.clerk());
        JWTClaimsSet good = keycloak.logoutClaims(browser.keycloakSession()).build();

        logout(new TestKeys().sign(good, "logout+jwt"), 400);
        logout(keycloak.sign(good, "at+jwt"), 400);
        logout(new PlainJWT(good).serialize(), 400);
        logout("nonsense", 400);
        logout("a.b.c", 400);
        logout("a.b.c.d.e", 400);
        logout(keycloak.sign(good, "logout+jwt") + "x", 400);
        logout(keycloak.accessToken(Account.clerk()), 400);

        assertThat(browser.open("/work").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/x-www-form-urlencoded                 | ''",
                "application/x-www-form-urlencoded                 | logout_token=",
                "application/x-www-form-urlencoded                 | logout_token=%20",
                "application/x-www-form-urlencoded                 | logout_token",
                "application/x-www-form-urlencoded                 | token=a.b.c",
                "application/x-www-form-urlencoded                 | logout_token=a.b.c&logout_token=a.b.c",
                "application/x-www-form-urlencoded                 | logout_token=%zz",
                "application/x-www-form-urlencoded                 | logout_token=%",
                "application/x-www-form-urlencoded                 | &&=&",
                "application/json                                  | {\"logout_token\": \"a.b.c\"}",
                "multipart/form-data                               | logout_token=a.b.c",
            })
    void says400_whenTheFormIsNoForm(String type, String body) {
        refused(type, body);
    }

    /** What no client would write. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text",
                "Content-Type: application/x-www-form-urlencoded;charset=nothing",
                "Content-Type: ;",
                "X-None: x",
            })
    void says400_whenTheTypeOfTheFormIsNoType(String type) {
        RawHttp.Answer reply = RawHttp.once(
                port,
                List.of(
                        "POST " + BACK_CHANNEL + " HTTP/1.1",
                        "Host: localhost",
                        "Connection: close",
                        "Content-Length: 18",
                        type,
                        "",
                        "logout_token=a.b.c"));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.headers()).containsEntry("cache-control", "no-store");
    }

    @Test
    void says400_whenTheFormIsLargerThanAnyToken() {
        refused("application/x-www-form-urlencoded", "logout_token=" + "a".repeat(3_000_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE"})
    void takesTokensByPostAlone(String method) {
        assertThat(browser()
                        .send(HttpMethod.valueOf(method), BACK_CHANNEL, headers -> {})
                        .status())
                .isEqualTo(405);
    }

    private void logout(String token, int expected) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("logout_token", token);
        post().contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .isEqualTo(expected)
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                // Read to its end, or the test's own client leaks.
                .expectBody();
    }

    private void refused(String type, String body) {
        post().header("Content-Type", type)
                .body(
                        Mono.just(DefaultDataBufferFactory.sharedInstance.wrap(body.getBytes(StandardCharsets.UTF_8))),
                        DataBuffer.class)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:logout-token")
                .jsonPath("$.error")
                .isEqualTo("invalid_request");
    }

    private WebTestClient.RequestBodySpec post() {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build()
                .post()
                .uri(BACK_CHANNEL);
    }
}
