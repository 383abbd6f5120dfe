package prongsai.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.testing.ServiceTest;
import prongsai.testing.Statements;

/** A page costs the database one transaction, with one query where it can and two at most. */
@ServiceTest
class QueriesTest {
    private static final int MOST = 2;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    WebTestClient http;

    @TestFactory
    Stream<DynamicTest> everyLookTakesOneTransactionAndTwoQueriesAtMost() {
        Tour tour = new Tour(http);
        List<Tour.Stop> stops = tour.stops(requestMappingHandlerMapping);
        assertThat(stops).hasSizeGreaterThan(25);
        return stops.stream()
                .map(stop -> DynamicTest.dynamicTest(stop.toString(), () -> {
                    Statements statements = Statements.fewest(() -> tour.get(stop.address(), "th"));
                    statements.require(secret(statements) ? 2 : 1, MOST);
                }));
    }

    /** A secret address costs one more, which says whose it is (docs/decisions/0013-secret-addresses.md). */
    private static boolean secret(Statements statements) {
        return statements.work().stream().anyMatch(sql -> sql.contains("_holder("));
    }

    /** A look that finds nothing in its log would pass too. */
    @TestFactory
    Stream<DynamicTest> thePlanIsReadInOneQuery() {
        Tour tour = new Tour(http);
        return Stream.of("/plans/" + Tour.YEAR, "/work?fy=" + Tour.YEAR)
                .map(address -> DynamicTest.dynamicTest(address, () -> {
                    Statements statements = Statements.fewest(() -> tour.get(address, "th"));
                    assertThat(statements.transactions()).isEqualTo(1);
                    assertThat(statements.work()).hasSize(1);
                }));
    }
}
