package prongsai.measures.kinds.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.TestRows;
import prongsai.tenancy.Secret;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** People who answer surveys without a login. */
@ServiceTest
class AnswersTest {
    private static final int PEOPLE = 60;

    @Autowired
    WebTestClient http;

    @Test
    void isAnsweredWithoutALoginAndThanks() {
        SurveyOffice office = SurveyOffice.fresh(http);
        Respondent person = office.make("no_gift");
        List<String> questions = person.questions();
        assertThat(questions).hasSize(4);
        long revision = office.revision();
        person.answer(questions, "1", "1", "0", "1")
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location(person.path() + "/thanks");
        assertThat(text(new Respondent(http, person.path() + "/thanks").look()))
                .contains("ขอบคุณที่ตอบแบบสำรวจ", "No Gift");
        assertThat(office.survey().path("respondents").asInt()).isOne();
        assertThat(office.revision()).as("answers are no change of the plan").isEqualTo(revision);
    }

    @Test
    void manyAtOnceAreCountedExactly() throws Exception {
        SurveyOffice office = SurveyOffice.fresh(http);
        Respondent person = office.make("satisfaction");
        List<String> questions = person.questions();
        try (ExecutorService crowd = Executors.newFixedThreadPool(12)) {
            List<Callable<Integer>> people = IntStream.range(0, PEOPLE)
                    .<Callable<Integer>>mapToObj(at -> () -> {
                        String choice = String.valueOf(at % 5 + 1);
                        return person.answer(questions, choice, choice, "5", choice, choice)
                                .returnResult(Void.class)
                                .getStatus()
                                .value();
                    })
                    .toList();
            for (Future<Integer> each : crowd.invokeAll(people)) {
                assertThat(each.get()).isEqualTo(303);
            }
        }
        JsonNode survey = office.survey();
        assertThat(survey.path("respondents").asInt()).isEqualTo(PEOPLE);
        assertThat(counts(survey, 0)).containsExactly(12, 12, 12, 12, 12);
        assertThat(counts(survey, 2)).containsExactly(PEOPLE, 0, 0, 0, 0);
        assertThat(survey.path("percent").asDouble()).isEqualTo((4 * 60 + 100) / 5.0);
    }

    @Test
    void saysWhichQuestionWasMissedAndKeepsTheRest() {
        SurveyOffice office = SurveyOffice.fresh(http);
        Respondent person = office.make("no_gift");
        List<String> questions = person.questions();
        WebTestClient.ResponseSpec answer = person.answer(questions, "0", null, "1", "7");
        answer.expectStatus().isBadRequest();
        assertThat(text(answer))
                .contains("ยังไม่ได้ตอบข้อ", "href=\"#question-2\"", "href=\"#question-4\"")
                .doesNotContain("href=\"#question-1\"", "href=\"#question-3\"")
                .containsPattern(questions.getFirst() + "\" value=\"0\" checked");
        assertThat(office.survey().path("respondents").asInt()).isZero();
        assertThat(TestRows.number(
                        "select count(*) from measures.survey_tally where lao_id = '%s'",
                        office.plan().lao()))
                .isZero();
    }

    @Test
    void aClosedSurveySaysSoAndCountsNothing() {
        SurveyOffice office = SurveyOffice.fresh(http);
        Respondent person = office.make("no_gift");
        List<String> questions = person.questions();
        office.act("close", Map.of()).expectStatus().isSeeOther();
        person.look().expectStatus().isEqualTo(410);
        WebTestClient.ResponseSpec late = person.answer(questions, "1", "1", "1", "1");
        late.expectStatus().isEqualTo(410);
        assertThat(text(late)).contains("ปิดรับคำตอบแล้ว", "No Gift").doesNotContain("<form class");
        assertThat(office.survey().path("respondents").asInt()).isZero();
    }

    @Test
    void oneWhoseLastDayHasPassedIsClosedBeforeAnybodyClosesIt() {
        SurveyOffice office = SurveyOffice.fresh(http);
        Respondent person = office.make("no_gift");
        List<String> questions = person.questions();
        TestDatabase.get()
                .execute("update measures.survey set closes_on = '%s' where id = '%s'"
                        .formatted(SurveyOffice.today().minusDays(1), office.id()));
        person.answer(questions, "1", "1", "1", "1").expectStatus().isEqualTo(410);
        TestDatabase.get()
                .execute("update measures.survey set closes_on = '%s' where id = '%s'"
                        .formatted(SurveyOffice.today(), office.id()));
        person.answer(questions, "1", "1", "1", "1").expectStatus().isSeeOther();
    }

    @Test
    void aLinkThatNobodyMadeIsNotThere() {
        String unknown = "/public/surveys/" + Secret.fresh().text();
        WebTestClient.ResponseSpec page = new Respondent(http, unknown).look();
        page.expectStatus().isNotFound();
        assertThat(text(page)).doesNotContain("ปิดรับคำตอบแล้ว");
        new Respondent(http, unknown + "/thanks").look().expectStatus().isNotFound();
        new Respondent(http, "/public/surveys/x").look().expectStatus().isNotFound();
        new Respondent(http, unknown).answer(List.of("q"), "1").expectStatus().isNotFound();
    }

    @Test
    void tooManyWithinAnHourAreToldToWait() {
        SurveyOffice office = SurveyOffice.fresh(http);
        Respondent person = office.make("no_gift");
        List<String> questions = person.questions();
        IntStream.range(0, 120)
                .forEach(at -> person.answer(questions, "1", null, "1", "1")
                        .expectStatus()
                        .isBadRequest());
        WebTestClient.ResponseSpec slowed = person.answer(questions, "1", "1", "1", "1");
        slowed.expectStatus().isEqualTo(429);
        assertThat(text(slowed)).contains("มีผู้ตอบพร้อมกันมากเกินไป", "ยังไม่ถูกนับ");
        assertThat(office.survey().path("respondents").asInt()).isZero();
        SurveyOffice other = SurveyOffice.fresh(http);
        Respondent another = other.make("no_gift");
        another.answer(another.questions(), "1", "1", "1", "1").expectStatus().isSeeOther();
    }

    /** Sixty at once from one office's address pass; a flood from one address does not, and takes nothing from others. */
    @Test
    void oneClientCannotAnswerForAll() {
        String one = "A".repeat(22);
        SurveyOffice office;
        Respondent person;
        List<Integer> statuses;
        long quarter;
        do {
            quarter = quarterOfAnHour();
            office = SurveyOffice.fresh(http);
            person = office.make("no_gift");
            statuses = flood(person, one, 200);
        } while (quarter != quarterOfAnHour());
        assertThat(statuses.subList(0, PEOPLE)).containsOnly(303);
        assertThat(statuses.subList(80, 200)).containsOnly(429);
        assertThat(office.survey().path("respondents").asInt()).isEqualTo(80);

        List<String> questions = person.questions();
        person.answerFrom("B".repeat(22), questions, "1", "1", "1", "1")
                .expectStatus()
                .isSeeOther();
        Respondent other = SurveyOffice.fresh(http).make("no_gift");
        other.answerFrom(one, other.questions(), "1", "1", "1", "1")
                .expectStatus()
                .isSeeOther();
    }

    private static List<Integer> flood(Respondent person, String mark, int times) {
        List<String> questions = person.questions();
        return IntStream.range(0, times)
                .mapToObj(at -> person.answerFrom(mark, questions, "0", "0", "0", "0")
                        .returnResult(Void.class)
                        .getStatus()
                        .value())
                .toList();
    }

    /** Clients are counted by it: a test in two of them says nothing. */
    private static long quarterOfAnHour() {
        return System.currentTimeMillis() / Duration.ofMinutes(15).toMillis();
    }

    /** Whatever an answer leaves behind is in these tables, and none has a place for a person or a moment. */
    @Test
    void nothingAboutThePersonIsKept() {
        SurveyOffice office = SurveyOffice.fresh(http);
        Respondent person = office.make("no_gift");
        person.answer(person.questions(), "1", "1", "1", "1").expectStatus().isSeeOther();
        assertThat(TestRows.text("""
                        select string_agg(distinct table_name || '.' || column_name || ' ' || data_type, ', '
                                          order by table_name || '.' || column_name || ' ' || data_type)
                          from information_schema.columns
                         where table_schema = 'measures' and table_name in ('survey', 'survey_tally')
                           and column_name not in ('lao_id', 'id', 'measure_id', 'indicator_id', 'position', 'title',
                                                   'lead', 'closes_on', 'closed_on', 'secret', 'token_hash', 'code_hash')
                        """))
                .isEqualTo("survey.link integer, survey.respondents integer, survey_tally.answers integer,"
                        + " survey_tally.choice smallint,"
                        + " survey_tally.question_id uuid");
        assertThat(TestRows.number(
                        "select count(*) from measures.survey_tally where lao_id = '%s' and answers = 1",
                        office.plan().lao()))
                .isEqualTo(4);
    }

    @Test
    void aTokenOfAnotherLaoChangesNothingAboutTheLink() {
        SurveyOffice office = SurveyOffice.fresh(http);
        Respondent person = office.make("no_gift");
        http.get()
                .uri(person.path())
                .accept(MediaType.TEXT_HTML)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(Laos.NEIGHBOUR)))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static List<Integer> counts(JsonNode survey, int question) {
        return StreamSupport.stream(
                        survey.path("questions").path(question).path("answers").spliterator(), false)
                .map(choice -> choice.path("answers").asInt())
                .toList();
    }

    private static String text(WebTestClient.ResponseSpec answer) {
        String body = answer.expectBody(String.class).returnResult().getResponseBody();
        assertThat(body).contains("</html>").doesNotContain("??");
        return body == null ? "" : body;
    }
}
