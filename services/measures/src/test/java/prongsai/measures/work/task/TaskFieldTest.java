package prongsai.measures.work.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.FieldClient;
import prongsai.measures.LaoClient;
import prongsai.measures.TestPlans;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import tools.jackson.databind.JsonNode;

/** The fields of a task that save themselves. */
@ServiceTest
class TaskFieldTest {
    private static final int YEAR = 2569;

    @Autowired
    WebTestClient http;

    private LaoClient officer;
    private FieldClient task;

    @BeforeEach
    void task() {
        TestPlans.Made plan = TestPlans.make(Laos.fresh(), YEAR, "งาน");
        officer = LaoClient.officer(http, plan.lao());
        task = new FieldClient(officer, YEAR, "/plans/tasks/%s/field".formatted(plan.task()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "doneOn, -, 1/10/2568, 1 ต.ค. 2568, 2 ต.ค. 2568",
                "note, -, '  รอหนังสือ ', รอหนังสือ, ได้แล้ว",
            })
    void whatIsSavedIsTheNextSeenAndNobodyOverwritesItUnseen(
            String name, String seen, String typed, String saved, String other) {
        task.requireKept(name, seen, typed, saved, other);
    }

    @Test
    void aYearOfTwoDigitsIsReadOrItsChoicesAreNamed() {
        assertThat(task.saved("doneOn", "15/10/67", "")).isEqualTo("15 ต.ค. 2567");
        JsonNode refused = task.save("doneOn", "15/10/25", "15 ต.ค. 2567", 400);
        assertThat(refused.get("type").asString()).endsWith(":date-year-short");
        assertThat(refused.get("detail").asString()).contains("15/10/25", "15/10/2525 / 15/10/2568");
    }

    @Test
    void examplesOfDaysAreOfTheYearInView() {
        int number = officer.plan(YEAR).at("/measures/0/number").asInt();
        assertThat(officer.page("/plans/%d/measures/%d".formatted(YEAR, number), "th"))
                .contains("30/9/%d".formatted(YEAR))
                .doesNotContain("30/9/%d".formatted(YEAR + 1));
    }

    @ParameterizedTest
    @CsvSource({
        "doneOn, 31 ก.พ. 2568",
        "doneOn, 2025",
        "doneOn, 1 ต.ค. 2599",
        "lao_id, x",
    })
    void whatCannotBeIsRefusedByNameAndNothingChanges(String name, String typed) {
        task.requireRefused(name, typed);
    }
}
