package prongsai.measures.work.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import prongsai.measures.TestPlans;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;

/** What the page finds, where each finding leads, and how last year's scores are kept. */
@ServiceTest
class ReadinessTest {
    private static final UUID LAO = Laos.fresh();
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    @Autowired
    WebTestClient http;

    @Test
    void eachFindingLeadsToItsMend() {
        TestPlans.Made plan = TestPlans.make(LAO, 2555, "ตรวจ");
        UUID unproved = UUID.randomUUID();
        TestDatabase.get().execute("""
                        insert into measures.task (lao_id, id, plan_id, step_id, due_on, done_on)
                        values ('%s', '%s', '%s', '%s', '2012-05-02', '2012-05-01')
                        """.formatted(LAO, unproved, plan.plan(), plan.step()));
        assertThat(page(2555))
                .contains("พร้อม 0 จาก 1 มาตรการ")
                .contains("มาตรการ 1 ยังไม่มีผู้รับผิดชอบ")
                .contains("href=\"/plans/2555/measures/1#results\"")
                .contains("href=\"/plans/2555/measures/1#task-" + unproved + "\"")
                .contains("ยังไม่ได้กรอกคะแนน ITA ปีก่อน 10 ตัวชี้วัด")
                .contains("คะแนน ITA ปี 2554")
                .doesNotContain("ยังไม่บอกไตรมาส", "ยังไม่มีวิธีการดำเนินการ");
    }

    @Test
    void scoresAnswersAndAnalysisAreKeptAndAWeakIndicatorAsksForAMeasure() throws SQLException {
        TestPlans.Made plan = TestPlans.make(LAO, 2556, "คะแนน");
        save(2556, seen(2556), "score-1=๘๔.๙๙&score-2=85&answers-2=1&analysis=ควรปรับปรุงการปฏิบัติหน้าที่")
                .expectStatus()
                .isSeeOther();
        assertThat(page(2556))
                .contains("value=\"84.99\"", "value=\"85.00\"", "ควรปรับปรุงการปฏิบัติหน้าที่")
                .contains("ตัวชี้วัดที่ 1 ต่ำกว่าเกณฑ์", "href=\"#answers-1\"")
                .contains("ยังไม่ได้กรอกคะแนน ITA ปีก่อน 8 ตัวชี้วัด")
                .doesNotContain("ตัวชี้วัดที่ 2 ต่ำกว่าเกณฑ์", "ยังไม่ได้เขียนผลการวิเคราะห์");

        save(2556, seen(2556), "score-1=84.99&answers-1=1&analysis=")
                .expectStatus()
                .isSeeOther();
        assertThat(page(2556))
                .contains("ยังไม่ได้เขียนผลการวิเคราะห์", "ปีก่อน 9 ตัวชี้วัด")
                .doesNotContain("ต่ำกว่าเกณฑ์ แต่");
        assertThat(entries(plan)).isEqualTo(2);
    }

    @Test
    void whatSomebodyElseWroteIsNotOverwrittenUnseen() {
        TestPlans.make(LAO, 2557, "ชนกัน");
        String seen = seen(2557);
        save(2557, seen, "score-3=90").expectStatus().isSeeOther();
        save(2557, seen, "score-3=10").expectStatus().isEqualTo(409);
        assertThat(page(2557)).contains("value=\"90.00\"");
    }

    @Test
    void wrongNumbersAreRefusedWithTheirField() {
        TestPlans.make(LAO, 2558, "ผิด");
        String seen = seen(2558);
        for (String wrong :
                new String[] {"score-1=101", "score-1=8.555", "score-99=50", "answers-1=7", "answers-1=ก"}) {
            save(2558, seen, wrong)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.field")
                    .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    private static long entries(TestPlans.Made plan) throws SQLException {
        try (Connection connection = TestDatabase.get().superuser().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select count(*) from measures.history where action = 'analyse' and plan_id = ?")) {
            statement.setObject(1, plan.plan());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private String seen(int fiscalYear) {
        Matcher seen = SEEN.matcher(page(fiscalYear));
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    private WebTestClient.ResponseSpec save(int fiscalYear, String seen, String fields) {
        var form = BodyInserters.fromFormData("seen", seen);
        for (String field : fields.split("&")) {
            form = form.with(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        }
        return http.post()
                .uri("/plans/" + fiscalYear + "/readiness")
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(LAO)))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .exchange();
    }

    private String page(int fiscalYear) {
        String body = http.get()
                .uri("/plans/" + fiscalYear + "/readiness")
                .accept(MediaType.TEXT_HTML)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(LAO)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return body == null ? "" : body;
    }
}
