package prongsai.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import prongsai.gateway.testing.GatewayTest;
import prongsai.web.ClientMark;

/** Behind a proxy on the same machine, which says for whom it asks. */
@TestPropertySource(properties = "prongsai.gateway.proxies.trusted=127.0.0.0/8, ::1/128")
class TrustedProxyTest extends GatewayTest {
    @Test
    void tellsItsClientsApart_andTakesNoneOfTheirOwnWords() {
        String one = markOf("203.0.113.9");
        assertThat(markOf("203.0.113.8")).isNotEqualTo(one);
        assertThat(markOf("198.51.100.7, 203.0.113.9")).isEqualTo(one);
        assertThat(measures.seen())
                .allSatisfy(seen ->
                        assertThat(seen.headers().contains("X-Forwarded-For")).isFalse());
    }

    private String markOf(String forwardedFor) {
        browser().send(HttpMethod.POST, "/public/surveys/x", headers -> {
            headers.set("X-Forwarded-For", forwardedFor);
            headers.set(ClientMark.HEADER, "AAAAAAAAAAAAAAAAAAAAAA");
        });
        return measures.seen().getLast().header(ClientMark.HEADER);
    }
}
