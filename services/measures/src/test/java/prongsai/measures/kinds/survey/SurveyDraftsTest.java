package prongsai.measures.kinds.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.LaoClient;
import prongsai.measures.TestPlans;
import prongsai.measures.TestRows;
import prongsai.testing.ServiceTest;
import prongsai.thai.ThaiDates;
import tools.jackson.databind.JsonNode;

/** What comes of surveys when a year begins from the last one: drafts, which somebody opens. */
@ServiceTest
class SurveyDraftsTest {
    @Autowired
    WebTestClient http;

    private SurveyOffice last;
    private LaoClient officer;
    private SurveyOffice next;

    @BeforeEach
    void carriedOver() {
        last = SurveyOffice.fresh(http);
        Respondent person = last.make("satisfaction");
        person.answer(person.questions(), "5", "5", "5", "5", "5")
                .expectStatus()
                .isSeeOther();
        last.form(Map.of(
                        "action", "make",
                        "set", "no_gift",
                        "closesOn", ThaiDates.screen(SurveyOffice.today().plusDays(7))))
                .expectStatus()
                .isSeeOther();
        last.act("close", Map.of()).expectStatus().isSeeOther();
        officer = LaoClient.officer(http, last.plan().lao());
        officer.send(HttpMethod.POST, "/api/measures/v1/plans/2569/start", Map.of("from", "last-year"))
                .expectStatus()
                .isCreated();
        JsonNode plan = officer.plan(2569);
        next = new SurveyOffice(
                last.office(),
                new TestPlans.Made(
                        last.plan().lao(),
                        2569,
                        UUID.fromString(plan.path("id").asString()),
                        UUID.fromString(plan.at("/measures/0/id").asString()),
                        last.plan().step(),
                        last.plan().task(),
                        last.plan().evidence()),
                http);
    }

    @Test
    void carriesTheQuestionsAndNothingThatWasAnswered() {
        assertThat(next.surveys()).hasSize(2);
        JsonNode draft = next.survey();
        assertThat(draft.path("title").asString()).isEqualTo("แบบสำรวจความพึงพอใจต่อการให้บริการ");
        assertThat(draft.path("questions")).hasSize(5);
        assertThat(draft.at("/questions/0/text").asString())
                .isEqualTo(last.survey().at("/questions/0/text").asString());
        assertThat(draft.at("/questions/0/kind").asString()).isEqualTo("scale");
        assertThat(draft.path("respondents").asInt()).isZero();
        assertThat(draft.path("url").isNull()).isTrue();
        assertThat(draft.path("closesOn").isNull()).isTrue();
        assertThat(draft.path("closedOn").isNull()).isTrue();
        assertThat(draft.path("indicatorId").asString())
                .isEqualTo(officer.plan(2569).at("/measures/0/indicators/0/id").asString())
                .isNotEqualTo(last.indicator().toString());
        assertThat(next.surveys().path(1).path("indicatorId").isNull()).isTrue();
        assertThat(next.surveys().path(1).path("questions")).hasSize(4);
        assertThat(last.survey().path("respondents").asInt()).isOne();
        assertThat(TestRows.drift(next.plan().plan())).isZero();
        assertThat(officer.page("/plans/2569/measures/1", "th"))
                .contains("ยกมาจากปีก่อน", "ยังไม่เปิด", "value=\"reopen\"")
                .doesNotContain("/public/surveys/", "value=\"close\"", "value=\"renew\"");
        assertThat(officer.page("/plans/2569/measures/1", "en"))
                .contains("Carried over from last year", "Not open yet");
    }

    @Test
    void staysADraftWhileItIsWritten_andTakesAnswersWhenItIsOpened() {
        act("save", Map.of("title", "ปีใหม่", "text-0", "ท่านพอใจหรือไม่", "kind-0", "scale"), 303);
        assertThat(next.survey().path("url").isNull()).isTrue();
        assertThat(next.survey().path("title").asString()).isEqualTo("ปีใหม่");

        act("reopen", Map.of("closesOn", ThaiDates.screen(SurveyOffice.today().plusDays(5))), 303);
        Respondent person = next.respondent();
        person.answer(person.questions(), "4").expectStatus().isSeeOther();
        assertThat(next.survey().path("respondents").asInt()).isOne();
        assertThat(next.survey().path("closesOn").asString())
                .isEqualTo(SurveyOffice.today().plusDays(5).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "renew"})
    void refusesWhatNeedsALink_whenItIsADraft(String action) {
        String told = act(action, Map.of(), 409);
        assertThat(told).contains("ยังไม่ได้เปิดแบบสำรวจ");
        String sheet = "/plans/2569/measures/1/surveys/" + next.id();
        officer.send(HttpMethod.GET, sheet, null).expectStatus().isEqualTo(409);
    }

    @Test
    void staysADraftOrOpen_whenAnotherSystemWritesIt() {
        String row = """
                {"surveys": [{"id": "%s", "title": "ก", "closesOn": %s,
                              "questions": [{"text": "ใช่ไหม", "kind": "yes_no"}]}]}
                """;
        put(row.formatted(next.id(), "null"), 200);
        assertThat(next.survey().path("url").isNull()).isTrue();
        put(row.formatted(next.id(), "\"" + SurveyOffice.today().plusDays(2) + "\""), 200);
        assertThat(next.respondent().questions()).hasSize(1);
        put(row.formatted(next.id(), "null"), 400);
    }

    private void put(String body, int status) {
        next.office().put(next.plan(), "surveys", body).expectStatus().isEqualTo(status);
    }

    private String act(String action, Map<String, String> fields, int status) {
        String told = next.act(action, fields)
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return told == null ? "" : told;
    }
}
