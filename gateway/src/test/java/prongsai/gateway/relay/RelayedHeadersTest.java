package prongsai.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import prongsai.gateway.testing.Account;
import prongsai.gateway.testing.Browser;
import prongsai.gateway.testing.Browser.Answer;
import prongsai.gateway.testing.GatewayTest;
import reactor.core.publisher.Mono;

class RelayedHeadersTest extends GatewayTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "Origin",
                "Proxy-Authorization",
                "Remote-User",
                "User-Agent",
                "X-Auth-Request-User",
                "X-Client-Mark",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Forwarded-User",
                "X-HTTP-Method-Override",
                "X-Lao",
                "X-Original-URL",
                "X-Real-IP",
                "X-Remote-User",
                "X-User",
                "X-Whatever"
            })
    void doesNotReachAService_whateverTheHeaderSays(String name) {
        browserOf(Account.clerk()).send(HttpMethod.GET, "/work", headers -> headers.set(name, "http://forged"));
        assertThat(measures.only().headers().getAll(name)).doesNotContain("http://forged");
    }

    @Test
    void doesNotTakeAnIdFromOutside() {
        Answer answer = browserOf(Account.clerk())
                .send(HttpMethod.GET, "/work", headers -> headers.set("X-Request-Id", "chosen-by-somebody"));
        String id = measures.only().header("X-Request-Id");
        assertThat(id).hasSizeGreaterThan(8).isNotEqualTo("chosen-by-somebody");
        assertThat(answer.headers().get("X-Request-Id")).isEqualTo(List.of(id));
    }

    @Test
    void relaysTheSessionsToken_andNotTheHeaderOrTheCookie_whenAPageIsOpened() {
        Browser browser = browserOf(Account.clerk());
        browser.setCookie("lang", "en");
        browser.setCookie("other", "1");
        browser.send(HttpMethod.GET, "/work", headers -> headers.setBearerAuth("forged"));

        assertThat(measures.only().headers().getAll("Authorization"))
                .singleElement()
                .asString()
                .startsWith("Bearer ey");
        assertThat(measures.only().headers().getAll("Cookie")).containsExactly("lang=en");
    }

    @Test
    void relaysNoToken_whenThePathIsOpen() {
        browserOf(Account.clerk()).send(HttpMethod.GET, "/public/x", headers -> headers.setBearerAuth("forged"));
        assertThat(reports.only().headers().contains("Authorization")).isFalse();
        assertThat(reports.only().headers().contains("Cookie")).isFalse();
    }

    @Test
    void relaysWhatAServiceNeeds() {
        browserOf(Account.clerk()).send(HttpMethod.GET, "/plans/2568?q=%E0%B8%81+1", headers -> {
            headers.setIfNoneMatch("\"12\"");
            headers.set("HX-Request", "true");
            headers.set("HX-Target", "task-1");
            headers.set("Form-By", "script");
            headers.set("Accept-Language", "en");
            headers.set("Range", "bytes=0-9");
        });
        assertThat(measures.only().uri()).isEqualTo("/plans/2568?q=%E0%B8%81+1");
        assertThat(measures.only().header("If-None-Match")).isEqualTo("\"12\"");
        assertThat(measures.only().header("HX-Request")).isEqualTo("true");
        assertThat(measures.only().header("HX-Target")).isEqualTo("task-1");
        assertThat(measures.only().header("Form-By")).isEqualTo("script");
        assertThat(measures.only().header("Accept-Language")).isEqualTo("en");
        assertThat(measures.only().header("Range")).isEqualTo("bytes=0-9");
    }

    @Test
    void letsAServiceSetTheLanguageAndNoOtherCookie() {
        measures.does((request, response) -> response.header("X-Request-Id", "of-the-service")
                .header("Server", "secret 1.0")
                .header("Access-Control-Allow-Origin", "*")
                .header("ETag", "\"12\"")
                .addHeader("Set-Cookie", "prongsai=fixed; Path=/")
                .addHeader("Set-Cookie", "SESSION=1")
                .addHeader("Set-Cookie", "lang=en; Path=/")
                .sendString(Mono.just("ok")));
        Answer answer = browserOf(Account.clerk()).open("/work");

        assertThat(answer.headers().get("Set-Cookie")).containsExactly("lang=en; Path=/");
        assertThat(answer.headers().get("X-Request-Id")).singleElement().isNotEqualTo("of-the-service");
        assertThat(answer.headers().containsHeader("Server")).isFalse();
        assertThat(answer.headers().containsHeader("Access-Control-Allow-Origin"))
                .isFalse();
        assertThat(answer.headers().getETag()).isEqualTo("\"12\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/work", "/plans/2568/measures/1", "/api/measures/v1/plans/2568"})
    void leadsToMeasures(String path) {
        browserOf(Account.clerk()).open(path);
        assertThat(measures.only().uri()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reports/2568", "/public/lao/2568", "/verify/abc", "/api/reports/v1/versions"})
    void leadsToReports(String path) {
        browserOf(Account.clerk()).open(path);
        assertThat(reports.only().uri()).isEqualTo(path);
    }
}
