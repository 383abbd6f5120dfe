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
                "step, text, ขั้นตอน ทุกช่อง, ประชุม   ใหญ่, ประชุม ใหญ่, ประชุมเล็ก",
            })
    void whatIsSavedIsTheNextSeenAndNobodyOverwritesItUnseen(
            String kind, String name, String seen, String typed, String saved, String other) {
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
        "step, text, ' '",
        "step, frequency, monthly",
    })
    void whatCannotBeIsRefusedByNameAndNothingChanges(String kind, String name, String typed) {
        long revision = officer.plan(year).at("/revision").asLong();

        JsonNode refused = save(kind, name, typed, "", 400);

        assertThat(refused.get("detail").asString()).isNotBlank();
        assertThat(officer.plan(year).at("/revision").asLong()).isEqualTo(revision);
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

        for (String kind : new String[] {"measure/structure", "step"}) {
            save(kind, fieldOf(kind), "", "", 403);
        }
    }

    private static String fieldOf(String kind) {
        return switch (kind) {
            case "step" -> "text";
            default -> "title";
        };
    }

    private JsonNode save(String kind, String name, String value, String seen, int status) {
        String path = switch (kind) {
            case "measure/structure" -> "/plans/measures/%s/structure/field".formatted(plan.measure());
            default -> "/plans/steps/%s/field".formatted(plan.step());
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
