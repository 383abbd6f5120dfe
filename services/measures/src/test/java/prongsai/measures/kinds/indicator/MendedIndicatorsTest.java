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
        // What stands there is no indicator, and so nothing could be said of it at all.
        officer.send(HttpMethod.PUT, added, "{\"indicators\": []}")
                .expectStatus()
                .is5xxServerError();

        migrate();

        JsonNode indicators = officer.plan(2568).at("/measures/0/indicators");
        assertThat(indicators.at("/0/subject").asString()).isEqualTo("มาตรการ ซ่อม");
        assertThat(indicators.at("/0/unit").asString()).isEqualTo("percent");
        assertThat(indicators.at("/1/subject").asString()).hasSize(1000);
        assertThat(indicators.at("/1/unit").asString()).isEqualTo("เรื่อง");
        assertThat(indicators.at("/1/target").decimalValue()).isEqualByComparingTo("999999999999.999");
        assertThat(indicators.at("/1/baseline").decimalValue()).isEqualByComparingTo("33.333");
        assertThat(indicators.at("/1/sourceText").asString()).startsWith("ก ข 9000");
        assertThat(row(plan, 3)).isEqualTo(untouched);
        assertThat(TestRows.searchDrift(plan.plan())).isZero();
        officer.send(HttpMethod.PUT, added, "{\"indicators\": []}")
                .expectStatus()
                .isOk();
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
