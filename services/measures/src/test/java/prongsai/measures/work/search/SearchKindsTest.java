package prongsai.measures.work.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.LaoClient;
import prongsai.measures.TestPlans;
import prongsai.measures.TestRows;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;
import prongsai.web.WebBasics;
import tools.jackson.databind.JsonNode;

/**
 * Each kind of thing that an LAO writes is found where it stands, in its year, and no longer once it is gone. Whatever a
 * test does, the index is what a full recount says.
 */
@ServiceTest
class SearchKindsTest {
    @Autowired
    WebTestClient http;

    private LaoClient officer;
    private TestPlans.Made plan;

    @BeforeEach
    void open() {
        UUID lao = Laos.fresh();
        officer = LaoClient.officer(http, lao);
        plan = indexed(TestPlans.make(lao, 2568, "ค้นหา"));
    }

    @AfterEach
    void theIndexIsWhatARecountSays() {
        assertThat(TestRows.searchDrift(plan.plan())).isZero();
    }

    @Test
    void leadsToTheFieldOrTheRow_whenAMeasureItselfSaysIt() {
        put(
                "indicators",
                "{\"indicators\": [{\"subject\": \"ผู้รับบริการพึงพอใจ\", \"comparator\": \">=\", \"target\": 80}]}");
        String indicator = officer.plan(2568).at("/measures/0/indicators/0/id").asString();
        assertThat(best("ผู้รับบริการพึงพอใจ"))
                .isEqualTo("indicator 2568 /plans/2568/measures/1#indicator-" + indicator);
        assertShown("/plans/2568/measures/1", "indicator-" + indicator);
    }

    @Test
    void findsAPersonOfAnAgreement_whenOneOfTheirOwnLaoLooks() {
        put(
                "agreements",
                "{\"agreements\": [{\"superior\": \"นายสมศักดิ์ รุ่งโรจน์\", \"subordinate\": \"นางสาวมาลี ศรีสุข\"}]}");
        String agreement = officer.plan(2568).at("/measures/0/agreements/0/id").asString();
        for (String typed : List.of("ศรีสุข", "สมศักดิ", "รุ่งโรจ มาลี")) {
            assertThat(best(typed)).isEqualTo("agreement 2568 /plans/2568/measures/1#agreement-" + agreement);
        }
        assertShown("/plans/2568/measures/1", "agreement-" + agreement);
        put("agreements", "{\"agreements\": []}");
        assertThat(found("สมศักดิ์")).isEmpty();
    }

    @Test
    void findsNoPersonOfAnAgreement_whenOneOfAnotherLaoLooks() {
        put(
                "agreements",
                "{\"agreements\": [{\"superior\": \"นายสมศักดิ์ รุ่งโรจน์\", \"subordinate\": \"นางสาวมาลี ศรีสุข\"}]}");
        LaoClient neighbour = LaoClient.officer(http, Laos.fresh());
        assertThat(hits(neighbour, "สมศักดิ์")).isEmpty();
        assertThat(neighbour.page("/plans/search?q=มาลี", "th")).doesNotContain("ศรีสุข");
        assertThat(found("สมศักดิ์")).hasSize(1);
    }

    @Test
    void leadsToTheTopic_whenWhatMustBeOpenIsLookedFor() {
        put("topics", "{\"topics\": [{\"title\": \"รายงานการจัดซื้อจัดจ้างรายเดือน\"}]}");
        String topic = officer.plan(2568).at("/measures/0/topics/0/id").asString();
        assertThat(best("จัดซื้อจัดจ้าง")).isEqualTo("topic 2568 /plans/2568/measures/1#topic-" + topic);
        assertShown("/plans/2568/measures/1", "topic-" + topic);
        put("topics", "{\"topics\": [{\"id\": \"%s\", \"title\": \"ฐานะการคลัง\"}]}".formatted(topic));
        assertThat(found("จัดซื้อจัดจ้าง")).isEmpty();
        assertThat(best("ฐานะการคลัง")).endsWith("#topic-" + topic);
    }

    @Test
    void leadsToThePaper_whenItsTitleNumberHolderOrMonthIsLookedFor() {
        put("documents", """
                {"documents": [{"title": "คำสั่งมอบอำนาจอนุญาต", "number": "๔๕๑/๒๕๖๗", "holder": "ปลัดเทศบาล", "reports": [
                    {"month": 11, "reportedOn": "2024-12-05", "evidenceId": "%s"},
                    {"month": 1, "reportedOn": "2025-02-05", "url": "https://example.go.th/delegation"}]}]}
                """.formatted(plan.evidence()));
        String document = officer.plan(2568).at("/measures/0/documents/0/id").asString();
        String place = " 2568 /plans/2568/measures/1#document-" + document;
        assertThat(best("มอบอำนาจอนุญาต")).isEqualTo("document" + place);
        assertThat(best("451/2567")).isEqualTo("document" + place);
        assertThat(best("ปลัดเทศบาล")).isEqualTo("document" + place);
        assertThat(best("พฤศจิกายน 2567")).isEqualTo("report" + place);
        assertThat(best("มกราคม 2568")).isEqualTo("report" + place);
        assertThat(best("go.th/delegation")).isEqualTo("report" + place);
        assertThat(found("ค้นหา.pdf")).contains("report" + place);
        assertShown("/plans/2568/measures/1", "document-" + document);
        put("documents", "{\"documents\": []}");
        assertThat(found("มอบอำนาจอนุญาต")).isEmpty();
        assertThat(found("พฤศจิกายน 2567")).isEmpty();
    }

    @Test
    void leadsToTheYearsEvidence_whenAFileProvesNoTask() {
        assertThat(found("ค้นหา.pdf")).contains("evidence 2568 /plans/2568/measures/1#task-" + plan.task());
        officer.form("/plans/tasks/%s/unlinks".formatted(plan.task()), Map.of("evidence", plan.evidence()))
                .expectStatus()
                .isSeeOther();
        assertThat(found("ค้นหา.pdf")).contains("evidence 2568 /plans/2568/evidence#evidence-" + plan.evidence());
        assertShown("/plans/2568/evidence", "evidence-" + plan.evidence());
        assertThat(officer.page("/plans/search?q=ค้นหา.pdf", "th")).contains("ของทั้งปี");
        officer.form("/plans/evidence/%s/removal".formatted(plan.evidence()), Map.of())
                .expectStatus()
                .isSeeOther();
        assertThat(found("ค้นหา.pdf")).noneMatch(hit -> hit.startsWith("evidence"));
    }

    @Test
    void findsThePlanOverSeveralYearsInEachOfItsYears_whenItIsRewrittenInOne() {
        put("multi-year-plan", "{\"title\": \"แผนสุจริตท้องถิ่น\", \"from\": 2566, \"to\": 2570}");
        String shared = officer.plan(2568).at("/measures/0/multiYearPlan/id").asString();
        TestPlans.Made next = indexed(TestPlans.make(plan.lao(), 2569, "ปีถัดไป"));
        officer.send(HttpMethod.PUT, multiYear(next), Map.of("id", shared))
                .expectStatus()
                .isOk();
        assertThat(found("สุจริตท้องถิ่น"))
                .containsExactlyInAnyOrder(
                        "multi_year 2568 /plans/2568/measures/1#multi-year-plan",
                        "multi_year 2569 /plans/2569/measures/1#multi-year-plan");
        assertShown("/plans/2569/measures/1", "multi-year-plan");
        officer.send(
                        HttpMethod.PUT,
                        multiYear(next),
                        Map.of(
                                "id",
                                shared,
                                "title",
                                "แผนโปร่งใสห้าปี",
                                "from",
                                2566,
                                "to",
                                2570,
                                "naccReference",
                                "NACC-77"))
                .expectStatus()
                .isOk();
        assertThat(found("โปร่งใสห้าปี")).hasSize(2);
        assertThat(found("nacc-77")).hasSize(2);
        assertThat(found("สุจริตท้องถิ่น")).isEmpty();
        assertThat(TestRows.searchDrift(next.plan())).isZero();
    }

    @Test
    void leadsToTheSurvey_whenItsTitleOrAQuestionIsLookedFor() {
        put("surveys", """
                {"surveys": [{"title": "ความเห็นต่อเจ้าหน้าที่", "closesOn": "%s", "questions": [
                    {"text": "เคยถูกเรียกรับสินบนหรือไม่", "kind": "yes_no"}, {"text": "บริการรวดเร็ว", "kind": "scale"}]}]}
                """.formatted(LocalDate.now(WebBasics.BANGKOK).plusDays(7)));
        String survey = officer.json("/api/measures/v1/measures/%s/surveys".formatted(plan.measure()))
                .at("/surveys/0/id")
                .asString();
        String place = " 2568 /plans/2568/measures/1#survey-" + survey;
        assertThat(best("ความเห็นต่อเจ้าหน้าที่")).isEqualTo("survey" + place);
        assertThat(best("เรียกรับสินบน")).isEqualTo("question" + place);
        assertThat(best("บริการรวดเร็ว")).isEqualTo("question" + place);
        assertShown("/plans/2568/measures/1", "survey-" + survey);
        put("surveys", "{\"surveys\": []}");
        assertThat(found("เรียกรับสินบน")).isEmpty();
    }

    @Test
    void leadsToTheAnalysis_whenWhatLastYearsScoresSaidIsLookedFor() {
        analyse("", "คะแนนการใช้งบประมาณต่ำเพราะไม่เผยแพร่รายจ่าย");
        assertThat(best("เผยแพร่รายจ่าย")).isEqualTo("analysis 2568 /plans/2568/readiness#analysis");
        assertShown("/plans/2568/readiness", "analysis");
        assertThat(officer.page("/plans/search?q=เผยแพร่รายจ่าย", "en"))
                .contains("Of the year as a whole", "href=\"/plans/2568/readiness#analysis\"")
                .doesNotContain("??");
        analyse("คะแนนการใช้งบประมาณต่ำเพราะไม่เผยแพร่รายจ่าย", "");
        assertThat(found("เผยแพร่รายจ่าย")).isEmpty();
    }

    @Test
    void isOutOfTheIndexAndInAgain_whenAMeasureIsDeletedAndPutBack() {
        put("agreements", "{\"agreements\": [{\"superior\": \"นายสมศักดิ์\", \"subordinate\": \"นางสาวมาลี\"}]}");
        put("documents", "{\"documents\": [{\"title\": \"คำสั่งมอบอำนาจอนุญาต\"}]}");
        JsonNode deleted = officer.send(HttpMethod.DELETE, "/api/measures/v1/measures/" + plan.measure(), null)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(found("สมศักดิ์")).isEmpty();
        theIndexIsWhatARecountSays();
        officer.send(
                        HttpMethod.POST,
                        "/api/measures/v1/deleted/%s/restore"
                                .formatted(deleted.path("id").asString()),
                        null)
                .expectStatus()
                .isOk();
        assertThat(found("สมศักดิ์")).hasSize(1);
        assertThat(found("มอบอำนาจอนุญาต")).hasSize(1);
    }

    /** A plan that was put straight into the database. */
    private static TestPlans.Made indexed(TestPlans.Made made) {
        TestRows.reindex(made.lao());
        return made;
    }

    private static String multiYear(TestPlans.Made plan) {
        return "/api/measures/v1/measures/%s/multi-year-plan".formatted(plan.measure());
    }

    private void analyse(String seen, String text) {
        officer.form("/plans/2568/readiness/field", Map.of("name", "analysis", "seen", seen, "value", text))
                .expectStatus()
                .isOk();
    }

    private void put(String part, String body) {
        officer.send(HttpMethod.PUT, "/api/measures/v1/measures/%s/%s".formatted(plan.measure(), part), body)
                .expectStatus()
                .isOk();
    }

    /** The page has what the address leads to. */
    private void assertShown(String page, String anchor) {
        assertThat(officer.page(page, "th")).contains("id=\"%s\"".formatted(anchor));
    }

    private String best(String typed) {
        List<String> found = found(typed);
        assertThat(found).as(typed).isNotEmpty();
        return found.getFirst();
    }

    private List<String> found(String typed) {
        return hits(officer, typed);
    }

    private static List<String> hits(LaoClient client, String typed) {
        return client.json("/api/measures/v1/search?q=" + typed)
                .path("hits")
                .valueStream()
                .map(hit -> "%s %d %s"
                        .formatted(
                                hit.path("kind").asString(),
                                hit.path("fiscalYear").asInt(),
                                hit.path("address").asString()))
                .toList();
    }

    @Test
    void findsAllAgain_whenTheOwnerReindexesBehindTheWalls() throws SQLException {
        TestDatabase.get().execute("delete from measures.search_entry where plan_id = '%s'".formatted(plan.plan()));
        assertThat(TestRows.searchDrift(plan.plan())).isPositive();

        try (Connection owner = TestDatabase.get().as("prongsai_owner").getConnection();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("call measures.reindex_all()");
            owner.commit();
        }

        assertThat(TestRows.searchDrift(plan.plan())).isZero();
    }
}
