package prongsai.measures.year.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.keycloak.Role;
import prongsai.measures.FieldClient;
import prongsai.measures.LaoClient;
import prongsai.measures.TestPlans;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;

/** What is said of measures and steps in planning, which saves itself field by field. */
@ServiceTest
class StructureFieldPagesTest {
    private static final int YEAR = 2568;

    @Autowired
    WebTestClient http;

    private LaoClient officer;
    private TestPlans.Made plan;

    @BeforeEach
    void plan() {
        plan = TestPlans.make(Laos.fresh(), YEAR, "ทุกช่อง");
        officer = LaoClient.officer(http, plan.lao());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "measure, title, มาตรการ ทุกช่อง, ชื่อใหม่, ชื่อใหม่, ชื่ออื่น",
                "measure, evidenceKinds, -, คำสั่ง, คำสั่ง, ประกาศ",
                "measure, units, some, all, all, some",
                "step, text, ขั้นตอน ทุกช่อง, ประชุม   ใหญ่, ประชุม ใหญ่, ประชุมเล็ก",
            })
    void whatIsSavedIsTheNextSeenAndNobodyOverwritesItUnseen(
            String thing, String name, String seen, String typed, String saved, String other) {
        of(officer, thing).requireKept(name, seen, typed, saved, other);
    }

    @ParameterizedTest
    @CsvSource({"measure, title, ' '", "measure, results, x", "step, text, ' '", "step, frequency, monthly"})
    void whatCannotBeIsRefusedByNameAndNothingChanges(String thing, String name, String typed) {
        of(officer, thing).requireRefused(name, typed);
    }

    @Test
    void someUnitsAreNamedALineEachAndANewNameIsANewUnit() {
        FieldClient measure = of(officer, "measure");

        String saved = measure.saved("units", "some\nกองช่าง\n กองคลัง ", "some");

        assertThat(saved).isEqualTo("some\nกองคลัง\nกองช่าง");
        assertThat(units()).contains("กองช่าง", "กองคลัง");
        assertThat(officer.page("/plans/units", "th")).contains("กองช่าง", "กองคลัง");
        assertThat(measure.saved("units", "all", saved)).isEqualTo("all");
        assertThat(units()).isEqualTo("[]");
    }

    @Test
    void aLineThatNamesNothingIsNoKindOfEvidence() {
        assertThat(of(officer, "measure").saved("evidenceKinds", "-\nคำสั่ง\n–", ""))
                .isEqualTo("คำสั่ง");
    }

    @ParameterizedTest
    @CsvSource({"measure, title", "step, text"})
    void aReaderMayNot(String thing, String name) {
        of(LaoClient.as(http, plan.lao(), Role.VIEWER), thing).save(name, "", "", 403);
    }

    private String units() {
        return officer.plan(YEAR).at("/measures/0/units").toString();
    }

    private FieldClient of(LaoClient person, String thing) {
        return new FieldClient(
                person,
                YEAR,
                thing.equals("step")
                        ? "/plans/steps/%s/field".formatted(plan.step())
                        : "/plans/measures/%s/structure/field".formatted(plan.measure()));
    }
}
