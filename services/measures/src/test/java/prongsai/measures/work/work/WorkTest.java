package prongsai.measures.work.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.TestPlans;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;

/** The home of an LAO: mine first, one tap to tick, by htmx and by a plain form. */
@ServiceTest
class WorkTest {
    private static final UUID LAO = Laos.fresh();

    @Autowired
    WebTestClient http;

    @Test
    void showsMyUnitsTasksFirstAndTheRestBehindASwitch() {
        TestPlans.Made plan = TestPlans.make(LAO, 2558, "ของกองคลัง");
        UUID finance = unit("กองคลัง 2558");
        UUID works = unit("กองช่าง 2558");
        TestDatabase.get()
                .execute("insert into measures.measure_unit values ('%s', '%s', '%s')"
                        .formatted(LAO, plan.measure(), finance));

        choose(works, 2558);
        assertThat(page("/work?fy=2558")).contains("ส่วนราชการอื่นอีก 12 งาน").doesNotContain("id=\"task-");
        assertThat(page("/work?fy=2558&mine=all")).contains("id=\"task-" + plan.task());

        choose(finance, 2558);
        assertThat(page("/work?fy=2558")).contains("id=\"task-" + plan.task()).doesNotContain("ส่วนราชการอื่นอีก");

        TestDatabase.get().execute("delete from measures.person_unit where lao_id = '%s'".formatted(LAO));
    }

    @Test
    void filtersByQuarter() {
        TestPlans.Made plan = TestPlans.make(LAO, 2559, "รายไตรมาส");
        // TestPlans' own task is due on the last day of the year, in the fourth quarter.
        assertThat(page("/work?fy=2559&quarter=4"))
                .contains("id=\"task-" + plan.task(), "งานในไตรมาส 4", "/work?fy=2559&amp;quarter=1");
        assertThat(page("/work?fy=2559&quarter=1"))
                .contains("งานในไตรมาส 1")
                .doesNotContain("id=\"task-" + plan.task());
        assertThat(page("/work?fy=2559&quarter=9")).contains("งานที่ต้องทำ");
    }

    @Test
    void aTickByPlainFormComesBackToThePageItStoodOn() {
        TestPlans.Made plan = TestPlans.make(LAO, 2560, "ติ๊ก");
        post(plan.task(), "action=done&mine=all&quarter=4", false)
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/work?fy=2560&mine=all&quarter=4&notice=done&at=" + plan.task() + "#task-" + plan.task());
        assertThat(page("/work?fy=2560&quarter=4")).contains("value=\"undo\"", "1 จาก 12");
    }

    @Test
    void aTickByHtmxBringsTheLineAndTheNumbers() {
        TestPlans.Made plan = TestPlans.make(LAO, 2561, "สลับบรรทัด");
        String answer = body(post(plan.task(), "action=done&doneOn=30 ก.ย. 2561&note=ประชุมแล้ว", true));
        assertThat(answer)
                .contains("id=\"task-" + plan.task(), "ประชุมแล้ว", "30 ก.ย. 2561", "value=\"undo\"")
                .contains("id=\"work-numbers\" hx-swap-oob=\"true\"", "id=\"work-year\" hx-swap-oob=\"true\"")
                .contains("ดำเนินการแล้ว 1 จาก 12 งาน")
                .doesNotContain("<html", "??");

        assertThat(body(post(plan.task(), "action=undo", true))).contains("ดำเนินการแล้ว 0 จาก 12 งาน", "ประชุมแล้ว");
    }

    @Test
    void aDateThatCannotBeChangesNothing() {
        TestPlans.Made plan = TestPlans.make(LAO, 2562, "อนาคต");
        post(plan.task(), "action=done&doneOn=" + LocalDate.now().plusYears(2), true)
                .expectStatus()
                .isBadRequest();
        assertThat(page("/work?fy=2562")).contains("ดำเนินการแล้ว 0 จาก 12 งาน");
    }

    @Test
    void aTaskThatSomeoneTookIsTheirsAlone() {
        TestPlans.Made plan = TestPlans.make(LAO, 2563, "รับไว้");
        assertThat(body(post(plan.task(), "action=take", true))).contains("ท่านรับงานนี้ไว้");
        TestDatabase.get()
                .execute("update measures.task set taken_by = 'someone', taken_by_name = 'สมชาย' where id = '%s'"
                        .formatted(plan.task()));
        assertThat(page("/work?fy=2563&quarter=4"))
                .contains("ส่วนราชการอื่นอีก 1 งาน")
                .doesNotContain("id=\"task-" + plan.task());
        assertThat(page("/work?fy=2563&quarter=4&mine=all")).contains("ผู้รับงาน: สมชาย");
        assertThat(body(post(plan.task(), "action=release", true))).doesNotContain("สมชาย");
    }

    private UUID unit(String name) {
        UUID id = UUID.randomUUID();
        TestDatabase.get()
                .execute("insert into measures.unit (lao_id, id, name, position) values ('%s', '%s', '%s', 1)"
                        .formatted(LAO, id, name));
        return id;
    }

    private void choose(UUID unit, int fiscalYear) {
        http.post()
                .uri("/work/units")
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(LAO)))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("units=" + unit + "&back=/work?fy=" + fiscalYear)
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/work?fy=" + fiscalYear + "&notice=saved");
    }

    private WebTestClient.ResponseSpec post(UUID task, String form, boolean htmx) {
        return http.post()
                .uri("/work/tasks/" + task)
                .headers(headers -> {
                    headers.setBearerAuth(TestTokens.officer(LAO));
                    if (htmx) {
                        headers.set("HX-Request", "true");
                    }
                })
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue(form)
                .exchange();
    }

    private String page(String path) {
        return body(http.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(LAO)))
                .exchange());
    }

    private static String body(WebTestClient.ResponseSpec answer) {
        String body = answer.expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return body == null ? "" : body;
    }
}
