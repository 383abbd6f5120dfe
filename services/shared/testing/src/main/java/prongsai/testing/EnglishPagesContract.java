package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Every page of a service, found by its routes, in English ({@link EnglishPage}). */
@ServiceTest
public abstract class EnglishPagesContract {
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    private int port;

    /** Gives an LAO everything that the pages are about. */
    protected abstract Requests requests(UUID lao);

    /** Whoever may look at the pages. */
    protected abstract String token(UUID lao);

    @TestFactory
    Stream<DynamicTest> everyPageIsEnglish() {
        UUID lao = Laos.fresh();
        Requests requests = requests(lao);
        String token = token(lao);
        List<Route> pages = Route.all(requestMappingHandlerMapping)
                .filter(route -> route.method().equals(HttpMethod.GET))
                .toList();
        assertThat(pages).isNotEmpty();
        return pages.stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.path(), () -> requests.to(page).forEach(request -> check(request, token))));
    }

    private void check(Request request, String token) {
        Request.Answer answer =
                request.and("Cookie", "lang=en").and("Accept", "text/html").send(port, token);
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            EnglishPage.check(answer.body());
        }
    }
}
