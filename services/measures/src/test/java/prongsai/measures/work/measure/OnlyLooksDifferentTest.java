package prongsai.measures.work.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.LaoClient;
import prongsai.measures.TestPlans;
import prongsai.measures.TestRows;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;

/** What came in before forms tidied it differs from what they send in looks alone: that takes nothing of the paper away. */
@ServiceTest
class OnlyLooksDifferentTest {
    private static final String API = "/api/measures/v1/measures/";

    @Autowired
    WebTestClient http;

    private TestPlans.Made plan;
    private LaoClient officer;

    @BeforeEach
    void aMeasureWithThePapersOwnWords() {
        UUID lao = Laos.fresh();
        plan = TestPlans.make(lao, 2568, "เดิม");
        officer = LaoClient.officer(http, lao);
        TestDatabase.get().execute("""
                insert into measures.unit (lao_id, id, name, position) values ('%1$s', '%2$s', 'กองการศึกษา  ศาสนา', 1);
                insert into measures.measure_unit (lao_id, measure_id, unit_id) values ('%1$s', '%3$s', '%2$s');
                update measures.measure
                   set responsible_text = 'กองการศึกษาฯ', schedule_text = 'ไตรมาสที่ ๔ และ ๑', quarters = '{4,1}'
                 where id = '%3$s'
                """.formatted(lao, UUID.randomUUID(), plan.measure()));
    }

    @Test
    void aResultLeavesUnitsAndTheirWords() {
        put("", "\"title\": \"มาตรการ เดิม\", \"results\": [\"ทำแล้ว\"], \"outcomes\": []");

        assertThat(words()).isEqualTo("กองการศึกษาฯ|ไตรมาสที่ ๔ และ ๑|กองการศึกษา  ศาสนา");
    }

    @Test
    void aTitleLeavesQuartersAndTheirWords() {
        put("/structure", "\"title\": \"ชื่อใหม่\", \"quarters\": [1, 4], \"evidenceKinds\": []");

        assertThat(words()).isEqualTo("กองการศึกษาฯ|ไตรมาสที่ ๔ และ ๑|กองการศึกษา  ศาสนา");
    }

    @Test
    void theSameAgainIsNoChange() {
        String before = row();

        put("", "\"title\": \"มาตรการ เดิม\", \"results\": [], \"outcomes\": []");
        put("/structure", "\"title\": \"มาตรการ เดิม\", \"quarters\": [4, 1], \"evidenceKinds\": []");

        assertThat(row()).isEqualTo(before);
        assertThat(TestRows.number("select count(*) from measures.history where plan_id = '%s'", plan.plan()))
                .isZero();
    }

    private void put(String part, String fields) {
        officer.send(
                        HttpMethod.PUT,
                        API + plan.measure() + part,
                        "{\"allUnits\": false, \"units\": [\"กองการศึกษา ศาสนา\"], " + fields + "}")
                .expectStatus()
                .isOk();
    }

    private String row() {
        return TestRows.text("select m::text || m.xmin from measures.measure m where id = '%s'", plan.measure());
    }

    private String words() {
        return TestRows.text("""
                select concat_ws('|', m.responsible_text, m.schedule_text, string_agg(u.name, ','))
                  from measures.measure m
                  join measures.measure_unit mu on mu.measure_id = m.id
                  join measures.unit u on u.id = mu.unit_id
                 where m.id = '%s' group by m.lao_id, m.id
                """, plan.measure());
    }
}
