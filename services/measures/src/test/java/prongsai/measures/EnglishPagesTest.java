package prongsai.measures;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.testing.EnglishPage;
import prongsai.testing.ServiceTest;

/** Each page of an LAO with a row in every table, in English. */
@ServiceTest
class EnglishPagesTest {
    @Autowired
    WebTestClient http;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @TestFactory
    Stream<DynamicTest> everyPageIsEnglish() {
        Tour tour = new Tour(http);
        return tour.stops(requestMappingHandlerMapping).stream()
                .map(stop -> DynamicTest.dynamicTest(stop.toString(), () -> {
                    EntityExchangeResult<String> answer = tour.get(stop.address(), "en");
                    MediaType type = answer.getResponseHeaders().getContentType();
                    if (type != null && type.isCompatibleWith(MediaType.TEXT_HTML)) {
                        EnglishPage.check(String.valueOf(answer.getResponseBody()));
                    }
                }));
    }
}
