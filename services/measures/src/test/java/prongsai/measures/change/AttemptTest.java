package prongsai.measures.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import prongsai.measures.LaoClient;
import prongsai.measures.TestPlans;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestTokens;

/** A request whose answer was lost comes again, and is not carried out twice. */
@ServiceTest
class AttemptTest {
    private static final int YEAR = 2568;

    @Autowired
    WebTestClient http;

    private final TestPlans.Made plan = TestPlans.make(Laos.fresh(), YEAR, "ส่งซ้ำ");

    @Test
    void shouldAddOnce_whenTheSameRequestComesTwice() {
        String key = UUID.randomUUID().toString();

        add(plan, key).expectStatus().isSeeOther();
        add(plan, key)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:already-done");
        add(plan, "\"" + key + "\"").expectStatus().isEqualTo(409);
        assertThat(topics(plan)).isEqualTo(1);

        add(plan, UUID.randomUUID().toString()).expectStatus().isSeeOther();
        assertThat(topics(plan)).isEqualTo(2);
    }

    @Test
    void shouldSayNothingOfAnotherLaosRequest_whenItsNameIsTheSame() {
        String key = UUID.randomUUID().toString();
        TestPlans.Made other = TestPlans.make(Laos.fresh(), YEAR, "คนอื่น");

        add(other, key).expectStatus().isSeeOther();
        add(plan, key).expectStatus().isSeeOther();

        assertThat(topics(plan)).isEqualTo(1);
    }

    @Test
    void shouldBeCarriedOut_whenTheFirstTryFailed() {
        String key = UUID.randomUUID().toString();
        String title = "x".repeat(501);

        add(plan, key, title).expectStatus().isBadRequest();
        add(plan, key).expectStatus().isSeeOther();

        assertThat(topics(plan)).isEqualTo(1);
    }

    @Test
    void shouldTakeWhatIsNoNameAsNone() {
        add(plan, "1").expectStatus().isSeeOther();
        add(plan, "1").expectStatus().isSeeOther();

        assertThat(topics(plan)).isEqualTo(2);
    }

    private WebTestClient.ResponseSpec add(TestPlans.Made where, String key) {
        return add(where, key, "ข้อมูลพื้นฐาน");
    }

    private WebTestClient.ResponseSpec add(TestPlans.Made where, String key, String title) {
        return http.post()
                .uri("/plans/%d/measures/%s/topics".formatted(YEAR, where.measure()))
                .headers(headers -> {
                    headers.setBearerAuth(TestTokens.officer(where.lao()));
                    headers.set(Attempt.HEADER, key);
                })
                .body(BodyInserters.fromFormData("action", "add").with("title", title))
                .exchange();
    }

    private int topics(TestPlans.Made where) {
        return LaoClient.officer(http, where.lao())
                .plan(YEAR)
                .at("/measures/0/topics")
                .size();
    }
}
