package prongsai.measures.kinds.multiyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.LaoClient;
import prongsai.measures.Office;
import prongsai.measures.SeedImport;
import prongsai.measures.TestPlans;
import prongsai.measures.TestRows;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import tools.jackson.databind.JsonNode;

@ServiceTest
class MultiYearPlansTest {
    @Autowired
    WebTestClient http;

    @Test
    void theSeedsMeasuresFiveAndSevenShareOnePlanWhichIsWrittenOnceForAllYears() throws IOException {
        UUID lao = Laos.fresh();
        LaoClient officer = LaoClient.officer(http, lao);
        SeedImport.into(http, lao);
        JsonNode plan = officer.plan(2568);
        String shared = plan.at("/measures/4/multiYearPlan/id").asString();
        assertThat(plan.at("/measures/6/multiYearPlan/id").asString()).isEqualTo(shared);
        assertThat(plan.at("/measures/4/span").toString()).isEqualTo("{\"from\":2566,\"to\":2570}");
        assertThat(TestRows.number("select count(*) from measures.multi_year_plan where lao_id = '%s'", lao))
                .isEqualTo(1);

        officer.form("/plans/2569/start", Map.of("from", "last-year"))
                .expectStatus()
                .isSeeOther();
        assertThat(officer.plan(2569).at("/measures/6/multiYearPlan/id").asString())
                .isEqualTo(shared);
        long revision = officer.plan(2569).at("/revision").asLong();

        String path = "/plans/2568/measures/%s/multi-year-plan"
                .formatted(plan.at("/measures/4/id").asString());
        officer.form(
                        path,
                        Map.of(
                                "action", "save",
                                "multiYearPlan", shared,
                                "title", "แผนป้องกันการทุจริต ระยะ ๕ ปี",
                                "from", "๒๕๖๖",
                                "to", "2570",
                                "naccEnteredOn", "15 ม.ค. 2566",
                                "naccReference", "NACC-2566-001",
                                "naccUrl", "nacc.example.go.th/1"))
                .expectStatus()
                .isSeeOther();
        for (int year : new int[] {2568, 2569}) {
            JsonNode written = officer.plan(year);
            for (int measure : new int[] {4, 6}) {
                JsonNode one = written.at("/measures/%d/multiYearPlan".formatted(measure));
                assertThat(one.at("/naccEnteredOn").asString()).isEqualTo("2023-01-15");
                assertThat(one.at("/naccReference").asString()).isEqualTo("NACC-2566-001");
                assertThat(one.at("/naccUrl").asString()).isEqualTo("https://nacc.example.go.th/1");
            }
            assertThat(TestRows.number(
                            "select count(*) from measures.history where plan_id = '%s' and subject_id = '%s'"
                                    + " and old_value ->> 'naccReference' = '' and new_value ->> 'naccReference' like 'NACC%%'",
                            written.at("/id").asString(), shared))
                    .isEqualTo(1);
        }
        assertThat(officer.plan(2569).at("/revision").asLong()).isEqualTo(revision + 1);
        String page = officer.page("/plans/2568/measures/7", "th");
        assertThat(page)
                .contains("แผนป้องกันการทุจริต ระยะ ๕ ปี (2566–2570)", "15 ม.ค. 2566", "NACC-2566-001")
                .contains("measures/5#multi-year-plan", "measures/7#multi-year-plan")
                .doesNotContain("measures/6#multi-year-plan", "??");
        assertThat(officer.page("/plans/2568/measures/5", "en")).contains("Measures of 2568 B.E. that refer to it");
    }

    @Test
    void aMeasureRefersToOneIsGivenAnotherAndToNone() {
        UUID lao = Laos.fresh();
        Office office = new Office(http, lao);
        TestPlans.Made plan = TestPlans.make(lao, 2568, "หลายปี");
        office.put(plan, "kind", "{\"kind\": \"anti_corruption_plan\"}")
                .expectStatus()
                .isOk();
        assertThat(office.page(plan, "th")).contains("เพิ่มแผนหลายปีใหม่");
        office.form(plan, "multi-year-plan", Map.of("action", "make", "title", "", "from", "2561", "to", "2565"))
                .expectStatus()
                .isSeeOther();
        JsonNode first = shared(office, plan);
        assertThat(first.at("/title").asString()).isEqualTo("แผนปฏิบัติการป้องกันการทุจริต");
        assertThat(office.page(plan, "th")).contains("ปี 2568 ไม่อยู่ในช่วงของแผนนี้");
        office.put(plan, "multi-year-plan", "{\"from\": 2566, \"to\": 2570}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.multiYearPlan.from")
                .isEqualTo(2566);
        String second = shared(office, plan).at("/id").asString();
        office.put(plan, "multi-year-plan", "{\"from\": 2561, \"to\": 2565}")
                .expectStatus()
                .isEqualTo(409);
        office.put(plan, "multi-year-plan", "{\"id\": \"%s\", \"from\": 2561, \"to\": 2565}".formatted(second))
                .expectStatus()
                .isEqualTo(409);
        office.form(
                plan,
                "multi-year-plan",
                Map.of("action", "choose", "multiYearPlan", first.at("/id").asString()));
        assertThat(shared(office, plan)).isEqualTo(first);
        // What a measure does not carry out is not written through it.
        office.put(plan, "multi-year-plan", "{\"id\": \"%s\", \"from\": 2566, \"to\": 2571}".formatted(second))
                .expectStatus()
                .isNotFound();
        assertThat(office.get("/api/measures/v1/multi-year-plans")
                        .at("/multiYearPlans/0/to")
                        .asInt())
                .isEqualTo(2570);
        office.put(plan, "multi-year-plan", "{}").expectStatus().isOk();
        assertThat(shared(office, plan).isNull()).isTrue();
        assertThat(office.plan(plan).at("/measures/0/span").isNull()).isTrue();
    }

    @Test
    void oneIsDeletedOnlyWhereNothingElseRefersToIt() throws IOException {
        UUID lao = Laos.fresh();
        LaoClient officer = LaoClient.officer(http, lao);
        SeedImport.into(http, lao);
        JsonNode plan = officer.plan(2568);
        Map<String, String> delete = Map.of(
                "action",
                "delete",
                "multiYearPlan",
                plan.at("/measures/4/multiYearPlan/id").asString());
        String five =
                "/plans/2568/measures/%s/".formatted(plan.at("/measures/4/id").asString());
        String seven = plan.at("/measures/6/id").asString();

        refused(officer.form(five + "multi-year-plan", delete), "2568/7");
        // What is put back refers to it again.
        String undo = Objects.requireNonNull(officer.form("/plans/measures/" + seven + "/delete", Map.of())
                .expectStatus()
                .isSeeOther()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Location"));
        refused(officer.form(five + "multi-year-plan", delete), "2568 ");
        officer.form("/plans/deleted/%s/restore".formatted(undo.replaceFirst(".*deleted=", "")), Map.of())
                .expectStatus()
                .isSeeOther();
        officer.form("/plans/2568/measures/%s/multi-year-plan".formatted(seven), Map.of("action", "none"))
                .expectStatus()
                .isSeeOther();

        officer.form(five + "multi-year-plan", delete).expectStatus().isSeeOther();
        assertThat(officer.plan(2568).at("/measures/4/multiYearPlan").isNull()).isTrue();
        assertThat(TestRows.number("select count(*) from measures.multi_year_plan where lao_id = '%s'", lao))
                .isZero();
        officer.form(five + "multi-year-plan", delete).expectStatus().isNotFound();
    }

    private static void refused(WebTestClient.ResponseSpec answer, String use) {
        answer.expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:multi-year-plan-used")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains(use));
    }

    @Test
    void whatCannotBeIsRefusedAndForeignPlansAreNotThere() {
        UUID lao = Laos.fresh();
        Office office = new Office(http, lao);
        TestPlans.Made plan = TestPlans.make(lao, 2568, "ผิด");
        for (String body : new String[] {
            "{\"from\": 2570, \"to\": 2566}",
            "{\"from\": 2023, \"to\": 2027}",
            "{\"from\": 2566}",
            "{\"from\": 2566, \"to\": 2570, \"naccEnteredOn\": \"2999-01-01\"}",
            "{\"from\": 2566, \"to\": 2570, \"naccEnteredOn\": \"2566-01-01\"}",
            "{\"from\": 2566, \"to\": 2570, \"naccUrl\": \"javascript:alert(1)\"}"
        }) {
            office.put(plan, "multi-year-plan", body).expectStatus().isBadRequest();
        }
        UUID neighbour = Laos.fresh();
        TestPlans.Made theirs = TestPlans.make(neighbour, 2568, "ของผู้อื่น");
        Office other = new Office(http, neighbour);
        other.put(theirs, "multi-year-plan", "{\"from\": 2566, \"to\": 2570}")
                .expectStatus()
                .isOk();
        String foreign = shared(other, theirs).at("/id").asString();
        office.put(plan, "multi-year-plan", "{\"id\": \"%s\"}".formatted(foreign))
                .expectStatus()
                .isNotFound();
        office.put(plan, "multi-year-plan", "{\"id\": \"%s\", \"from\": 2566, \"to\": 2571}".formatted(foreign))
                .expectStatus()
                .isNotFound();
        assertThat(shared(other, theirs).at("/to").asInt()).isEqualTo(2570);
        assertThat(office.plan(plan).at("/revision").asLong()).isZero();
    }

    @Test
    void aMeasureThatComesBackFromTheBinStillRefersToIt() {
        UUID lao = Laos.fresh();
        Office office = new Office(http, lao);
        LaoClient officer = LaoClient.officer(http, lao);
        TestPlans.Made plan = TestPlans.make(lao, 2568, "ถังขยะ");
        office.put(plan, "multi-year-plan", "{\"from\": 2566, \"to\": 2570}")
                .expectStatus()
                .isOk();
        JsonNode before = shared(office, plan);
        officer.send(HttpMethod.DELETE, "/api/measures/v1/measures/" + plan.measure(), null)
                .expectStatus()
                .is2xxSuccessful();
        String bin = TestRows.text("select id from measures.bin where lao_id = '%s'", lao);
        officer.send(HttpMethod.POST, "/api/measures/v1/deleted/%s/restore".formatted(bin), null)
                .expectStatus()
                .is2xxSuccessful();
        assertThat(shared(office, plan)).isEqualTo(before);
    }

    private static JsonNode shared(Office office, TestPlans.Made plan) {
        return office.plan(plan).at("/measures/0/multiYearPlan");
    }
}
