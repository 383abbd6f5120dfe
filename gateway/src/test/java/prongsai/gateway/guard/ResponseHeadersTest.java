package prongsai.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.gateway.testing.Account;
import prongsai.gateway.testing.Browser.Answer;
import prongsai.gateway.testing.GatewayTest;
import reactor.core.publisher.Mono;

class ResponseHeadersTest extends GatewayTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/work",
                "/overview",
                "/public/x",
                "/accounts",
                "/help",
                "/",
                "/login",
                "/assets/none",
                "/api/none"
            })
    void protectsEachAnswer_whoeverGivesIt(String path) {
        Answer answer = browserOf(Account.clerk()).open(path);
        String policy = answer.headers().getFirst("Content-Security-Policy");
        assertThat(policy.split("; "))
                .containsExactlyInAnyOrder(
                        "default-src 'self'",
                        "base-uri 'none'",
                        "object-src 'none'",
                        "frame-src 'self'",
                        "frame-ancestors 'self'",
                        "form-action 'self' " + keycloak.issuer().replace("/realms/prongsai", ""));
        assertThat(policy).doesNotContain("unsafe").doesNotContain("*");
        assertThat(answer.headers().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.headers().getFirst("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().getFirst("Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(answer.headers().containsHeader("Strict-Transport-Security")).isFalse();
        assertThat(answer.headers().getCacheControl()).isNotBlank();
    }

    @Test
    void keepsAServicesStricterPolicyBesideOurs_andReplacesItsOtherHeaders() {
        measures.does((request, response) -> response.header("Content-Security-Policy", "sandbox")
                .header("X-Frame-Options", "DENY")
                .header("Cache-Control", "private, max-age=60")
                .sendString(Mono.just("ok")));
        Answer answer = browserOf(Account.clerk()).open("/work");
        assertThat(answer.headers().get("Content-Security-Policy"))
                .hasSize(2)
                .contains("sandbox")
                .anyMatch(policy -> policy.startsWith("default-src 'self'"));
        assertThat(answer.headers().get("X-Frame-Options")).containsExactly("SAMEORIGIN");
        assertThat(answer.headers().getCacheControl()).isEqualTo("private, max-age=60");
    }

    @Test
    void aFileThatIsKeptForEverCarriesNoWordsForPages() {
        Answer front = browser().open("/");
        String css = front.body().replaceAll("(?s).*(/assets/prongsai-[0-9a-f]+\\.css).*", "$1");
        String icon = front.body().replaceAll("(?s).*(/assets/favicon-[0-9a-f]+\\.svg).*", "$1");

        Answer style = browser().open(css);
        assertThat(style.status()).isEqualTo(200);
        assertThat(style.headers().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(style.headers().containsHeader("Content-Security-Policy")).isFalse();
        Answer picture = browser().open(icon);
        assertThat(picture.headers().getFirst("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(picture.headers().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(picture.headers().containsHeader("Permissions-Policy")).isFalse();
    }
}
