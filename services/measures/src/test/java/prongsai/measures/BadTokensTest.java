package prongsai.measures;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.keycloak.Jurisdiction;
import prongsai.testing.BadTokensContract;
import prongsai.testing.Laos;
import prongsai.testing.TestTokens;

class BadTokensTest extends BadTokensContract {
    private static final String PATH = "/api/measures/v1/plans/2568";

    @Autowired
    WebTestClient http;

    @Test
    void anAreasPersonIsToldThatThisIsForLaos() {
        http.get()
                .uri(PATH)
                .headers(headers -> headers.setBearerAuth(TestTokens.of(new Jurisdiction.OfProvince("48"))))
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:not-an-lao");
    }

    @Test
    void aHeaderOrAParameterNamesNoTenant() {
        http.get()
                .uri(PATH + "?lao=" + Laos.NALIANG)
                .headers(headers -> {
                    headers.setBearerAuth(TestTokens.officer(Laos.OTHER_PROVINCE));
                    headers.set("X-Lao", Laos.NALIANG.toString());
                    headers.set("X-Tenant-Id", Laos.NALIANG.toString());
                })
                .exchange()
                .expectStatus()
                .isNotFound();
    }
}
