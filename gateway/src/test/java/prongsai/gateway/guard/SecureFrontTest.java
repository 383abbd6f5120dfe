package prongsai.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import prongsai.gateway.testing.Account;
import prongsai.gateway.testing.Browser;
import prongsai.gateway.testing.Browser.Answer;
import prongsai.gateway.testing.GatewayTest;

/** Behind a proxy that ends TLS: the gateway itself still gets plain HTTP. */
@TestPropertySource(properties = "prongsai.gateway.public-url=https://prongsai.example")
class SecureFrontTest extends GatewayTest {
    @Test
    void makesTheCookieSecureAndOfThisHostAlone_whenBrowsersComeByTls() {
        Browser browser = browser();
        Answer answer = browser.open("/oauth2/authorization/keycloak");
        assertThat(browser.cookies()).containsOnlyKeys("__Host-prongsai");
        assertThat(answer.headers().getFirst("Set-Cookie"))
                .contains("Secure", "Path=/", "SameSite=Lax")
                .containsIgnoringCase("HttpOnly")
                .doesNotContain("Domain");
        assertThat(answer.headers().getFirst("Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(answer.location()).contains("redirect_uri=https://prongsai.example/login/oauth2/code/keycloak");
    }

    @Test
    void takesOnlyThePublicOrigin_whenAFormIsSent() {
        Browser browser = browserOf(Account.clerk());
        assertThat(browser.send(HttpMethod.POST, "/plans/1", headers -> headers.setOrigin("https://prongsai.example"))
                        .status())
                .isEqualTo(200);
        assertThat(browser.send(HttpMethod.POST, "/plans/1", headers -> headers.setOrigin("http://localhost:" + port))
                        .status())
                .isEqualTo(403);
    }
}
