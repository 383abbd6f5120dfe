package prongsai.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import prongsai.gateway.testing.Account;
import prongsai.gateway.testing.Browser;
import prongsai.gateway.testing.Browser.Answer;
import prongsai.gateway.testing.GatewayTest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class ServiceDownTest extends GatewayTest {
    /** A link to the same address. */
    private static final String AGAIN = "href=\"\"";

    @ParameterizedTest
    @ValueSource(strings = {"/overview", "/statistics/2568", "/register/laos"})
    void showsAReadablePage_andTheOthersGoOn_whenAServiceIsDown(String path) {
        Browser browser = browserOf(Account.provinceOfficer());
        Answer page = browser.open(path);
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.headers().getContentType()).isEqualTo(MediaType.TEXT_HTML);
        assertThat(page.body()).contains("<html lang=\"th\"", "ใช้งานไม่ได้ชั่วคราว", AGAIN);
        assertThat(page.headers().getFirst("Retry-After")).isEqualTo("5");
        assertThat(browser.submit(path).body()).contains("ใช้งานไม่ได้ชั่วคราว").doesNotContain(AGAIN);

        browser.setCookie("lang", "en");
        assertThat(browser.open(path).body()).contains("Not available for the moment");
        assertThat(browser.open("/work").status()).isEqualTo(200);
        assertThat(browser.open("/public/x").status()).isEqualTo(200);
    }

    @Test
    void keepsTheOfficeThePersonAndTheWaysOn_whenAServiceIsDown() {
        Browser browser = browserOf(Account.ofNamedBody("อบต.นาเลียง อ.นาแก จ.นครพนม"));
        Answer page = browser.open("/statistics/2568");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.body())
                .contains("อบต.นาเลียง", "action=\"/logout\"", "href=\"/work\"", "href=\"/help#trouble\"")
                .doesNotContain("href=\"/login\"");
        assertThat(browser().open("/public/x").body()).doesNotContain("action=\"/logout\"");
    }

    @Test
    void answersAProblem_whenTheServiceOfAnApiIsDown() {
        Browser browser = browserOf(Account.provinceOfficer());
        Answer thai = browser.send(HttpMethod.GET, "/api/statistics/v1/completion", headers -> {});
        assertThat(thai.status()).isEqualTo(503);
        assertThat(thai.headers().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(thai.body()).contains("urn:prongsai:problem:unavailable", "ใช้งานไม่ได้ชั่วคราว");

        Answer english = browser.send(
                HttpMethod.GET, "/api/statistics/v1/completion", headers -> headers.set("Accept-Language", "en"));
        assertThat(english.body()).contains("Not available for the moment");
    }

    @Test
    void doesNotWaitForEver_whenAServiceHangs() {
        AtomicReference<Double> meanwhile = new AtomicReference<>(0.0);
        measures.does((request, response) -> Mono.<Void>never().doOnSubscribe(asked -> meanwhile.set(working())));
        Answer answer = browserOf(Account.clerk()).open("/work");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("ใช้งานไม่ได้ชั่วคราว");
        assertThat(meanwhile.get()).as("places taken meanwhile").isPositive();
        // Those of askers who left in other tests are given back meanwhile, too.
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(working())
                        .as("places that were not given back")
                        .isZero());
    }

    @Test
    void doesNotPromiseALengthThatDoesNotCome_whenAServiceBreaksOffBeforeItsAnswer() {
        measures.does((request, response) -> response.header("Content-Length", "5000")
                .header("Content-Disposition", "attachment")
                .sendHeaders()
                .then(Mono.fromRunnable(() -> response.withConnection(connection -> connection.dispose()))));
        Answer answer = browserOf(Account.clerk()).open("/work");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers().containsHeader("Content-Disposition")).isFalse();
        assertThat(answer.body()).contains("ใช้งานไม่ได้ชั่วคราว");
    }

    @Test
    void breaksOffToo_whenAServiceBreaksOffInTheMiddleOfItsAnswer() {
        measures.does((request, response) -> response.header("Content-Length", "5000")
                .sendString(Flux.just("half").concatWith(Flux.error(new IllegalStateException("dies")))));
        Browser browser = browserOf(Account.clerk());
        assertThatThrownBy(() -> browser.open("/work")).hasMessageContaining("prematurely");
    }

    @Test
    void passesTheServicesOwnProblemOn() {
        measures.does((request, response) -> response.status(412)
                .header("Content-Type", "application/problem+json")
                .sendString(Mono.just("{\"revision\":12}")));
        Answer answer = browserOf(Account.clerk())
                .send(
                        HttpMethod.GET,
                        "/api/measures/v1/plans/2568",
                        headers -> headers.setAccept(List.of(MediaType.APPLICATION_JSON)));
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.body()).isEqualTo("{\"revision\":12}");
    }
}
