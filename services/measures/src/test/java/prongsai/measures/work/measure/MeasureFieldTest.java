package prongsai.measures.work.measure;

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

/** Results, outcomes and the kind of a measure, which save themselves. */
@ServiceTest
class MeasureFieldTest {
    private static final int YEAR = 2568;

    @Autowired
    WebTestClient http;

    private TestPlans.Made plan;

    @BeforeEach
    void plan() {
        plan = TestPlans.make(Laos.fresh(), YEAR, "ช่อง");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "field, results, -, ' มีผล ', มีผล, ไม่มีผล",
                "field, outcomes, -, ดีขึ้น, ดีขึ้น, เท่าเดิม",
                "kind/field, kind, -, manual, manual, disclosure",
            })
    void whatIsSavedIsTheNextSeenAndNobodyOverwritesItUnseen(
            String path, String name, String seen, String typed, String saved, String other) {
        measure(Role.OFFICER, path).requireKept(name, seen, typed, saved, other);
    }

    @ParameterizedTest
    @CsvSource({"field, title, x", "field, kind, manual", "kind/field, kind, x", "kind/field, title, x"})
    void whatCannotBeIsRefusedByNameAndNothingChanges(String path, String name, String typed) {
        measure(Role.OFFICER, path).requireRefused(name, typed);
    }

    @ParameterizedTest
    @CsvSource({"field, results", "kind/field, kind"})
    void aReaderMayNot(String path, String name) {
        measure(Role.VIEWER, path).save(name, "", "", 403);
    }

    @Test
    void thePageShowsFieldsThatSaveThemselvesWithWhatWasSeen() {
        measure(Role.OFFICER, "field").save("results", "เห็นแล้ว", "", 200);

        assertThat(LaoClient.officer(http, plan.lao()).page("/plans/%d/measures/1".formatted(YEAR), "th"))
                .contains(
                        "data-save=\"/plans/measures/%s/field\"".formatted(plan.measure()),
                        "data-save=\"/plans/measures/%s/kind/field\"".formatted(plan.measure()),
                        "data-seen=\"เห็นแล้ว\"",
                        "data-changed=\"{by} แก้ไขช่องนี้เมื่อ {at}",
                        "/assets/page-");
    }

    private FieldClient measure(Role role, String path) {
        return new FieldClient(
                LaoClient.as(http, plan.lao(), role), YEAR, "/plans/measures/%s/%s".formatted(plan.measure(), path));
    }
}
