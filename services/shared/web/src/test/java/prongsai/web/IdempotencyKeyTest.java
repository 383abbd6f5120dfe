package prongsai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

/** The name that a request gives itself: a UUID, quoted or bare, or none. */
class IdempotencyKeyTest {
    private static final String NAME = "8e03978e-40d5-43dd-bc93-6894a57f9324";

    @ParameterizedTest
    @ValueSource(strings = {NAME, "\"" + NAME + "\"", " " + NAME + " ", "8E03978E-40D5-43DD-BC93-6894A57F9324"})
    void aUuidIsAName(String sent) {
        assertThat(IdempotencyKey.of(request(HttpMethod.POST, sent))).contains(UUID.fromString(NAME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "\"\"", "\"" + NAME, NAME + ", " + NAME, "{" + NAME + "}", "1-1-1-1-1"})
    void anythingElseIsNone(String sent) {
        assertThat(IdempotencyKey.of(request(HttpMethod.POST, sent))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void whatChangesNothingHasNoName(String method) {
        assertThat(IdempotencyKey.of(request(HttpMethod.valueOf(method), NAME))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"POST", "PUT", "PATCH", "DELETE"})
    void twoNamesAreNone(String method) {
        assertThat(IdempotencyKey.of(request(HttpMethod.valueOf(method), NAME, NAME)))
                .isEmpty();
    }

    private static MockServerWebExchange request(HttpMethod method, String... names) {
        return MockServerWebExchange.from(
                MockServerHttpRequest.method(method, "/plans").header(IdempotencyKey.HEADER, names));
    }
}
