package prongsai.measures.work.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.TestPlans;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;

/** The page of a measure says who did a task: whoever had the last word on its date. */
@ServiceTest
class DoneByTest {
    private static final UUID LAO = Laos.fresh();
    private static final String TOKEN = TestTokens.officer(LAO);
    private static final int YEAR = 2562;
    private static final TestPlans.Made PLAN = TestPlans.make(LAO, YEAR, "ใครทำ");

    @Autowired
    WebTestClient http;

    @Test
    void whoTickedItStandsBesideIt_untilItIsTakenBack() {
        assertThat(by()).isEmpty();
        tick("{\"doneOn\": \"2019-01-20\"}");
        assertThat(by()).startsWith("โดย ").hasSizeGreaterThan("โดย ".length());
        tick("{\"note\": \"จดไว้\"}");
        assertThat(by()).startsWith("โดย ");
        tick("{\"doneOn\": null}");
        assertThat(by()).isEmpty();
    }

    /** Such as what came with an import, or a sheet that changed many at once. */
    @Test
    void ofADayThatNobodySaidNobodyIsNamed() {
        tick("{\"doneOn\": \"2019-01-20\"}");
        TestDatabase.get()
                .execute("update measures.task set done_on = '2019-01-21' where lao_id = '%s' and id = '%s'"
                        .formatted(LAO, PLAN.task()));
        assertThat(by()).isEmpty();
    }

    private void tick(String json) {
        http.patch()
                .uri("/api/measures/v1/tasks/{id}", PLAN.task())
                .headers(headers -> headers.setBearerAuth(TOKEN))
                .header("If-Match", "*")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private String by() {
        String page = http.get()
                .uri("/plans/{year}/measures/1", YEAR)
                .headers(headers -> headers.setBearerAuth(TOKEN))
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return Jsoup.parse(String.valueOf(page))
                .select("#task-" + PLAN.task() + " .by")
                .text();
    }
}
