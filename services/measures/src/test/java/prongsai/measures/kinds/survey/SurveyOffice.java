package prongsai.measures.kinds.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.Office;
import prongsai.measures.TestPlans;
import prongsai.testing.Laos;
import prongsai.thai.ThaiDates;
import prongsai.web.WebBasics;
import tools.jackson.databind.JsonNode;

/** An office with a plan and an indicator in percent, that makes surveys. */
record SurveyOffice(Office office, TestPlans.Made plan, WebTestClient http) {
    static SurveyOffice fresh(WebTestClient http) {
        UUID lao = Laos.fresh();
        Office office = new Office(http, lao);
        TestPlans.Made plan = TestPlans.make(lao, 2568, "สำรวจ");
        office.put(
                        plan,
                        "indicators",
                        "{\"indicators\": [{\"subject\": \"ความพึงพอใจ\", \"comparator\": \">=\", \"target\": 80}]}")
                .expectStatus()
                .isOk();
        return new SurveyOffice(office, plan, http);
    }

    static LocalDate today() {
        return LocalDate.now(WebBasics.BANGKOK);
    }

    UUID indicator() {
        return UUID.fromString(
                office.plan(plan).at("/measures/0/indicators/0/id").asString());
    }

    long revision() {
        return office.plan(plan).path("revision").asLong();
    }

    JsonNode actual() {
        return office.plan(plan).at("/measures/0/indicators/0/actual");
    }

    /** Makes one of a ready set through the page, that fills the indicator. */
    Respondent make(String set) {
        form(Map.of(
                        "action",
                        "make",
                        "set",
                        set,
                        "indicator",
                        indicator().toString(),
                        "closesOn",
                        ThaiDates.screen(today().plusDays(7))))
                .expectStatus()
                .isSeeOther();
        return respondent();
    }

    Respondent respondent() {
        String url = survey().path("url").asString();
        assertThat(url).matches("http://localhost:8080/public/surveys/[A-Za-z0-9_-]{43}");
        return new Respondent(http, url.replace("http://localhost:8080", ""));
    }

    /** The measure's first survey as JSON. */
    JsonNode survey() {
        return surveys().path(0);
    }

    JsonNode surveys() {
        return office.get("/api/measures/v1/measures/%s/surveys".formatted(plan.measure()))
                .path("surveys");
    }

    UUID id() {
        return UUID.fromString(survey().path("id").asString());
    }

    WebTestClient.ResponseSpec form(Map<String, String> fields) {
        return office.form(plan, "surveys", fields);
    }

    /** A form about the first survey. */
    WebTestClient.ResponseSpec act(String action, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("action", action);
        all.put("survey", id().toString());
        return form(all);
    }
}
