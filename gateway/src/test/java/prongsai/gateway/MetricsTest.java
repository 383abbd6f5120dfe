package prongsai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import prongsai.gateway.testing.Account;
import prongsai.gateway.testing.Browser;
import prongsai.gateway.testing.GatewayTest;

/** What the operator's guide promises to be at {@code /actuator/prometheus}, asked from the same machine. */
class MetricsTest extends GatewayTest {
    @Test
    void shouldShowWhatAnOperatorWatches_whenScraped() {
        Browser browser = browserOf(Account.clerk());
        assertThat(browser.open("/work").status()).isEqualTo(200);
        Browser.Answer metrics = browser().send(HttpMethod.GET, "/actuator/prometheus", headers -> {});
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.body())
                .contains("http_server_requests_seconds_count{", "uri=\"")
                .contains("spring_cloud_gateway_requests_seconds_count{", "routeId=\"measures\"")
                .contains("jvm_memory_used_bytes{");
    }
}
