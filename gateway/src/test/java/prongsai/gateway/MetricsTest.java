package prongsai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.gateway.testing.Account;
import prongsai.gateway.testing.Browser;
import prongsai.gateway.testing.GatewayTest;

/** What the operator's guide promises to be at {@code /actuator/prometheus} of its management port. */
class MetricsTest extends GatewayTest {
    @LocalManagementPort
    private int managementPort;

    @Test
    void showsWhatAnOperatorWatches_whenScraped() {
        Browser browser = browserOf(Account.clerk());
        assertThat(browser.open("/work").status()).isEqualTo(200);
        String metrics = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + managementPort)
                .build()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(metrics)
                .contains("http_server_requests_seconds_count{", "uri=\"")
                .contains("spring_cloud_gateway_requests_seconds_count{", "routeId=\"measures\"")
                .contains(
                        "prongsai_gateway_working{service=\"measures\"",
                        "prongsai_gateway_waiting{service=\"measures\"")
                .contains("jvm_memory_used_bytes{");
    }
}
