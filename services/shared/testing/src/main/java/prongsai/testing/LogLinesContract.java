package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.web.LogContext;
import prongsai.web.RequestId;

/**
 * What each service promises of its log: one line for each request, under the id that the gateway gave it and with the
 * LAO, and nothing of the person. A service's test extends this and adds nothing.
 */
@ServiceTest
public abstract class LogLinesContract {
    private static final String ID = "one-id-through-all-services";

    private final Logger access = (Logger) LoggerFactory.getLogger("prongsai.access");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private WebTestClient http;

    @BeforeEach
    void listen() {
        access.setLevel(Level.INFO);
        lines.start();
        access.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        access.detachAppender(lines);
        access.setLevel(null);
    }

    @Test
    void aRequestLeavesOneLineWithItsIdAndItsLao_andNothingOfThePerson() {
        Route route = Route.all(requestMappingHandlerMapping)
                .filter(each -> each.method().equals(HttpMethod.GET) && !each.open() && !each.national())
                .findFirst()
                .orElseThrow();
        http.get()
                .uri(route.filled("2568") + "?q=what-somebody-typed")
                .headers(headers -> {
                    headers.setBearerAuth(TestTokens.officer(Laos.NALIANG));
                    headers.set(RequestId.HEADER, ID);
                })
                .exchange()
                .expectHeader()
                .valueEquals(RequestId.HEADER, ID);

        List<ILoggingEvent> ours = lines.list.stream()
                .filter(line -> ID.equals(line.getMDCPropertyMap().get(RequestId.KEY)))
                .toList();
        assertThat(ours).singleElement().satisfies(line -> {
            assertThat(line.getMDCPropertyMap())
                    .containsOnlyKeys(RequestId.KEY, LogContext.LAO)
                    .containsEntry(LogContext.LAO, Laos.NALIANG.toString());
            String pairs =
                    line.getKeyValuePairs().stream().map(KeyValuePair::toString).collect(Collectors.joining(" "));
            assertThat(pairs)
                    .contains("method=\"GET\"", "route=\"" + route.path() + "\"", "status=", "ms=")
                    .doesNotContain("what-somebody-typed", TestTokens.NAME);
        });
    }
}
