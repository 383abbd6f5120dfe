package prongsai.measures.core.seen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import prongsai.measures.LaoClient;
import prongsai.measures.TestPlans;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** Forms of several fields carry what they had shown: a form of before somebody else's change writes nothing. */
@ServiceTest
class SeenFormsTest {
    private static final int YEAR = 2569;

    @Autowired
    WebTestClient http;

    private LaoClient officer;
    private TestPlans.Made plan;

    @BeforeEach
    void plan() {
        plan = TestPlans.make(Laos.fresh(), YEAR, "ฟอร์ม");
        officer = LaoClient.officer(http, plan.lao());
    }

    @Test
    void signingWhatSomebodyElseSignedMeanwhileTellsTheirDayAndPaper() {
        send("agreements", Map.of("action", "add", "superior", "นายก", "subordinate", "ปลัด"), 303);
        String pair = part("agreements");
        String seen = seen("/plans/%d/measures/1".formatted(YEAR), "value=\"" + pair + "\"");

        Map<String, String> sign = Map.of("action", "sign", "agreement", pair, "seen", seen);
        send("agreements", with(sign, "url", "https://a.go.th"), 303);
        JsonNode told = send("agreements", with(sign, "url", "https://b.go.th"), 409);

        assertThat(told.at("/type").asString()).endsWith(":form-changed");
        assertThat(told.at("/fields/url").asString()).isEqualTo("https://a.go.th");
        assertThat(told.at("/fields/signedOn").asString()).matches("\\d{1,2} \\S+ 25\\d\\d");
        assertThat(told.at("/by").asString()).isEqualTo("ผู้ทดสอบ");
        send(
                "agreements",
                with(
                        with(sign, "url", "https://b.go.th"),
                        "seen",
                        told.at("/seen").asString()),
                303);
        assertThat(officer.plan(YEAR).at("/measures/0/agreements/0/url").asString())
                .isEqualTo("https://b.go.th");
    }

    @Test
    void aQuarterThatWasLookedAtMeanwhileIsNotOverwritten() {
        send("topics", Map.of("action", "add", "title", "งบประมาณ"), 303);
        String topic = part("topics");
        String seen = seen("/plans/%d/measures/1".formatted(YEAR), "value=\"" + topic + "\"");

        Map<String, String> check = Map.of("action", "check", "topic", topic, "quarter", "1", "seen", seen);
        send("topics", with(check, "url", "https://a.go.th"), 303);
        JsonNode told = send("topics", with(check, "url", "https://b.go.th"), 409);

        assertThat(told.at("/fields/url").asString()).isEqualTo("https://a.go.th");
        // Another quarter is another form.
        send("topics", with(check, "quarter", "2"), 303);
    }

    @Test
    void aPaperAndEachOfItsMonthsTellWhoWroteThemMeanwhile() {
        send("documents", Map.of("action", "add", "title", "คำสั่งมอบหมายงาน"), 303);
        String paper = part("documents");
        String page = "/plans/%d/measures/1".formatted(YEAR);
        Map<String, String> save = Map.of(
                "action", "save", "document", paper, "seen", seen(page, "name=\"document\" value=\"" + paper + "\""));
        send("documents", with(save, "number", "1/2568"), 303);
        JsonNode told = send("documents", with(save, "number", "2/2568"), 409);
        assertThat(told.at("/fields/number").asString()).isEqualTo("1/2568");
        assertThat(told.at("/by").asString()).isEqualTo("ผู้ทดสอบ");

        Map<String, String> report =
                Map.of("action", "report", "document", paper, "month", "10", "reportedOn", "1 พ.ย. 2568");
        send("documents", with(report, "url", "https://a.go.th"), 303);
        String seen = seen(page, "name=\"month\" value=\"10\"");
        send("documents", with(with(report, "url", "https://b.go.th"), "seen", seen), 303);
        assertThat(send("documents", with(with(report, "url", "https://c.go.th"), "seen", seen), 409)
                        .at("/fields/url")
                        .asString())
                .isEqualTo("https://b.go.th");
    }

    @Test
    void aPlanOverSeveralYearsThatWasRewrittenMeanwhileIsNotOverwritten() {
        Map<String, String> years = Map.of("title", "แผนป้องกันการทุจริต", "from", "2566", "to", "2570");
        send("multi-year-plan", with(years, "action", "make"), 303);
        String shared = officer.plan(YEAR).at("/measures/0/multiYearPlan/id").asString();
        String seen = seen("/plans/%d/measures/1".formatted(YEAR), "name=\"multiYearPlan\" value=\"" + shared + "\"");
        Map<String, String> save = with(with(with(years, "action", "save"), "multiYearPlan", shared), "seen", seen);
        send("multi-year-plan", with(save, "naccReference", "NACC-1"), 303);
        JsonNode told = send("multi-year-plan", with(save, "naccReference", "NACC-2"), 409);
        assertThat(told.at("/fields/naccReference").asString()).isEqualTo("NACC-1");
        assertThat(told.at("/by").asString()).isEqualTo("ผู้ทดสอบ");
    }

    @Test
    void anIndicatorSentWholeIsComparedWhole() {
        Map<String, String> indicator = Map.of("subject", "ก", "comparator", ">=", "target", "80", "unit", "ร้อยละ");
        send("indicators", indicator, 303);
        String id = part("indicators");
        String seen = seen("/plans/%d/measures/1".formatted(YEAR), "value=\"" + id + "\"");

        Map<String, String> form = with(with(indicator, "indicator", id), "seen", seen);
        send("indicators", with(form, "actual", "85"), 303);
        assertThat(send("indicators", with(form, "actual", "60"), 409)
                        .at("/fields/actual")
                        .asString())
                .isEqualTo("85");
    }

    @Test
    void aMeasureAndAStepTellWhichOfTheirFieldsIsAnother() {
        String page = "/plans/%d/structure".formatted(YEAR);
        String seen = seen(page, "value=\"มาตรการ ฟอร์ม\"");
        String path = "/plans/measures/%s/structure".formatted(plan.measure());

        officer.form(path, Map.of("title", "มาตรการ ฟอร์ม", "responsible", "all", "seen", seen))
                .expectStatus()
                .isSeeOther();
        JsonNode told =
                body(officer.form(path, Map.of("title", "มาตรการ ฟอร์ม", "responsible", "some", "seen", seen)), 409);
        assertThat(told.at("/fields/responsible").asString()).isEqualTo("all");
        assertThat(told.at("/by").asString()).isEqualTo("ผู้ทดสอบ");

        String quarters = "/plans/measures/%s/quarters".formatted(plan.measure());
        String seenQuarters = seen(page, quarters);
        officer.form(quarters, Map.of("quarters", List.of(1, 2), "seen", seenQuarters))
                .expectStatus()
                .isSeeOther();
        JsonNode moved = body(officer.form(quarters, Map.of("quarters", List.of(3), "seen", seenQuarters)), 409);
        assertThat(moved.at("/fields/quarters").toString()).isEqualTo("[\"1\",\"2\"]");
        assertThat(moved.at("/by").asString()).isEqualTo("ผู้ทดสอบ");
        assertThat(officer.plan(YEAR).at("/measures/0/allUnits").asBoolean()).isTrue();

        JsonNode step = body(
                officer.form(
                        "/plans/steps/" + plan.step(),
                        Map.of("text", "ใหม่", "seenText", "ที่เคยเป็น", "frequency", "monthly")),
                409);
        assertThat(step.at("/fields/text").asString()).isEqualTo("ขั้นตอน ฟอร์ม");
    }

    @Test
    void aTickLeavesWhatThePersonDidNotTouch() {
        String path = "/plans/tasks/" + plan.task();
        officer.form(path, Map.of("action", "done", "doneOn", "1 ต.ค. 2568", "note", "ของเขา"))
                .expectStatus()
                .isSeeOther();

        officer.form(path, Map.of("action", "done")).expectStatus().isSeeOther();
        officer.form(path, Map.of("action", "done", "doneOn", "", "seenDoneOn", "", "note", "", "seenNote", ""))
                .expectStatus()
                .isSeeOther();
        JsonNode told = body(officer.form(path, Map.of("action", "done", "note", "ของฉัน", "seenNote", "")), 409);

        assertThat(told.at("/fields/note").asString()).isEqualTo("ของเขา");
        assertThat(officer.plan(YEAR).toString())
                .contains("2025-10-01", "ของเขา")
                .doesNotContain("ของฉัน");
    }

    @Test
    void aFormThatAScriptSendsLearnsWhereToGo() {
        http.post()
                .uri("/plans/%d/measures/%s/topics".formatted(YEAR, plan.measure()))
                .headers(headers -> {
                    headers.setBearerAuth(TestTokens.officer(plan.lao()));
                    headers.set("Form-By", "script");
                })
                .body(BodyInserters.fromFormData("action", "add")
                        .with("title", "ก")
                        .with("back", "/plans/%d/measures/1".formatted(YEAR)))
                .exchange()
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .valueMatches(
                        "Form-Done",
                        "/plans/%d/measures/1[?]notice=added&at=topics&revision=[0-9]+#topics".formatted(YEAR))
                .expectHeader()
                .doesNotExist("Location");
    }

    private JsonNode send(String part, Map<String, String> fields, int status) {
        return body(officer.form("/plans/%d/measures/%s/%s".formatted(YEAR, plan.measure(), part), fields), status);
    }

    private static JsonNode body(WebTestClient.ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private String part(String list) {
        return officer.plan(YEAR).at("/measures/0/%s/0/id".formatted(list)).asString();
    }

    /** What the form after this place of the page carries. */
    private String seen(String page, String after) {
        Matcher seen = Pattern.compile(Pattern.quote(after) + ".*?name=\"seen\" value=\"([^\"]+)\"", Pattern.DOTALL)
                .matcher(officer.page(page, "th"));
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }
}
