package prongsai.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.testing.Laos;
import prongsai.testing.Route;
import prongsai.testing.RowsOf;
import prongsai.testing.TestTokens;

/**
 * Asks every route of the running service for a report that one LAO froze and did not publish, as its neighbour. It is
 * the third version, so that what the neighbour freezes itself on the way is another.
 */
class WallsOfRoutesTest extends ReportsTest {
    private static final String CODE = "6480709";
    private static final int VERSION = 3;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @TestFactory
    Stream<DynamicTest> shouldShowNothingOfAnUnpublishedReportToAnotherLao() {
        String owner = TestTokens.officer(Laos.NALIANG);
        for (int revision = 1; revision <= VERSION; revision++) {
            MEASURES.revision.set(revision);
            post(owner, api()).expectStatus().isCreated();
        }
        String sha256 = sha256(owner, VERSION);

        return Route.all(requestMappingHandlerMapping)
                .map(route -> DynamicTest.dynamicTest(
                        "%s %s".formatted(route.method(), route.path()), () -> ask(route, sha256)));
    }

    private void ask(Route route, String sha256) throws SQLException {
        String address = route.path()
                .replace("{fiscalYear}", String.valueOf(year))
                .replace("{laoCode}", CODE)
                .replace("{version}", String.valueOf(VERSION))
                .replace("{sha256}", sha256);
        assertThat(address).as("a path variable that this test does not know").doesNotContain("{");
        Map<String, String> before = RowsOf.lao(Laos.NALIANG);

        var answer = http.method(route.method())
                .uri(address)
                .accept(MediaType.TEXT_HTML, MediaType.ALL)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(Laos.NEIGHBOUR)))
                .exchange()
                .expectBody(String.class)
                .returnResult();

        assertThat(answer.getStatus().is5xxServerError()).isFalse();
        String body = String.valueOf(answer.getResponseBody());
        assertThat(body).doesNotContain("/public/%s/%d".formatted(CODE, year));
        if (!route.path().contains("{sha256}")) {
            assertThat(body).doesNotContain(sha256);
        }
        assertThat(RowsOf.lao(Laos.NALIANG)).isEqualTo(before);
        if (route.path().contains("{version}")
                || route.path().contains("{sha256}")
                || route.path().contains("{laoCode}")) {
            assertThat(answer.getStatus().value()).isEqualTo(404);
        }
    }
}
