package prongsai.measures.work.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
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

/** What is written about last year's assessment, which saves itself field by field. */
@ServiceTest
class ItaFieldTest {
    private static final int YEAR = 2568;
    private static final String PATH = "/plans/%d/readiness/field".formatted(YEAR);

    @Autowired
    WebTestClient http;

    private UUID lao;
    private FieldClient ita;

    @BeforeEach
    void plan() {
        lao = Laos.fresh();
        TestPlans.make(lao, YEAR, "คะแนน");
        ita = new FieldClient(LaoClient.officer(http, lao), YEAR, PATH);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "score-1, -, ๘๗.๕, 87.50, 90",
                "score-01, -, 88, 88.00, 90",
                "answers-1, -, ๑, 1, ''",
                "analysis, -, ควรปรับปรุง, ควรปรับปรุง, ดีแล้ว",
            })
    void whatIsSavedIsTheNextSeenAndNobodyOverwritesItUnseen(
            String name, String seen, String typed, String saved, String other) {
        ita.requireKept(name, seen, typed, saved, other);
    }

    @ParameterizedTest
    @CsvSource({"score-1, 100.01", "score-99, 50", "answers-1, 7", "seen, x"})
    void whatCannotBeIsRefusedByNameAndNothingChanges(String name, String typed) {
        ita.requireRefused(name, typed);
    }

    @Test
    void otherFieldsOfTheSameYearAreNoConflict() {
        ita.save("score-1", "70", "", 200);
        ita.save("score-2", "71", "", 200);
        ita.save("analysis", "ข้อ ๑", "", 200);

        assertThat(LaoClient.officer(http, lao).page("/plans/%d/readiness".formatted(YEAR), "th"))
                .contains("70.00", "71.00", "ข้อ ๑");
    }

    @Test
    void aReaderMayNot() {
        new FieldClient(LaoClient.as(http, lao, Role.VIEWER), YEAR, PATH).save("analysis", "x", "", 403);
    }
}
