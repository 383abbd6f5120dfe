package prongsai.measures.year.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.keycloak.Role;
import prongsai.measures.LaoClient;
import prongsai.measures.TestPlans;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import tools.jackson.databind.JsonNode;

/** Whatever saves itself does it in the same way: saved, refused and kept, or told whose it is now. */
@ServiceTest
class FieldKindsTest {
    private static final UUID LAO = Laos.fresh();
    private static int year = 2620;

    @Autowired
    WebTestClient http;

    private LaoClient officer;
    private TestPlans.Made plan;

    @BeforeEach
    void plan() {
        officer = LaoClient.officer(http, LAO);
        plan = TestPlans.make(LAO, ++year, "ทุกช่อง");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "measure/structure, title, มาตรการ ทุกช่อง, ชื่อใหม่, ชื่อใหม่, ชื่ออื่น",
                "measure/structure, evidenceKinds, -, คำสั่ง, คำสั่ง, ประกาศ",
                "measure/structure, units, some, all, all, some",
                "measure/kind, kind, -, manual, manual, disclosure",
                "step, text, ขั้นตอน ทุกช่อง, ประชุม   ใหญ่, ประชุม ใหญ่, ประชุมเล็ก",
                "task, doneOn, -, 1/10/2568, 1 ต.ค. 2568, 2 ต.ค. 2568",
                "ita, score-1, -, ๘๗.๕, 87.50, 90",
                "ita, answers-1, -, ๑, 1, ''",
                "ita, analysis, -, ควรปรับปรุง, ควรปรับปรุง, ดีแล้ว",
            })
    void whatIsSavedIsTheNextSeenAndNobodyOverwritesItUnseen(
            String kind, String name, String seen, String typed, String saved, String other) {
        plan = kind.equals("task") ? TestPlans.make(Laos.fresh(), 2569, "วันที่") : plan;
        officer = LaoClient.officer(http, plan.lao());

        assertThat(save(kind, name, typed, seen, 200).get("value").asString()).isEqualTo(saved);
        // The answer was lost on the way: the same words come again.
        assertThat(save(kind, name, typed, seen, 200).get("value").asString()).isEqualTo(saved);
        JsonNode refused = save(kind, name, other, seen == null ? "x" : seen, 409);
        assertThat(refused.get("type").asString()).endsWith(":field-changed");
        assertThat(refused.get("theirs").asString()).isEqualTo(saved);
        assertThat(refused.get("by").asString()).isEqualTo("ผู้ทดสอบ");
        assertThat(refused.get("at").asString()).isNotEmpty();
        save(kind, name, other, saved, 200);
    }

    @ParameterizedTest
    @CsvSource({
        "measure/structure, title, ' '",
        "measure/structure, results, x",
        "measure/kind, kind, x",
        "measure/kind, title, x",
        "step, text, ' '",
        "step, frequency, monthly",
        "ita, score-1, 100.01",
        "ita, score-99, 50",
        "ita, answers-1, 7",
        "ita, seen, x",
    })
    void whatCannotBeIsRefusedByNameAndNothingChanges(String kind, String name, String typed) {
        long revision = officer.plan(year).at("/revision").asLong();

        JsonNode refused = save(kind, name, typed, "", 400);

        assertThat(refused.get("detail").asString()).isNotBlank();
        assertThat(officer.plan(year).at("/revision").asLong()).isEqualTo(revision);
    }

    @Test
    void otherFieldsOfTheSameThingAreNoConflict() {
        save("ita", "score-1", "70", "", 200);
        save("ita", "score-2", "71", "", 200);
        save("ita", "analysis", "ข้อ ๑", "", 200);

        assertThat(officer.page("/plans/" + year + "/readiness", "th")).contains("70.00", "71.00", "ข้อ ๑");
    }

    @Test
    void someUnitsAreNamedALineEachAndANewNameIsANewUnit() {
        JsonNode saved = save("measure/structure", "units", "some\nกองช่าง\n กองคลัง ", "some", 200);

        assertThat(saved.get("value").asString()).isEqualTo("some\nกองคลัง\nกองช่าง");
        assertThat(officer.plan(year).at("/measures/0/units").toString()).contains("กองช่าง", "กองคลัง");
        assertThat(officer.page("/plans/units", "th")).contains("กองช่าง", "กองคลัง");
        assertThat(save("measure/structure", "units", "all", saved.get("value").asString(), 200)
                        .get("value")
                        .asString())
                .isEqualTo("all");
        assertThat(officer.plan(year).at("/measures/0/units").toString()).isEqualTo("[]");
    }

    @Test
    void aLineThatNamesNothingIsNoKindOfEvidence() {
        assertThat(save("measure/structure", "evidenceKinds", "-\nคำสั่ง\n–", "", 200)
                        .get("value")
                        .asString())
                .isEqualTo("คำสั่ง");
    }

    @Test
    void aReaderMayNot() {
        officer = LaoClient.as(http, LAO, Role.VIEWER);

        for (String kind : new String[] {"measure/structure", "measure/kind", "step"}) {
            save(kind, fieldOf(kind), "", "", 403);
        }
        save("ita", "analysis", "x", "", 403);
    }

    private static String fieldOf(String kind) {
        return switch (kind) {
            case "step" -> "text";
            case "measure/kind" -> "kind";
            default -> "title";
        };
    }

    private JsonNode save(String kind, String name, String value, String seen, int status) {
        String path = switch (kind) {
            case "measure/structure" -> "/plans/measures/%s/structure/field".formatted(plan.measure());
            case "measure/kind" -> "/plans/measures/%s/kind/field".formatted(plan.measure());
            case "step" -> "/plans/steps/%s/field".formatted(plan.step());
            case "task" -> "/plans/tasks/%s/field".formatted(plan.task());
            default -> "/plans/%d/readiness/field".formatted(year);
        };
        JsonNode answer = officer.form(path, Map.of("name", name, "value", value, "seen", seen == null ? "" : seen))
                .expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(answer).isNotNull();
        return answer;
    }
}
