package prongsai.gateway.login;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import prongsai.gateway.testing.GatewayTest;

/** Keycloak cannot be reached, so nobody can say whether a token is its own. */
@TestPropertySource(properties = "prongsai.gateway.keycloak-inner-url=http://localhost:1/realms/prongsai")
class LogoutWithoutKeysTest extends GatewayTest {
    @Test
    void doesNotBlameTheOneWhoAsks_whenTheKeysCannotBeHad() {
        post(keycloak.sign(keycloak.logoutClaims("one").build(), "logout+jwt"))
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:login-unavailable");
    }

    @Test
    void stillSaysThatATokenIsNone() {
        post("nonsense").expectStatus().isBadRequest();
    }

    private WebTestClient.ResponseSpec post(String token) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build()
                .post()
                .uri("/logout/connect/back-channel/keycloak")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(BodyInserters.fromFormData("logout_token", token))
                .exchange();
    }
}
