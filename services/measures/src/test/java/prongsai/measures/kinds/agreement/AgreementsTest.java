package prongsai.measures.kinds.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.Office;
import prongsai.measures.TestPlans;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;
import tools.jackson.databind.JsonNode;

@ServiceTest
class AgreementsTest {
    @Autowired
    WebTestClient http;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(http, Laos.PAO);
    }

    @Test
    void pairsAreDrawnFromTheUnitsAndSignedOneByOne() {
        TestPlans.Made plan = TestPlans.make(Laos.PAO, 2568, "ข้อตกลง");
        TestDatabase.get().execute("""
                        insert into measures.unit (lao_id, id, name, position)
                        values ('%s', gen_random_uuid(), 'กองคลัง', 1) on conflict do nothing
                        """.formatted(Laos.PAO));
        office.form(plan, "kind", Map.of("kind", "agreements")).expectStatus().isSeeOther();
        assertThat(office.page(plan, "th")).contains("เติมคู่จากส่วนราชการ");
        office.form(plan, "agreements/draw", Map.of()).expectStatus().isSeeOther();
        JsonNode drawn = agreements(plan);
        assertThat(drawn.toString()).contains("นายก อบจ.", "ผู้อำนวยการกองคลัง");
        int pairs = drawn.size();

        String id = drawn.at("/0/id").asString();
        office.form(
                        plan,
                        "agreements",
                        Map.of(
                                "agreement", id,
                                "action", "sign",
                                "signedOn", "๑๕ ม.ค. ๒๕๖๘",
                                "evidence", plan.evidence().toString(),
                                "url", "www.example.go.th/ข้อตกลง"))
                .expectStatus()
                .isSeeOther();
        JsonNode signed = agreements(plan).get(0);
        assertThat(signed.get("signedOn").asString()).isEqualTo("2025-01-15");
        assertThat(signed.get("evidenceId").asString())
                .isEqualTo(plan.evidence().toString());
        assertThat(signed.get("url").asString()).isEqualTo("https://www.example.go.th/ข้อตกลง");
        assertThat(office.page(plan, "th")).contains("ลงนาม 15 ม.ค. 2568", "ลงนามแล้ว 1 จาก " + pairs);
        assertThat(office.page(plan, "en")).contains("1 of " + pairs + " pairs signed");

        office.form(plan, "agreements", Map.of("agreement", id, "action", "undo"));
        assertThat(agreements(plan).get(0).get("signedOn").isNull()).isTrue();
        office.form(plan, "agreements", Map.of("agreement", id, "action", "delete"));
        assertThat(agreements(plan).size()).isEqualTo(pairs - 1);
        office.form(plan, "agreements", Map.of("agreement", id, "action", "sign"))
                .expectStatus()
                .isNotFound();
        office.post("/api/measures/v1/measures/%s/agreements/draw".formatted(plan.measure()))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.agreements.length()")
                .isEqualTo(pairs);
    }

    @Test
    void whatCannotBeIsRefusedAndForeignEvidenceIsNotThere() {
        TestPlans.Made plan = TestPlans.make(Laos.PAO, 2569, "ข้อตกลงผิด");
        TestPlans.Made other = TestPlans.make(Laos.NEIGHBOUR, 2569, "ของผู้อื่น");
        office.put(plan, "agreements", pair("\"signedOn\": \"2999-01-01\""))
                .expectStatus()
                .isBadRequest();
        office.put(plan, "agreements", pair("\"signedOn\": \"2568-01-01\""))
                .expectStatus()
                .isBadRequest();
        office.put(plan, "agreements", pair("\"url\": \"javascript:alert(1)\""))
                .expectStatus()
                .isBadRequest();
        assertThat(agreements(plan).size()).isZero();
        office.put(plan, "agreements", pair("\"evidenceId\": \"%s\"".formatted(other.evidence())))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:reference-changed");
        assertThat(agreements(plan).size()).isZero();
    }

    private static String pair(String more) {
        return "{\"agreements\": [{\"superior\": \"ก\", \"subordinate\": \"ข\", %s}]}".formatted(more);
    }

    private JsonNode agreements(TestPlans.Made plan) {
        return office.plan(plan).at("/measures/0/agreements");
    }
}
