package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** What the operator's guide promises to be at {@code /actuator/prometheus} of the management port of each service. */
@ServiceTest
public abstract class MetricsContract {
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private WebTestClient http;

    @LocalManagementPort
    private int managementPort;

    /** Metrics of this service alone. */
    protected List<String> own() {
        return List.of();
    }

    @Test
    void showsWhatAnOperatorWatches_whenScrapedWithoutALogin() {
        Route asked = Route.all(requestMappingHandlerMapping)
                .filter(route -> route.method().equals(HttpMethod.GET)
                        && !route.open()
                        && route.variables().isEmpty())
                .findFirst()
                .orElseThrow();
        http.get()
                .uri(asked.path())
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(Laos.NALIANG)))
                .exchange()
                .expectBody()
                .returnResult();
        String metrics = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + managementPort)
                // Whatever routes the other tests have asked before, each a line.
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(-1))
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
                .contains("http_server_requests_seconds_count{")
                .contains("uri=\"%s\"".formatted(asked.path()))
                .contains("r2dbc_pool_pending_connections{", "r2dbc_pool_acquired_connections{")
                .contains("prongsai_database_waiting ")
                .contains("jvm_memory_used_bytes{");
        assertThat(own()).allSatisfy(metric -> assertThat(metrics).contains(metric));
    }
}
