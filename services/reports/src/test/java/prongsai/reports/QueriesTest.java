package prongsai.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.testing.Laos;
import prongsai.testing.Route;
import prongsai.testing.Statements;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;

/** A page costs the database one transaction, with one query where it can and two at most. */
class QueriesTest extends ReportsTest {
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @TestFactory
    Stream<DynamicTest> everyLookTakesOneTransactionAndTwoQueriesAtMost() {
        UUID lao = Laos.fresh();
        String token = TestTokens.officer(lao);
        post(token, api()).expectStatus().isCreated();
        post(token, api() + "/1/publish").expectStatus().isOk();
        TestDatabase.get().execute("""
                insert into directory.lao_office (lao_id, telephone, telephone_link, mail, website, address, hours, emblem, emblem_id)
                values ('%s', '', '', '', '', '', '', '\\x01', gen_random_uuid())
                """.formatted(lao));
        Map<String, String> published = Map.of(
                "fiscalYear", String.valueOf(year),
                "version", "1",
                "sha256", sha256(token, 1),
                "laoCode",
                        TestDatabase.get().text("select code from directory.lao_now where id = '%s'".formatted(lao)));
        List<Route> looks = Route.all(requestMappingHandlerMapping)
                .filter(route -> route.method() == HttpMethod.GET)
                .toList();
        assertThat(looks).hasSizeGreaterThan(10);
        return looks.stream()
                .flatMap(route ->
                        route.addresses(variable -> Map.of(published.get(variable), variable)).keySet().stream())
                .map(address -> DynamicTest.dynamicTest(
                        address,
                        () -> Statements.fewest(() -> look(token, address)).require(1, 2)));
    }

    private boolean look(String token, String address) {
        http.get()
                .uri(address)
                .accept(MediaType.TEXT_HTML, MediaType.ALL)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isLessThan(400))
                .expectBody()
                .returnResult();
        return true;
    }
}
