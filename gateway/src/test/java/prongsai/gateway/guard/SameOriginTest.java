package prongsai.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import prongsai.gateway.testing.Account;
import prongsai.gateway.testing.Browser;
import prongsai.gateway.testing.Browser.Answer;
import prongsai.gateway.testing.GatewayTest;

class SameOriginTest extends GatewayTest {
    private static final String OURS = PUBLIC_URL;

    private Answer send(String method, String site, String origin) {
        Browser browser = browserOf(Account.clerk());
        return browser.send(HttpMethod.valueOf(method), "/plans/2568/tasks/1", headers -> {
            if (site != null) {
                headers.set("Sec-Fetch-Site", site);
            }
            if (origin != null) {
                headers.set("Origin", origin);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "POST, same-origin, " + OURS,
        "POST, same-origin, ",
        "PUT, same-origin, ",
        "PATCH, same-origin, ",
        "DELETE, same-origin, ",
        "POST, , " + OURS,
        "DELETE, , " + OURS,
        "POST, none, " + OURS,
        "GET, cross-site, ",
        "GET, same-site, ",
        "GET, none, ",
        "GET, , ",
        "HEAD, cross-site, ",
    })
    void passes(String method, String site, String origin) {
        assertThat(send(method, site, origin).status()).isEqualTo(200);
        assertThat(measures.seen()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, cross-site, ",
        "POST, cross-site, " + OURS,
        "PUT, cross-site, https://evil.example",
        "PATCH, same-site, http://other.localhost:8080",
        "DELETE, same-site, " + OURS,
        "POST, none, ",
        "POST, none, https://evil.example",
        "POST, , ",
        "POST, , null",
        "POST, , http://localhost:8081",
        "POST, , https://localhost:8080",
        "POST, , http://localhost:8080.evil.example",
        "DELETE, , ",
        "POST, Same-Origin, ",
        "POST, '', ",
    })
    void refuses(String method, String site, String origin) {
        Answer answer = send(method, site, origin);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:prongsai:problem:other-origin");
        assertThat(measures.seen()).isEmpty();
    }

    @Test
    void asksForLogin_whenThereIsNoSession() {
        Answer answer = browser().send(HttpMethod.POST, "/api/measures/v1/plans/2568/import", headers -> {});
        assertThat(answer.status()).isEqualTo(401);
    }
}
