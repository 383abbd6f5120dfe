package prongsai.measures.kinds.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.Office;
import prongsai.measures.TestPlans;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import tools.jackson.databind.JsonNode;

@ServiceTest
class IndicatorsTest {
    private static final UUID LAO = Laos.fresh();

    @Autowired
    WebTestClient http;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(http, LAO);
    }

    @Test
    void aTargetIsWrittenMeasuredAndMetByRule() {
        TestPlans.Made plan = TestPlans.make(LAO, 2571, "ตัวชี้วัด");
        write(plan, Map.of("subject", "ความพึงพอใจ", "target", "ร้อยละ ๘๐", "unit", "ร้อยละ"))
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueEquals("Location", "/plans/2571/measures/1?notice=added&at=indicators&revision=1#indicators");
        JsonNode fresh = indicator(plan);
        assertThat(fresh.get("target").asDouble()).isEqualTo(80);
        assertThat(fresh.get("unit").asString()).isEqualTo("percent");
        assertThat(fresh.get("met").isNull()).isTrue();
        assertThat(office.page(plan, "th")).contains("ยังไม่วัด", "ไม่น้อยกว่า", "ร้อยละ 80");

        String id = fresh.get("id").asString();
        write(plan, Map.of("indicator", id, "subject", "ความพึงพอใจ", "target", "80", "actual", "๗๙.๙"));
        assertThat(indicator(plan).get("met").asBoolean(true)).isFalse();
        assertThat(office.page(plan, "th")).contains("ไม่ผ่านเป้าหมาย");
        write(plan, Map.of("indicator", id, "subject", "ความพึงพอใจ", "target", "80", "actual", "80"));
        assertThat(indicator(plan).get("met").asBoolean(false)).isTrue();
        assertThat(office.page(plan, "en")).contains("Target met", "at least");

        write(plan, Map.of("indicator", id, "action", "delete")).expectStatus().isSeeOther();
        assertThat(office.plan(plan).at("/measures/0/indicators").size()).isZero();
    }

    @Test
    void whatIsWrongIsRefused() {
        TestPlans.Made plan = TestPlans.make(LAO, 2572, "ตัวชี้วัดผิด");
        for (Map<String, String> wrong : List.of(
                Map.of("subject", "", "target", "80"),
                Map.of("subject", "x", "target", "แปดสิบ"),
                Map.of("subject", "x", "target", "80", "actual", "80.1234"),
                Map.of("subject", "x", "target", ""))) {
            write(plan, wrong).expectStatus().isBadRequest();
        }
        office.form(plan, "indicators", Map.of("subject", "x", "comparator", "~", "target", "80"))
                .expectStatus()
                .isBadRequest();
        assertThat(office.plan(plan).get("revision").asLong()).isZero();
    }

    @Test
    void aPutSaysTheWholeAndKnowsItsIds() {
        TestPlans.Made plan = TestPlans.make(LAO, 2573, "ตัวชี้วัดระบบ");
        JsonNode made = office.put(plan, "indicators", """
                        {"indicators": [{"subject": "ก", "comparator": "=", "target": 100, "actual": 100.00},
                                        {"subject": "ข", "comparator": "<=", "target": 3, "unit": "เรื่อง"}]}
                        """)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(made).isNotNull();
        assertThat(made.get("indicators").size()).isEqualTo(2);
        String second = made.at("/indicators/1/id").asString();

        office.put(
                        plan,
                        "indicators",
                        "{\"indicators\": [{\"id\": \"%s\", \"subject\": \"ข\", \"comparator\": \"<\", \"target\": 3}]}"
                                .formatted(second))
                .expectStatus()
                .isOk();
        assertThat(office.plan(plan).at("/measures/0/indicators").size()).isEqualTo(1);
        office.put(
                        plan,
                        "indicators",
                        "{\"indicators\": [{\"id\": \"%s\", \"subject\": \"ค\", \"comparator\": \"<\", \"target\": 3}]}"
                                .formatted(plan.task()))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:unknown-part");
        office.put(plan, "indicators", "{}").expectStatus().isBadRequest();
    }

    private WebTestClient.ResponseSpec write(TestPlans.Made plan, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("comparator", ">=");
        return office.form(plan, "indicators", form);
    }

    private JsonNode indicator(TestPlans.Made plan) {
        return office.plan(plan).at("/measures/0/indicators/0");
    }
}
