package prongsai.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import prongsai.gateway.testing.Account;
import prongsai.gateway.testing.Browser.Answer;
import prongsai.gateway.testing.GatewayTest;
import reactor.core.publisher.Mono;

class PageCompressionTest extends GatewayTest {
    private static final String PAGE = "<p>ยังไม่มีมาตรการ</p>".repeat(200);

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"'gzip, deflate, br, zstd', gzip", "gzip, gzip", "br, none", "'', none"})
    void aPageGoesOutInTheCodingThatIsSmallestInTime(String taken, String coding) {
        measures.does((request, response) ->
                response.header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8").sendString(Mono.just(PAGE)));
        assertThat(open(taken).headers().getFirst(HttpHeaders.CONTENT_ENCODING)).isEqualTo(coding);
    }

    @Test
    void whatAServiceCompressedIsNotCompressedAgain() {
        measures.does((request, response) -> response.header(HttpHeaders.CONTENT_TYPE, "text/css")
                .header(HttpHeaders.CONTENT_ENCODING, "br")
                .sendString(Mono.just(PAGE)));
        assertThat(open("gzip, br").headers().get(HttpHeaders.CONTENT_ENCODING)).containsExactly("br");
    }

    private Answer open(String taken) {
        return browserOf(Account.clerk())
                .send(HttpMethod.GET, "/work", headers -> headers.set(HttpHeaders.ACCEPT_ENCODING, taken));
    }
}
