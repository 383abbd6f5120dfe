package prongsai.measures.work.task;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.FieldClient;
import prongsai.measures.LaoClient;
import prongsai.measures.TestPlans;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;

/** The fields of a task that save themselves. */
@ServiceTest
class TaskFieldTest {
    private static final int YEAR = 2569;

    @Autowired
    WebTestClient http;

    private FieldClient task;

    @BeforeEach
    void task() {
        TestPlans.Made plan = TestPlans.make(Laos.fresh(), YEAR, "งาน");
        task = new FieldClient(
                LaoClient.officer(http, plan.lao()), YEAR, "/plans/tasks/%s/field".formatted(plan.task()));
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
