package prongsai.measures.year.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.keycloak.Role;
import prongsai.measures.LaoClient;
import prongsai.measures.TestPlans;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import tools.jackson.databind.JsonNode;

/** A plan is built by forms that need no script. */
@ServiceTest
class StructurePagesTest {
    private static final UUID LAO = Laos.fresh();
    private static final Pattern UNDO = Pattern.compile("deleted=([0-9a-f-]{36})");
    private static int year = 2600;

    @Autowired
    WebTestClient http;

    private LaoClient officer;
    private TestPlans.Made plan;

    @BeforeEach
    void aPlanAfterAPlan() {
        officer = LaoClient.officer(http, LAO);
        year += 2;
        TestPlans.make(LAO, year - 1, "ปีก่อน");
        plan = TestPlans.make(LAO, year, "ปีนี้");
    }

    @Test
    void measuresAndStepsGoInAndComeBackByForms() {
        redirected(officer.form(
                "/plans/" + year + "/measures",
                Map.of(
                        "title", "มาตรการใหม่",
                        "responsible", "some",
                        "newUnit", "กองใหม่",
                        "quarters", List.of(2, 3),
                        "evidenceKinds", "คำสั่ง\nประกาศ")));
        JsonNode added = officer.plan(year).at("/measures/1");
        assertThat(added.at("/units").toString()).contains("กองใหม่");
        assertThat(added.at("/quarters").toString()).isEqualTo("[2,3]");
        String measure = added.at("/id").asString();

        redirected(officer.form(
                "/plans/measures/" + measure + "/steps", Map.of("text", "ประชุม", "frequency", "monthly")));
        String step = officer.plan(year).at("/measures/1/steps/0/id").asString();
        assertThat(officer.plan(year).at("/measures/1/steps/0/tasks").size()).isEqualTo(6);
        redirected(officer.form("/plans/steps/" + step, Map.of("text", "ประชุมใหญ่", "frequency", "once")));
        redirected(officer.form("/plans/measures/" + measure + "/move", Map.of("to", "up")));
        assertThat(officer.plan(year).at("/measures/0/steps/0/text").asString()).isEqualTo("ประชุมใหญ่");
        redirected(officer.form("/plans/steps/" + step + "/move", Map.of("to", "2", "measure", plan.measure())));
        assertThat(officer.plan(year).at("/measures/1/steps/1/id").asString()).isEqualTo(step);
        redirected(officer.form(
                "/plans/measures/" + measure + "/structure", Map.of("title", "ชื่อใหม่", "responsible", "all")));
        assertThat(officer.plan(year).at("/measures/0/allUnits").asBoolean()).isTrue();

        String after = redirected(officer.form("/plans/measures/" + measure + "/delete", Map.of()));
        assertThat(officer.plan(year).at("/measures").size()).isEqualTo(1);
        assertThat(officer.page(after, "th")).contains("ลบ “ชื่อใหม่” แล้ว", "เลิกทำ");
        Matcher undo = UNDO.matcher(after);
        assertThat(undo.find()).isTrue();
        redirected(officer.form("/plans/deleted/" + undo.group(1) + "/restore", Map.of()));
        assertThat(officer.plan(year).at("/measures/0/title").asString()).isEqualTo("ชื่อใหม่");
    }

    @Test
    void thePagesAreDrawnInBothLanguages() {
        assertThat(officer.page("/plans/" + year + "/structure", "th"))
                .contains("แก้ไขแผน", "มาตรการ ปีนี้", "เลื่อนขึ้น: ", "/assets/ordering-", "</html>")
                .doesNotContain("??");
        assertThat(officer.page("/plans/" + year + "/structure", "en"))
                .contains("Edit the plan", "Add a step", "Move up: ")
                .doesNotContain("??");
        assertThat(officer.page("/plans/" + year, "th"))
                .contains("/plans/" + year + "/structure", "เทียบกับปี " + (year - 1))
                .doesNotContain("??");
        assertThat(officer.page("/plans/" + year + "/comparison", "th"))
                .contains("ใหม่ 1 · เปลี่ยน 0 · เหมือนเดิม 0 · ไม่ทำต่อ 1", "มาตรการ ปีก่อน", "ไม่ทำต่อ")
                .doesNotContain("??");
        assertThat(officer.page("/plans/" + year + "/comparison", "en"))
                .contains("1 new", "Dropped")
                .doesNotContain("??");
    }

    @Test
    void aViewerSeesTheStructureAndNoForms() {
        LaoClient viewer = LaoClient.as(http, LAO, Role.VIEWER);
        assertThat(viewer.page("/plans/" + year + "/structure", "th"))
                .contains("มาตรการ ปีนี้")
                .doesNotContain("/delete\"", "/move\"", "/assets/ordering-");
        viewer.form("/plans/measures/" + plan.measure() + "/delete", Map.of())
                .expectStatus()
                .isForbidden();
    }

    private static String redirected(WebTestClient.ResponseSpec answer) {
        return String.valueOf(answer.expectStatus()
                .is3xxRedirection()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getLocation());
    }
}
