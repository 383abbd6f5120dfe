package prongsai.measures.kinds.complaint;

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
class ComplaintsTest {
    private static final UUID LAO = Laos.fresh();

    @Autowired
    WebTestClient http;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(http, LAO);
    }

    @Test
    void whatIsCountedStandsBesideTheYearBefore() {
        TestPlans.Made plan = TestPlans.make(LAO, 2565, "ร้องเรียน");
        office.form(plan, "complaints", row("save", "10", "ล่าช้า", "service", "๓", "5"))
                .expectStatus()
                .isSeeOther();
        office.form(plan, "complaints", Map.of("action", "none", "month", "11", "lastYear", "1"))
                .expectStatus()
                .isSeeOther();
        assertThat(complaints(plan).at("/0/count").asInt()).isEqualTo(3);
        assertThat(complaints(plan).at("/1/count").asInt()).isZero();
        assertThat(office.page(plan, "th")).contains("ปีนี้ 3 เรื่อง", "ปีก่อน 6 เรื่อง", "ลดลง 3 เรื่อง", "ต.ค. 2564");
        assertThat(office.page(plan, "en")).contains("This year 3", "Last year 6", "3 fewer");

        String id = complaints(plan).at("/0/id").asString();
        office.form(plan, "complaints", with(row("save", "10", "ล่าช้า", "service", "", "5"), "complaint", id));
        assertThat(complaints(plan).at("/0/count").isNull()).isTrue();
        assertThat(office.page(plan, "th"))
                .contains("ยังไม่ได้นับ", "อีก 1 รายการยังไม่ได้นับ")
                .doesNotContain("ลดลง");
        office.form(plan, "complaints", Map.of("action", "delete", "complaint", id));
        assertThat(complaints(plan).size()).isEqualTo(1);
    }

    @Test
    void whatCannotBeIsTold() {
        TestPlans.Made plan = TestPlans.make(LAO, 2564, "ร้องเรียนผิด");
        for (String wrong : List.of(
                "'month': 13, 'subject': 'ก', 'kind': 'service'",
                "'month': 1, 'subject': ' ', 'kind': 'service'",
                "'month': 1, 'subject': 'ก', 'kind': 'else'",
                "'month': 1, 'subject': 'ก', 'kind': 'service', 'count': -1",
                "'month': 1, 'subject': 'ก', 'kind': 'service', 'count': 1.9",
                "'month': 1, 'subject': 'ก', 'kind': 'service', 'lastYear': 100000")) {
            office.put(plan, "complaints", "{\"complaints\": [{%s}]}".formatted(wrong.replace('\'', '"')))
                    .expectStatus()
                    .isBadRequest();
        }
        office.form(plan, "complaints", row("save", "1", "ก", "service", "1.5", ""))
                .expectStatus()
                .isBadRequest();
        assertThat(complaints(plan).size()).isZero();
        office.put(
                        plan,
                        "complaints",
                        "{\"complaints\": [{\"month\": 9, \"subject\": \" ก  ข \", \"kind\": \"corruption\"}]}")
                .expectStatus()
                .isOk();
        assertThat(complaints(plan).at("/0/subject").asString()).isEqualTo("ก ข");
    }

    private static Map<String, String> row(
            String action, String month, String subject, String kind, String count, String lastYear) {
        return Map.of(
                "action",
                action,
                "month",
                month,
                "subject",
                subject,
                "kind",
                kind,
                "count",
                count,
                "lastYear",
                lastYear);
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> more = new HashMap<>(form);
        more.put(name, value);
        return more;
    }

    private JsonNode complaints(TestPlans.Made plan) {
        return office.plan(plan).at("/measures/0/complaints");
    }
}
