package prongsai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.gateway.testing.Account;
import prongsai.gateway.testing.Browser;
import prongsai.gateway.testing.GatewayTest;

/** The front door's own pages, found from its routes: each has an answer for everybody, whatever is asked of it. */
class AnswersTest extends GatewayTest {
    private static final String GARBAGE = "?fy=x&lang=%E0%B8%81&continue=//x&q=";

    private static final String NO_TEXT = "?fy=x&lang=%E0%B8&q=";

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @TestFactory
    Stream<DynamicTest> everyPageAnswers() {
        List<String> pages = pages();
        assertThat(pages).hasSizeGreaterThanOrEqualTo(3);
        return Stream.of(browser(), browserOf(Account.clerk()), browserOf(Account.provinceOfficer()))
                .flatMap(browser -> pages.stream()
                        .flatMap(page -> Stream.of(page, page + GARBAGE))
                        .map(page -> DynamicTest.dynamicTest(page, () -> {
                            Browser.Answer answer = browser.open(page);
                            assertThat(answer.status()).as(answer.toString()).isLessThan(400);
                            assertThat(answer.body().isEmpty()
                                            && answer.headers().getLocation() == null)
                                    .as("an empty answer: %s", answer)
                                    .isFalse();
                        })));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoTextIsRefusedByItsName() {
        return pages().stream()
                .map(page -> DynamicTest.dynamicTest(page, () -> {
                    Browser.Answer answer = browserOf(Account.clerk()).open(page + NO_TEXT);
                    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
                    assertThat(answer.body()).contains("lang");
                }));
    }

    private List<String> pages() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getName().startsWith("prongsai."))
                .filter(route ->
                        route.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getKey().getPatternsCondition().getPatterns().stream())
                .map(pattern -> pattern.getPatternString())
                .toList();
    }

    /** What nobody has logged in for is refused before anything of it is read, and reaches no service. */
    @TestFactory
    Stream<DynamicTest> garbageFromNobodyIsAnsweredWithTheLogin() {
        return Stream.of("/api/measures/v1/plans/x", "/api/reports/v1/reports/x", "/plans/x/import", "/accounts")
                .flatMap(path -> Stream.of("application/json", "multipart/form-data", "no type at all")
                        .map(type -> DynamicTest.dynamicTest(path + " " + type, () -> {
                            Browser.Answer answer = browser().send(HttpMethod.POST, path + GARBAGE, headers -> {
                                headers.setAccept(List.of(MediaType.ALL));
                                headers.set("Sec-Fetch-Site", "same-origin");
                                headers.set("Content-Type", type);
                            });
                            assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
                        })));
    }
}
