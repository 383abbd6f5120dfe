package prongsai.measures.kinds.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.keycloak.Role;
import prongsai.measures.LaoClient;
import prongsai.measures.TestRows;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;
import prongsai.thai.ThaiDates;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

/** Surveys as their LAO makes, reads and closes them. */
@ServiceTest
class SurveysTest {
    @Autowired
    WebTestClient http;

    @Autowired
    RunOutSurveys runOut;

    @Test
    void aReadySetIsThereWithALinkThatCanBeFoundAgain() {
        SurveyOffice office = SurveyOffice.fresh(http);
        Respondent person = office.make("satisfaction");
        assertThat(office.office().page(office.plan(), "th"))
                .contains(
                        "แบบสำรวจความพึงพอใจ", "http://localhost:8080" + person.path(), "มีผู้ตอบ 0 คน", "รับคำตอบอยู่")
                .contains("เมื่อปิด ผลจะใส่ในตัวชี้วัด “ความพึงพอใจ”");
        assertThat(office.office().page(office.plan(), "en")).contains("Takes answers", "0 people answered");
        assertThat(office.respondent().path()).isEqualTo(person.path());
        assertThat(history(office))
                .contains("แบบสำรวจความพึงพอใจ")
                .doesNotContain(person.path().replaceAll(".*/", ""));
    }

    @Test
    void questionsChangeUntilTheFirstAnswer() {
        SurveyOffice office = SurveyOffice.fresh(http);
        Respondent person = office.make("no_gift");
        save(office, "text-0", "ท่านพอใจหรือไม่", "kind-0", "scale", "text-1", " ", "kind-1", "scale")
                .expectStatus()
                .isSeeOther();
        List<String> questions = person.questions();
        assertThat(questions).hasSize(1);
        person.answer(questions, "4").expectStatus().isSeeOther();

        save(office, "text-0", "อย่างอื่น", "kind-0", "scale").expectStatus().isEqualTo(409);
        save(office, "text-0", "ท่านพอใจหรือไม่", "kind-0", "scale")
                .expectStatus()
                .isSeeOther();
        assertThat(person.questions()).isEqualTo(questions);
        assertThat(office.survey().path("title").asString()).isEqualTo("ชื่อใหม่");
        assertThat(office.survey().path("respondents").asInt()).isOne();
    }

    @Test
    void closingFillsTheIndicatorInOneChange() {
        SurveyOffice office = SurveyOffice.fresh(http);
        Respondent person = office.make("satisfaction");
        List<String> questions = person.questions();
        person.answer(questions, "5", "4", "4", "4", "4");
        person.answer(questions, "5", "5", "5", "5", "4");
        assertThat(office.actual().isNull()).isTrue();
        long before = office.revision();

        office.act("close", Map.of()).expectStatus().isSeeOther();
        assertThat(office.actual().asDouble()).isEqualTo(90);
        assertThat(office.revision()).isEqualTo(before + 1);
        assertThat(history(office)).contains("\"actual\": 90", "survey");
        assertThat(office.office()
                        .plan(office.plan())
                        .at("/measures/0/indicators/0/met")
                        .asBoolean())
                .isTrue();

        office.act(
                        "reopen",
                        Map.of("closesOn", ThaiDates.screen(SurveyOffice.today().plusDays(3))))
                .expectStatus()
                .isSeeOther();
        person.answer(questions, "1", "1", "1", "1", "1").expectStatus().isSeeOther();
        office.act("take", Map.of()).expectStatus().isSeeOther();
        assertThat(office.actual().asDouble()).isEqualTo(66.666);
        assertThat(office.survey().path("closedOn").isNull()).isTrue();
        assertThat(TestRows.drift(office.plan().plan())).isZero();
    }

    @Test
    void aResultIsTakenOverOnlyWhereThereIsOne() {
        SurveyOffice office = SurveyOffice.fresh(http);
        office.make("satisfaction");
        long before = office.revision();
        office.act("take", Map.of()).expectStatus().isEqualTo(409);
        assertThat(office.revision()).isEqualTo(before);
    }

    @Test
    void aFewAnswersAreNotShownWhileItRuns() {
        SurveyOffice office = SurveyOffice.fresh(http);
        Respondent person = office.make("no_gift");
        List<String> questions = person.questions();
        for (int at = 0; at < 4; at++) {
            person.answer(questions, "1", "1", "1", "0").expectStatus().isSeeOther();
        }
        assertThat(office.survey().path("percent").isNull()).isTrue();
        assertThat(office.survey().at("/questions/0/answers").size()).isZero();
        assertThat(office.office().page(office.plan(), "th")).contains("แสดงผลเมื่อมีผู้ตอบอย่างน้อย 5 คน");
        person.answer(questions, "1", "1", "1", "0").expectStatus().isSeeOther();
        assertThat(office.survey().path("percent").asDouble()).isEqualTo(75);
        assertThat(office.office().page(office.plan(), "th")).contains("ผล 75.0%", "ไม่ใช่: 5");
    }

    @Test
    void theClockClosesWhatHasRunOut() {
        SurveyOffice office = SurveyOffice.fresh(http);
        Respondent person = office.make("no_gift");
        person.answer(person.questions(), "1", "1", "1", "1").expectStatus().isSeeOther();
        SurveyOffice running = SurveyOffice.fresh(http);
        running.make("no_gift");
        TestDatabase.get()
                .execute("update measures.survey set closes_on = '%s' where id = '%s'"
                        .formatted(SurveyOffice.today().minusDays(1), office.id()));

        StepVerifier.create(runOut.close())
                .assertNext(closed -> assertThat(closed).isPositive())
                .expectComplete()
                .verify(Duration.ofSeconds(20));
        assertThat(office.actual().asDouble()).isEqualTo(100);
        assertThat(office.survey().path("closedOn").asString())
                .isEqualTo(SurveyOffice.today().toString());
        assertThat(running.survey().path("closedOn").isNull()).isTrue();
        assertThat(TestRows.text("""
                        select actor || ' ' || actor_name || ' ' || action from measures.history
                         where plan_id = '%s' order by revision desc limit 1
                        """, office.plan().plan())).isEqualTo("prongsai ระบบ (ถึงวันที่กำหนดไว้) survey");
        long revision = office.revision();
        StepVerifier.create(runOut.close())
                .thenConsumeWhile(closed -> true)
                .expectComplete()
                .verify(Duration.ofSeconds(20));
        assertThat(office.revision()).isEqualTo(revision);
    }

    @Test
    void anEndThatCannotBeIsRefused() {
        SurveyOffice office = SurveyOffice.fresh(http);
        long before = office.revision();
        for (long days : new long[] {-1, 367}) {
            WebTestClient.ResponseSpec answer = office.form(Map.of(
                    "action", "make",
                    "set", "no_gift",
                    "closesOn", ThaiDates.screen(SurveyOffice.today().plusDays(days))));
            answer.expectStatus().isBadRequest();
            assertThat(answer.expectBody(String.class).returnResult().getResponseBody())
                    .contains("วันปิดรับคำตอบไม่ถูกต้อง");
        }
        office.form(Map.of("action", "make", "set", "no_gift")).expectStatus().isBadRequest();
        office.form(Map.of("action", "make", "set", "x", "closesOn", "30 ก.ย. 2568"))
                .expectStatus()
                .isBadRequest();
        assertThat(office.revision()).isEqualTo(before);
    }

    @Test
    void anotherSystemWritesReadsAndClosesThem() {
        SurveyOffice office = SurveyOffice.fresh(http);
        String body = """
                {"surveys": [{%s "indicatorId": "%s", "title": "ของระบบอื่น", "closesOn": "%s", "closed": %s,
                              "questions": [{"text": "ใช่ไหม", "kind": "yes_no"}, {"text": "เท่าใด", "kind": "scale"}]}]}
                """;
        String end = SurveyOffice.today().plusDays(1).toString();
        put(office, body.formatted("", office.indicator(), end, "false"))
                .expectStatus()
                .isOk();
        Respondent person = office.respondent();
        person.answer(person.questions(), "1", "4").expectStatus().isSeeOther();
        String id = "\"id\": \"%s\",".formatted(office.id());
        put(office, body.formatted(id, office.indicator(), end, "true"))
                .expectStatus()
                .isOk();
        assertThat(office.actual().asDouble()).isEqualTo(90);
        assertThat(office.survey().path("respondents").asInt()).isOne();

        put(office, body.formatted(id, UUID.randomUUID(), end, "true"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:survey-indicator");
        assertThat(office.survey().path("indicatorId").asString())
                .isEqualTo(office.indicator().toString());
        String unknown = "\"id\": \"%s\",".formatted(UUID.randomUUID());
        put(office, body.formatted(unknown, UUID.randomUUID(), end, "true"))
                .expectStatus()
                .isBadRequest();
        put(office, "{\"surveys\": [{\"title\": \"ก\", \"closesOn\": \"%s\", \"questions\": []}]}".formatted(end))
                .expectStatus()
                .isBadRequest();
        put(office, "{\"surveys\": []}").expectStatus().isOk();
        person.look().expectStatus().isNotFound();
    }

    @Test
    void deletingTheMeasureTakesItsSurveysAlongAndUndoBringsThemBack() {
        SurveyOffice office = SurveyOffice.fresh(http);
        Respondent person = office.make("no_gift");
        person.answer(person.questions(), "1", "1", "1", "1").expectStatus().isSeeOther();
        LaoClient officer = LaoClient.officer(http, office.plan().lao());
        officer.send(
                        HttpMethod.DELETE,
                        "/api/measures/v1/measures/" + office.plan().measure(),
                        null)
                .expectStatus()
                .is2xxSuccessful();
        person.look().expectStatus().isNotFound();

        String bin = TestRows.text(
                "select id from measures.bin where lao_id = '%s'", office.plan().lao());
        officer.send(HttpMethod.POST, "/api/measures/v1/deleted/%s/restore".formatted(bin), null)
                .expectStatus()
                .is2xxSuccessful();
        assertThat(person.questions()).hasSize(4);
        JsonNode survey = office.survey();
        assertThat(survey.path("respondents").asInt()).isOne();
        assertThat(survey.path("indicatorId").asString())
                .isEqualTo(office.indicator().toString());
    }

    @Test
    void whoOnlyReadsMakesNone() {
        SurveyOffice office = SurveyOffice.fresh(http);
        LaoClient executive = LaoClient.as(http, office.plan().lao(), Role.EXECUTIVE);
        executive
                .send(
                        HttpMethod.PUT,
                        "/api/measures/v1/measures/%s/surveys"
                                .formatted(office.plan().measure()),
                        Map.of("surveys", List.of()))
                .expectStatus()
                .isForbidden();
        assertThat(executive.page("/plans/2568/measures/1", "th")).doesNotContain("สร้างแบบสำรวจ");
    }

    private static WebTestClient.ResponseSpec put(SurveyOffice office, String body) {
        return office.office().put(office.plan(), "surveys", body);
    }

    private static WebTestClient.ResponseSpec save(SurveyOffice office, String... questions) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "title", "ชื่อใหม่",
                "indicator", office.indicator().toString(),
                "closesOn", ThaiDates.screen(SurveyOffice.today().plusDays(9))));
        for (int at = 0; at < questions.length; at += 2) {
            fields.put(questions[at], questions[at + 1]);
        }
        return office.act("save", fields);
    }

    private static String history(SurveyOffice office) {
        return TestRows.text("""
                select action || ' ' || new_value::text from measures.history
                 where plan_id = '%s' order by revision desc limit 1
                """, office.plan().plan());
    }
}
