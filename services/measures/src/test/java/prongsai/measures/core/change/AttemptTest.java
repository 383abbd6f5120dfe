package prongsai.measures.core.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import prongsai.measures.LaoClient;
import prongsai.measures.TestPlans;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestTokens;
import prongsai.web.IdempotencyKey;

/** A request whose answer was lost comes again, and is not carried out twice. */
@ServiceTest
class AttemptTest {
    private static final int YEAR = 2568;

    @Autowired
    WebTestClient http;

    private final TestPlans.Made plan = TestPlans.make(Laos.fresh(), YEAR, "ส่งซ้ำ");

    @Test
    void addsOnce_whenTheSameRequestComesTwice() {
        String key = UUID.randomUUID().toString();

        add(plan, key).expectStatus().isSeeOther();
        requireDone(add(plan, key));
        add(plan, "\"" + key + "\"").expectStatus().isEqualTo(409);
        assertThat(topics(plan)).isEqualTo(1);

        add(plan, UUID.randomUUID().toString()).expectStatus().isSeeOther();
        assertThat(topics(plan)).isEqualTo(2);
    }

    @Test
    void saysNothingOfAnotherLaosRequest_whenItsNameIsTheSame() {
        String key = UUID.randomUUID().toString();
        TestPlans.Made other = TestPlans.make(Laos.fresh(), YEAR, "คนอื่น");

        add(other, key).expectStatus().isSeeOther();
        add(plan, key).expectStatus().isSeeOther();

        assertThat(topics(plan)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "1-1-1-1-1",
                "",
                "\"\"",
                "\"8e03978e-40d5-43dd-bc93-6894a57f9324",
                "8e03978e-40d5-43dd-bc93-6894a57f9324, 8e03978e-40d5-43dd-bc93-6894a57f9325",
                "{8e03978e-40d5-43dd-bc93-6894a57f9324}",
                "8e03978e40d543ddbc936894a57f9324"
            })
    void isRefusedAndChangesNothing_whenItsNameIsNone(String key) {
        add(plan, key)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:idempotency-key")
                .jsonPath("$.field")
                .isEqualTo("Idempotency-Key");
        assertThat(topics(plan)).isZero();
    }

    @Test
    void doesNotLookAtTheName_whenNothingIsChanged() {
        http.get()
                .uri("/api/measures/v1/plans/" + YEAR)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(plan.lao())))
                .header(IdempotencyKey.HEADER, "x")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void isCarriedOut_whenTheFirstTryFailed() {
        String key = UUID.randomUUID().toString();
        String title = "x".repeat(501);

        add(plan, key, title).expectStatus().isBadRequest();
        add(plan, key).expectStatus().isSeeOther();

        assertThat(topics(plan)).isEqualTo(1);
    }

    @Test
    void saysThatItIsDone_whenWhatItDeletedIsGone() {
        String key = UUID.randomUUID().toString();
        String delete = "/plans/steps/%s/delete".formatted(plan.step());

        send(plan, key, delete, Map.of()).expectStatus().isSeeOther();
        requireDone(send(plan, key, delete, Map.of()));
        send(plan, UUID.randomUUID().toString(), delete, Map.of())
                .expectStatus()
                .isNotFound();
    }

    @Test
    void saysThatItIsDone_whenAMultiYearPlanIsRewrittenOrDeletedTwice() {
        String path = "/plans/%d/measures/%s/multi-year-plan".formatted(YEAR, plan.measure());
        LaoClient officer = LaoClient.officer(http, plan.lao());
        Map<String, String> years = Map.of("from", "2566", "to", "2570", "title", "แผน");
        officer.form(path, with(years, "action", "make")).expectStatus().isSeeOther();
        String id = officer.plan(YEAR).at("/measures/0/multiYearPlan/id").asString();
        Matcher seen = Pattern.compile(id + "\".*?name=\"seen\" value=\"([^\"]+)\"", Pattern.DOTALL)
                .matcher(officer.page("/plans/%d/measures/1".formatted(YEAR), "th"));
        assertThat(seen.find()).isTrue();
        Map<String, String> rewrite = with(
                with(with(with(years, "action", "save"), "multiYearPlan", id), "title", "แผนใหม่"),
                "seen",
                seen.group(1));

        String first = UUID.randomUUID().toString();
        send(plan, first, path, rewrite).expectStatus().isSeeOther();
        requireDone(send(plan, first, path, rewrite));

        String second = UUID.randomUUID().toString();
        Map<String, String> delete = Map.of("action", "delete", "multiYearPlan", id);
        send(plan, second, path, delete).expectStatus().isSeeOther();
        requireDone(send(plan, second, path, delete));
    }

    @Test
    void addsOnce_whenTheSameRequestComesTwiceAtOnce() {
        for (int i = 0; i < 5; i++) {
            TestPlans.Made fresh = TestPlans.make(Laos.fresh(), YEAR, "พร้อมกัน");
            String key = UUID.randomUUID().toString();
            List<Integer> statuses = Stream.generate(() ->
                            CompletableFuture.supplyAsync(() -> status(add(fresh, key)), Thread::startVirtualThread))
                    .limit(2)
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(303, 409);
            assertThat(topics(fresh)).isEqualTo(1);
        }
    }

    private static int status(WebTestClient.ResponseSpec answer) {
        return answer.returnResult(Void.class).getStatus().value();
    }

    private static void requireDone(WebTestClient.ResponseSpec answer) {
        answer.expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:already-done");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private WebTestClient.ResponseSpec send(TestPlans.Made where, String key, String path, Map<String, String> fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        fields.forEach(form::add);
        return http.post()
                .uri(path)
                .headers(headers -> {
                    headers.setBearerAuth(TestTokens.officer(where.lao()));
                    headers.set(IdempotencyKey.HEADER, key);
                })
                .body(BodyInserters.fromFormData(form))
                .exchange();
    }

    private WebTestClient.ResponseSpec add(TestPlans.Made where, String key) {
        return add(where, key, "ข้อมูลพื้นฐาน");
    }

    private WebTestClient.ResponseSpec add(TestPlans.Made where, String key, String title) {
        return send(
                where,
                key,
                "/plans/%d/measures/%s/topics".formatted(YEAR, where.measure()),
                Map.of("action", "add", "title", title));
    }

    private int topics(TestPlans.Made where) {
        return LaoClient.officer(http, where.lao())
                .plan(YEAR)
                .at("/measures/0/topics")
                .size();
    }
}
