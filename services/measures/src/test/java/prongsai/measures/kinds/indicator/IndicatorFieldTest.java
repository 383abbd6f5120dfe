package prongsai.measures.kinds.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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

/** The fields of an indicator that save themselves. */
@ServiceTest
class IndicatorFieldTest {
    private static final int YEAR = 2568;

    @Autowired
    WebTestClient http;

    private LaoClient officer;
    private FieldClient indicator;

    @BeforeEach
    void indicator() {
        TestPlans.Made plan = TestPlans.make(Laos.fresh(), YEAR, "ตัวชี้วัด");
        officer = LaoClient.officer(http, plan.lao());
        officer.form(
                        "/plans/%d/measures/%s/indicators".formatted(YEAR, plan.measure()),
                        Map.of("subject", "ความพึงพอใจ", "comparator", ">=", "target", "80", "unit", "ร้อยละ"))
                .expectStatus()
                .isSeeOther();
        indicator = new FieldClient(
                officer,
                YEAR,
                "/plans/measures/%s/indicators/field?part=%s"
                        .formatted(plan.measure(), stored().at("/id").asString()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "actual, -, ๘๕.๕, 85.5, 90",
                "baseline, -, 'ร้อยละ 34', 34, 1",
                "target, 80, 90, 90, 70",
                "subject, ความพึงพอใจ, ความเชื่อมั่น, ความเชื่อมั่น, อื่น",
                "method, -, แบบสำรวจ, แบบสำรวจ, สัมภาษณ์",
                "unit, ร้อยละ, เรื่อง, เรื่อง, ครั้ง",
                "comparator, >=, <, <, >",
            })
    void whatIsSavedIsTheNextSeenAndNobodyOverwritesItUnseen(
            String name, String seen, String typed, String saved, String other) {
        indicator.requireKept(name, seen, typed, saved, other);
    }

    @ParameterizedTest
    @CsvSource({"actual, มาก", "target, ''", "comparator, ~", "sourceText, x"})
    void whatCannotBeIsRefusedByNameAndNothingChanges(String name, String typed) {
        indicator.requireRefused(name, typed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            actual   | 92,5   | number-ambiguous  | 92.5 หรือ 925
            actual   | ๙๒,๕   | number-ambiguous  | 92.5 หรือ 925
            baseline | 1,2,3  | number-commas     | ไม่ได้คั่นหลักพัน
            target   | 100.01 | percent-above-all | ร้อยละที่เพิ่มขึ้น
            actual   | 925    | percent-above-all | ร้อยละที่เพิ่มขึ้น
            """)
    void whatCanMeanTwoThingsOrMoreThanAllIsAsked_andNothingIsStored(
            String name, String typed, String slug, String told) {
        JsonNode refused = indicator.save(name, typed, "", 400);
        assertThat(refused.get("type").asString()).endsWith(":" + slug);
        assertThat(refused.get("field").asString()).isEqualTo(name);
        assertThat(refused.get("detail").asString()).contains(told);
        assertThat(stored().at("/actual").isNull()).isTrue();
        assertThat(stored().at("/target").asInt()).isEqualTo(80);
    }

    @Test
    void growthIsMoreThanAll_whereItsUnitSaysSo() {
        indicator.save("unit", "ร้อยละที่เพิ่มขึ้น", "ร้อยละ", 200);
        assertThat(indicator.saved("actual", "1,250", "")).isEqualTo("1,250");
    }

    @Test
    void otherFieldsOfTheSameIndicatorAreNoConflict() {
        indicator.save("actual", "85", "", 200);
        indicator.save("method", "แบบสำรวจ", "", 200);

        assertThat(stored().at("/actual").asDouble()).isEqualTo(85);
        assertThat(stored().at("/met").asBoolean()).isTrue();
        assertThat(stored().at("/method").asString()).isEqualTo("แบบสำรวจ");
    }

    private JsonNode stored() {
        return officer.plan(YEAR).at("/measures/0/indicators/0");
    }
}
