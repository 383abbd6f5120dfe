package prongsai.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.testing.ServiceTest;

/** The whole service, with the seed's plan behind it. Each test has a fiscal year of its own. */
@ServiceTest
public abstract class ReportsTest {
    protected static final FakeMeasures MEASURES = new FakeMeasures();
    private static final Pattern PROOF = Pattern.compile("\"sha256\":\"([0-9a-f]{64})\"");
    private static final AtomicInteger YEARS = new AtomicInteger(2560);

    @Autowired
    protected WebTestClient http;

    protected final int year = YEARS.getAndIncrement();

    @DynamicPropertySource
    static void measures(DynamicPropertyRegistry properties) {
        properties.add("prongsai.services.measures", MEASURES::address);
        properties.add("prongsai.services.timeout", () -> "2s");
    }

    @BeforeEach
    void measuresIsWell() {
        MEASURES.status.set(200);
        MEASURES.revision.set(1);
        MEASURES.telling.set(UnaryOperator.identity());
    }

    protected String api() {
        return "/api/reports/v1/reports/" + year;
    }

    protected WebTestClient.ResponseSpec get(String token, String path) {
        return http.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    protected WebTestClient.ResponseSpec post(String token, String path) {
        return http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    /** As the public: without a token. */
    protected WebTestClient.ResponseSpec open(String path) {
        return http.get().uri(path).header("Accept", "text/html").exchange();
    }

    /** The proof of a version of this test's year. */
    protected String sha256(String token, int version) {
        Matcher proof = PROOF.matcher(text(get(token, api() + "/" + version)));
        assertThat(proof.find()).isTrue();
        return proof.group(1);
    }

    protected static String text(WebTestClient.ResponseSpec response) {
        EntityExchangeResult<String> result = response.expectBody(String.class).returnResult();
        return String.valueOf(result.getResponseBody());
    }
}
