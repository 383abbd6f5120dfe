package prongsai.measures.kinds.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.LaoClient;
import prongsai.measures.Office;
import prongsai.measures.TestPlans;
import prongsai.measures.TestRows;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import tools.jackson.databind.JsonNode;

@ServiceTest
class DocumentsTest {
    private static final UUID LAO = Laos.fresh();

    @Autowired
    WebTestClient http;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(http, LAO);
    }

    @Test
    void aManualHasItsVersionAndTheDayThatItTakesEffect() {
        TestPlans.Made plan = TestPlans.make(LAO, 2565, "คู่มือ");
        kind(plan, "manual");
        assertThat(office.page(plan, "th")).contains("เพิ่มคู่มือ", "วันที่มีผลใช้บังคับ");
        office.form(
                        plan,
                        "documents",
                        Map.of(
                                "action", "add",
                                "title", "คู่มือการรับเรื่องร้องเรียน",
                                "version", "๒.๑",
                                "effectiveOn", "1 ม.ค. 2600",
                                "evidence", plan.evidence().toString()))
                .expectStatus()
                .isSeeOther();
        JsonNode manual = documents(plan).get(0);
        assertThat(manual.get("version").asString()).isEqualTo("๒.๑");
        assertThat(manual.get("effectiveOn").asString()).isEqualTo("2057-01-01");
        assertThat(manual.get("evidenceId").asString())
                .isEqualTo(plan.evidence().toString());
        assertThat(office.page(plan, "th")).contains("คู่มือการรับเรื่องร้องเรียน", "1 ม.ค. 2600");
        assertThat(office.page(plan, "en")).contains("Effective date 1 Jan 2600");

        String id = manual.get("id").asString();
        office.form(
                        plan,
                        "documents",
                        Map.of("action", "save", "document", id, "title", "คู่มือใหม่", "effectiveOn", ""))
                .expectStatus()
                .isSeeOther();
        JsonNode renamed = documents(plan).get(0);
        assertThat(renamed.get("title").asString()).isEqualTo("คู่มือใหม่");
        assertThat(renamed.get("version").asString()).isEqualTo("๒.๑");
        assertThat(renamed.get("effectiveOn").isNull()).isTrue();
        office.form(plan, "documents", Map.of("action", "delete", "document", id));
        assertThat(documents(plan)).isEmpty();
        assertThat(TestRows.text(
                        "select count(*) from measures.history where subject_id = '%s' and action = 'work'",
                        plan.measure()))
                .isEqualTo("3");
    }

    @Test
    void anOrderIsReportedMonthByMonth() {
        TestPlans.Made plan = TestPlans.make(LAO, 2564, "คำสั่ง");
        kind(plan, "delegation");
        office.form(
                plan,
                "documents",
                Map.of(
                        "action", "add",
                        "title", "มอบอำนาจการอนุญาต",
                        "number", "๑๒๓/๒๕๖๓",
                        "holder", "ปลัด อบต.",
                        "effectiveOn", "1/6/2555"));
        String id = documents(plan).at("/0/id").asString();
        report(plan, id, "9", "30/9/2564");
        report(plan, id, "10", "5 พ.ย. 2563");
        assertThat(documents(plan).at("/0/reports/0/month").asInt()).isEqualTo(10);
        assertThat(documents(plan).at("/0/reports/1/month").asInt()).isEqualTo(9);
        assertThat(documents(plan).at("/0/reports/0/url").asString()).isEqualTo("https://example.go.th/r");
        assertThat(office.page(plan, "th"))
                .contains("รายงานแล้ว 2 จาก 12 เดือน", "5 พ.ย. 2563", "ต.ค. 2563", "ก.ย. 2564")
                .doesNotContain("ต.ค. 2564");
        assertThat(office.page(plan, "en")).contains("2 of 12 months reported", "Oct 2563");
        office.form(plan, "documents", Map.of("action", "undo", "document", id, "month", "10"));
        assertThat(documents(plan).at("/0/reports").size()).isEqualTo(1);
        report(plan, id, "13", "30/9/2564", 400);
        report(plan, id, "9", "1 ม.ค. 2600", 400);
    }

    @Test
    void whatCannotBeIsRefusedAndForeignEvidenceIsNotThere() {
        TestPlans.Made plan = TestPlans.make(LAO, 2563, "เอกสารผิด");
        TestPlans.Made other = TestPlans.make(Laos.fresh(), 2563, "ของผู้อื่น");
        String month = "{\"month\": 1, \"reportedOn\": \"2020-01-31\"}";
        for (String more : List.of(
                "\"effectiveOn\": \"2563-01-01\"",
                "\"url\": \"javascript:alert(1)\"",
                "\"reports\": [{\"month\": 1}]",
                "\"reports\": [%s, %s]".formatted(month, month),
                "\"reports\": [{\"month\": 0, \"reportedOn\": \"2020-01-31\"}]",
                "\"id\": \"%s\"".formatted(UUID.randomUUID()))) {
            office.put(plan, "documents", document(more)).expectStatus().isBadRequest();
        }
        assertThat(documents(plan)).isEmpty();
        office.put(
                        plan,
                        "documents",
                        document("\"evidenceId\": \"%s\", \"reports\": [%s]"
                                .formatted(
                                        other.evidence(),
                                        month.replace("}", ", \"evidenceId\": \"%s\"}".formatted(other.evidence())))))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:reference-changed");
        assertThat(documents(plan)).isEmpty();
    }

    @Test
    void theNextYearKeepsTheTitleAndWhoButNotWhatWasDone() {
        UUID lao = Laos.fresh();
        Office own = new Office(http, lao);
        TestPlans.Made plan = TestPlans.make(lao, 2566, "ยกมา");
        own.put(
                        plan,
                        "documents",
                        document(
                                "\"number\": \"9\", \"version\": \"1\", \"effectiveOn\": \"2022-01-01\", \"holder\": \"ปลัด\","
                                        + "\"reports\": [{\"month\": 1, \"reportedOn\": \"2023-01-31\"}]"))
                .expectStatus()
                .isOk();
        own.form("/plans/2567/start", 2567, Map.of("from", "last-year"))
                .expectStatus()
                .isSeeOther();
        JsonNode carried = LaoClient.officer(http, lao).plan(2567).at("/measures/0/documents/0");
        assertThat(carried.get("title").asString()).isEqualTo("คำสั่ง");
        assertThat(carried.get("holder").asString()).isEqualTo("ปลัด");
        assertThat(carried.get("number").asString()).isEmpty();
        assertThat(carried.get("effectiveOn").isNull()).isTrue();
        assertThat(carried.get("reports")).isEmpty();
    }

    private void kind(TestPlans.Made plan, String kind) {
        office.put(plan, "kind", "{\"kind\": \"%s\"}".formatted(kind))
                .expectStatus()
                .isOk();
    }

    private void report(TestPlans.Made plan, String document, String month, String day) {
        report(plan, document, month, day, 303);
    }

    private void report(TestPlans.Made plan, String document, String month, String day, int status) {
        office.form(
                        plan,
                        "documents",
                        Map.of(
                                "action", "report",
                                "document", document,
                                "month", month,
                                "reportedOn", day,
                                "url", "example.go.th/r"))
                .expectStatus()
                .isEqualTo(status);
    }

    private static String document(String more) {
        return "{\"documents\": [{\"title\": \"คำสั่ง\", %s}]}".formatted(more);
    }

    private JsonNode documents(TestPlans.Made plan) {
        return office.plan(plan).at("/measures/0/documents");
    }
}
