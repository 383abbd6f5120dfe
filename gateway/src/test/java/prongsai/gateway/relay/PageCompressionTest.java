package prongsai.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.compression.StandardCompressionOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import prongsai.gateway.testing.GatewayTest;
import reactor.core.publisher.Mono;

class PageCompressionTest extends GatewayTest {
    private static final String PAGE = "<p>ยังไม่มีมาตรการ</p>".repeat(200);

    @ParameterizedTest
    @CsvSource({"'gzip, deflate, br, zstd', br", "gzip, gzip", "br, br", "identity, ''"})
    void aPageGoesOutInTheSmallestCodingThatIsTaken(String taken, String coding) throws Exception {
        reports.does((request, response) -> response.header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .sendString(Mono.just(PAGE)));
        assertThat(codings(taken)).isEqualTo(coding.isEmpty() ? List.of() : List.of(coding));
    }

    @Test
    void whatAServiceCompressedIsNotCompressedAgain() throws Exception {
        reports.does((request, response) -> response.header(HttpHeaders.CONTENT_TYPE, "text/css")
                .header(HttpHeaders.CONTENT_ENCODING, "br")
                .sendString(Mono.just(PAGE)));
        assertThat(codings("gzip, br")).containsExactly("br");
    }

    /** Netty has one set of options for all; who changes the library sees it here. */
    @Test
    void theStepIsOurs() {
        assertThat(StandardCompressionOptions.brotli().parameters().quality()).isEqualTo(5);
        assertThat(StandardCompressionOptions.brotli().parameters().lgwin()).isEqualTo(18);
    }

    /** By a client that unpacks nothing. */
    private List<String> codings(String taken) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/public/x"))
                                    .header(HttpHeaders.ACCEPT_ENCODING, taken)
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .allValues(HttpHeaders.CONTENT_ENCODING);
        }
    }
}
