package prongsai.measures.kinds.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

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
class DisclosureTest {
    private static final UUID LAO = Laos.fresh();

    @Autowired
    WebTestClient http;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(http, LAO);
    }

    @Test
    void topicsAreLookedAfterQuarterByQuarter() {
        TestPlans.Made plan = TestPlans.make(LAO, 2565, "เปิดเผย");
        office.put(plan, "kind", "{\"kind\": \"disclosure\"}").expectStatus().isOk();
        office.form(plan, "topics", Map.of("action", "usual")).expectStatus().isSeeOther();
        office.form(plan, "topics", Map.of("action", "usual")).expectStatus().isSeeOther();
        assertThat(topics(plan).size()).isEqualTo(5);
        String id = topics(plan).at("/1/id").asString();
        office.form(
                        plan,
                        "topics",
                        Map.of(
                                "action",
                                "check",
                                "topic",
                                id,
                                "quarter",
                                "2",
                                "url",
                                "https://example.go.th",
                                "checkedOn",
                                "1/3/2565"))
                .expectStatus()
                .isSeeOther();
        JsonNode check = topics(plan).at("/1/checks/0");
        assertThat(check.get("quarter").asInt()).isEqualTo(2);
        assertThat(check.get("checkedOn").asString()).isEqualTo("2022-03-01");
        assertThat(office.page(plan, "th")).contains("ตรวจแล้ว 1 จาก 20", "1 มี.ค. 2565", "https://example.go.th");
        assertThat(office.page(plan, "en")).contains("Checked 1 of 20 times");

        office.form(plan, "topics", Map.of("action", "undo", "topic", id, "quarter", "2"));
        assertThat(topics(plan).at("/1/checks").size()).isZero();
        office.form(plan, "topics", Map.of("action", "delete", "topic", id));
        assertThat(topics(plan).size()).isEqualTo(4);
    }

    @Test
    void aQuarterStandsOnceAndIsOneOfFour() {
        TestPlans.Made plan = TestPlans.make(LAO, 2564, "เปิดเผยผิด");
        String twice =
                "{\"quarter\": 1, \"checkedOn\": \"2021-01-01\"}, {\"quarter\": 1, \"checkedOn\": \"2021-01-02\"}";
        for (String checks :
                java.util.List.of(twice, "{\"quarter\": 5, \"checkedOn\": \"2021-01-01\"}", "{\"quarter\": 1}")) {
            office.put(plan, "topics", "{\"topics\": [{\"title\": \"ก\", \"checks\": [%s]}]}".formatted(checks))
                    .expectStatus()
                    .isBadRequest();
        }
        assertThat(topics(plan).size()).isZero();
    }

    private JsonNode topics(TestPlans.Made plan) {
        return office.plan(plan).at("/measures/0/topics");
    }
}
