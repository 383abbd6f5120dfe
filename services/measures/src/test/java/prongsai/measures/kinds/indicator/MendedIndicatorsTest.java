package prongsai.measures.kinds.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.UUID;
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
import tools.jackson.databind.JsonNode;

/** What sheets once let in and nobody could change any more: an upgrade makes it what a form would keep. */
@ServiceTest
class MendedIndicatorsTest {
    private static final String MIGRATION = "/db/migration/V101__what_forms_would_keep.sql";

    @Autowired
    WebTestClient http;

    @Test
    void aListThatCouldNotBeChangedCanBeAgain() throws IOException, SQLException {
        UUID lao = Laos.fresh();
        TestPlans.Made plan = TestPlans.make(lao, 2568, "ซ่อม");
        insert(plan, 1, "'', '>=', 80, '', '', null, null, ''");
        insert(
                plan,
                2,
                "repeat('ก', 1200), '>=', ('9' || repeat('0', 400))::numeric, ' เรื่อง ', '', 33.333333, null, 'ก  ข'");
        insert(plan, 3, "'พอใจ', '<=', 12.5, 'percent', 'แบบสอบถาม', 10, 11, 'ไม่เกิน'");
        String untouched = row(plan, 3);
        LaoClient officer = LaoClient.officer(http, lao);
        String added = "/api/measures/v1/measures/" + plan.measure() + "/indicators";
        // It can be read, and not written again as it stands: so no other target of the list could be changed.
        officer.send(
                        HttpMethod.PUT,
                        added,
                        "{\"indicators\": %s}".formatted(officer.plan(2568).at("/measures/0/indicators")))
                .expectStatus()
                .isBadRequest();

        migrate();

        JsonNode indicators = officer.plan(2568).at("/measures/0/indicators");
        assertThat(indicators.at("/0/subject").asString()).isEqualTo("มาตรการ ซ่อม");
        assertThat(indicators.at("/0/unit").asString()).isEqualTo("percent");
        assertThat(indicators.at("/1/subject").asString()).hasSize(1000);
        assertThat(indicators.at("/1/unit").asString()).isEqualTo("เรื่อง");
        assertThat(indicators.at("/1/target").decimalValue()).isEqualByComparingTo("999999999999.999");
        assertThat(indicators.at("/1/baseline").decimalValue()).isEqualByComparingTo("33.333");
        assertThat(indicators.at("/1/sourceText").asString())
                .startsWith("ก ข (เป้าหมาย 9000")
                .endsWith(" (ค่าตั้งต้น 33.333333)");
        assertThat(indicators.at("/0/target").toString()).isEqualTo("80");
        assertThat(row(plan, 3)).isEqualTo(untouched);
        assertThat(TestRows.searchDrift(plan.plan())).isZero();
        assertThat(told(plan)).isEqualTo("0|2|33.333333|มาตรการ ซ่อม");
        officer.send(HttpMethod.PUT, added, "{\"indicators\": []}")
                .expectStatus()
                .isOk();
    }

    @Test
    void whatLiesInTheBinComesBackAsAFormWouldKeepIt() throws IOException, SQLException {
        UUID lao = Laos.fresh();
        TestPlans.Made plan = TestPlans.make(lao, 2568, "ถัง");
        LaoClient officer = LaoClient.officer(http, lao);
        insert(plan, 1, "'', '>=', 33.3333, '', '', null, null, ''");
        String deleted = officer.send(HttpMethod.DELETE, "/api/measures/v1/measures/" + plan.measure(), null)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .at("/id")
                .asString();

        migrate();

        officer.send(HttpMethod.POST, "/api/measures/v1/deleted/" + deleted + "/restore", null)
                .expectStatus()
                .is2xxSuccessful();
        JsonNode indicator = officer.plan(2568).at("/measures/0/indicators/0");
        assertThat(indicator.at("/subject").asString()).isEqualTo("มาตรการ ถัง");
        assertThat(indicator.at("/target").decimalValue()).isEqualByComparingTo("33.333");
        assertThat(indicator.at("/sourceText").asString()).isEqualTo("(เป้าหมาย 33.3333)");
        officer.send(
                        HttpMethod.PUT,
                        "/api/measures/v1/measures/" + plan.measure() + "/indicators",
                        "{\"indicators\": []}")
                .expectStatus()
                .isOk();
    }

    /** Revision, rows before, what stood in one and what stands in another now, as history has it. */
    private static String told(TestPlans.Made plan) {
        return TestRows.text("""
                select concat_ws('|', p.revision - 1, jsonb_array_length(h.old_value),
                                 jsonb_path_query_first(h.old_value, '$[*].baseline ? (@ != null)'),
                                 jsonb_path_query_first(h.new_value, '$[*].subject ? (@ starts with "มาตรการ")') #>> '{}')
                  from measures.plan p
                  join measures.history h on (h.plan_id, h.revision) = (p.id, p.revision)
                 where p.id = '%s'
                """, plan.plan());
    }

    private static void insert(TestPlans.Made plan, int position, String values) {
        TestDatabase.get().execute("""
                        insert into measures.indicator (lao_id, id, measure_id, position, subject, comparator, target, unit,
                                                        method, baseline, actual, source_text)
                        values ('%s', gen_random_uuid(), '%s', %d, %s)
                        """.formatted(plan.lao(), plan.measure(), position, values));
    }

    private static String row(TestPlans.Made plan, int position) {
        return TestRows.text(
                "select to_jsonb(i)::text from measures.indicator i where measure_id = '%s' and position = %d",
                plan.measure(), position);
    }

    private static void migrate() throws IOException, SQLException {
        try (InputStream file = Objects.requireNonNull(MendedIndicatorsTest.class.getResourceAsStream(MIGRATION));
                Connection owner = TestDatabase.get().as("prongsai_owner").getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
