package prongsai.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

class LogoutTest extends GatewayTest {
    @Test
    void shouldEndTheSessionAndTheLoginAtKeycloak_whenThePersonLogsOut() {
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
    void shouldLeadToTheFirstPage_whenTheSessionHadEndedBefore() {
        Browser browser = browser();
        browser.setCookie("prongsai", "gone");
        assertThat(browser.submit("/logout").location()).isEqualTo("/");
    }

    @Test
    void shouldStayLoggedIn_whenAnotherSiteSendsTheLogout() {
        Browser browser = browserOf(Account.clerk());
        Answer forged =
                browser.send(HttpMethod.POST, "/logout", headers -> headers.set("Sec-Fetch-Site", "cross-site"));
        assertThat(forged.status()).isEqualTo(403);
        assertThat(browser.open("/work").status()).isEqualTo(200);
    }

    @Test
    void shouldEndThatSessionAlone_whenKeycloakSaysSoByTheBackChannel() {
        Browser ended = browserOf(Account.clerk());
        Browser other = browserOf(Account.clerk());

        logout(keycloak.sign(keycloak.logoutClaims(ended.keycloakSession()).build(), "logout+jwt"), 200);

        assertThat(ended.open("/work").location()).isEqualTo("/oauth2/authorization/keycloak");
        assertThat(other.open("/work").status()).isEqualTo(200);
    }

    @Test
    void shouldEndAllSessionsOfAPerson_whenTheTokenNamesThePerson() {
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

    @Test
    void shouldKeepTheSession_whenTheBackChannelTokenIsNotKeycloaks() {
        Browser browser = browserOf(Account.clerk());
        JWTClaimsSet good = keycloak.logoutClaims(browser.keycloakSession()).build();

        logout(new TestKeys().sign(good, "logout+jwt"), 400);
        logout(keycloak.sign(new JWTClaimsSet.Builder(good).audience("other").build(), "logout+jwt"), 400);
        logout(
                keycloak.sign(
                        new JWTClaimsSet.Builder(good).issuer("http://other").build(), "logout+jwt"),
                400);
        logout(
                keycloak.sign(
                        new JWTClaimsSet.Builder(good).claim("events", Map.of()).build(), "logout+jwt"),
                400);
        logout("nonsense", 400);

        assertThat(browser.open("/work").status()).isEqualTo(200);
    }

    private void logout(String token, int expected) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("logout_token", token);
        WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build()
                .post()
                .uri("/logout/connect/back-channel/keycloak")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .isEqualTo(expected);
    }
}
