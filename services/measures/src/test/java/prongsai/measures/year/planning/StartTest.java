package prongsai.measures.year.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.keycloak.Role;
import prongsai.measures.LaoClient;
import prongsai.measures.TestPlans;
import prongsai.measures.TestRows;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A year begins from last year, from the library, or empty. */
@ServiceTest
class StartTest {
    private static final String API = "/api/measures/v1/plans/%d/start";

    @Autowired
    WebTestClient http;

    private LaoClient officer;

    @BeforeEach
    void officer() {
        officer = LaoClient.officer(http, Laos.OTHER_DISTRICT);
    }

    @Test
    void lastYearsStructureIsKeptAndWhatWasDoneIsLeftBehind() {
        TestPlans.Made last = TestPlans.make(Laos.OTHER_DISTRICT, 2569, "ยกมา");
        workOn(last);

        start(2570, Map.of("from", "last-year"))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.started.from")
                .isEqualTo(2569)
                .jsonPath("$.started.steps")
                .isEqualTo(1);

        JsonNode measure = officer.plan(2570).at("/measures/0");
        assertThat(measure.at("/title").asString()).isEqualTo("มาตรการ ยกมา");
        assertThat(measure.at("/units").toString()).isEqualTo("[\"กองยกมา\"]");
        assertThat(measure.at("/quarters").toString()).isEqualTo("[1,2,3,4]");
        assertThat(measure.at("/span").toString()).isEqualTo("{\"from\":2566,\"to\":2570}");
        assertThat(measure.at("/multiYearPlan/id").asString())
                .isEqualTo(last.task().toString());
        assertThat(measure.at("/steps/0/frequency").asString()).isEqualTo("monthly");
        assertThat(measure.at("/steps/0/tasks").size()).isEqualTo(12);
        assertThat(measure.at("/steps/0/tasks/0/dueOn").asString()).isEqualTo("2026-10-31");
        assertThat(measure.at("/steps/0/tasks/11/dueOn").asString()).isEqualTo("2027-09-30");
        assertThat(measure.at("/steps/0/tasks"))
                .allSatisfy(task -> assertThat(task.at("/doneOn").isNull()
                                && task.at("/note").asString().isEmpty()
                                && task.at("/evidence").isEmpty())
                        .isTrue());
        assertThat(measure.at("/results")).isEmpty();
        assertThat(measure.at("/outcomes")).isEmpty();
        assertThat(measure.at("/indicators/0/target").asDouble()).isEqualTo(80);
        assertThat(measure.at("/indicators/0/baseline").asDouble()).isEqualTo(83);
        assertThat(measure.at("/indicators/0/actual").isNull()).isTrue();
        assertThat(measure.at("/agreements/0/subordinate").asString()).isEqualTo("ปลัด อบต.");
        assertThat(TestRows.text("select carried_from from measures.measure where id = '%s'", id(measure)))
                .isEqualTo(last.measure().toString());
        assertThat(TestRows.text("select kind from measures.measure where id = '%s'", id(measure)))
                .isEqualTo("declaration");
        assertThat(TestRows.text("select carried_from from measures.step where measure_id = '%s'", id(measure)))
                .isEqualTo(last.step().toString());
        assertThat(TestRows.text(
                        "select action from measures.history where subject_id = (select plan_id from measures.measure where id = '%s')",
                        id(measure)))
                .isEqualTo("start-year");
        assertThat(TestRows.drift(officer.plan(2570).at("/id").asString())).isZero();

        start(2570, Map.of("from", "last-year")).expectStatus().isEqualTo(409);

        // The span has ended; the year before has a plan that was never worked on.
        start(2571, Map.of("from", "last-year")).expectStatus().isCreated();
        assertThat(officer.plan(2571).at("/measures/0/span").isNull()).isTrue();
        assertThat(officer.plan(2569).at("/measures/0/results/0").asString()).isEqualTo("ผลของปีก่อน");
    }

    private static void workOn(TestPlans.Made plan) {
        TestDatabase.get().execute("""
                update measures.task set done_on = due_on, note = 'ทำแล้ว' where plan_id = '%s';
                update measures.measure set results = '{ผลของปีก่อน}', outcomes = '{ผลลัพธ์}', kind = 'declaration'
                 where id = '%s';
                insert into measures.unit (lao_id, id, name, position) values ('%s', '%s', 'กองยกมา', 1);
                """.formatted(plan.plan(), plan.measure(), plan.lao(), plan.task()));
        TestDatabase.get().execute("""
                insert into measures.multi_year_plan (lao_id, id, title, year_from, year_to)
                values ('%1$s', '%3$s', 'แผนปฏิบัติการป้องกันการทุจริต', 2566, 2570);
                update measures.measure set multi_year_plan_id = '%3$s' where id = '%2$s';
                insert into measures.measure_unit (lao_id, measure_id, unit_id) values ('%1$s', '%2$s', '%3$s');
                insert into measures.indicator (lao_id, id, measure_id, position, subject, comparator, target, unit, actual)
                values ('%1$s', '%3$s', '%2$s', 1, 'ความพึงพอใจ', '>=', 80, 'percent', 83);
                insert into measures.agreement (lao_id, id, measure_id, position, superior, subordinate)
                values ('%1$s', '%3$s', '%2$s', 1, 'นายก อบต.', 'ปลัด อบต.');
                """.formatted(plan.lao(), plan.measure(), plan.task()));
    }

    @Test
    void theLibrarySaysForNaLiangWhatItsReportSays() throws IOException {
        JsonNode library = LaoClient.officer(http, Laos.NALIANG).json("/api/measures/v1/plans/2568/templates");
        JsonNode seed = seed();
        assertThat(library.at("/templates").size()).isEqualTo(7);
        for (int i = 0; i < 7; i++) {
            JsonNode template = library.at("/templates/" + i);
            JsonNode measure = seed.at("/measures/" + i);
            assertThat(bare(template.at("/title").asString()))
                    .isEqualTo(bare(measure.at("/title").asString()));
            assertThat(texts(template.at("/steps"), "/text")).isEqualTo(texts(measure.at("/steps"), ""));
            assertThat(template.at("/quarters")).isEqualTo(measure.at("/normalized/quarters"));
            assertThat(template.at("/allUnits").asBoolean())
                    .isEqualTo(measure.at("/normalized/responsibleAllUnits").asBoolean());
            assertThat(template.at("/evidenceKinds")).isNotEmpty();
        }
        assertThat(library.at("/templates/4/span").toString()).isEqualTo("{\"from\":2566,\"to\":2570}");
        assertThat(library.at("/templates/5/agreements").size()).isEqualTo(3);
    }

    @Test
    void anotherLaoGetsTheLibraryInItsOwnWords() {
        LaoClient pao = LaoClient.officer(http, Laos.PAO);
        JsonNode library = pao.json("/api/measures/v1/plans/2641/templates");
        assertThat(library.toString()).doesNotContain("{lao}", "{short}", "{type}", "{secretariat}", "นาเลียง", "อบต.");
        assertThat(library.at("/templates/0/title").asString()).endsWith("องค์การบริหารส่วนจังหวัดนครพนม");
        assertThat(library.at("/templates/5/agreements/0/subordinate").asString())
                .isEqualTo("ปลัด อบจ.");
        assertThat(library.at("/templates/4/span").isNull()).isTrue();

        List<String> chosen = List.of(
                library.at("/templates/3/carriedFrom").asString(),
                library.at("/templates/1/carriedFrom").asString());
        pao.form("/plans/2641/start", Map.of("from", "templates", "template", chosen))
                .expectStatus()
                .is3xxRedirection()
                .expectHeader()
                .location("/plans/2641/structure?notice=started");
        JsonNode plan = pao.plan(2641);
        assertThat(plan.at("/measures").size()).isEqualTo(2);
        assertThat(plan.at("/measures/0/title").asString()).startsWith("ออกคำสั่งมอบหมายงาน");
        assertThat(plan.at("/measures/0/units").size()).isEqualTo(1);
        assertThat(TestRows.text("select kind from measures.measure where id = '%s'", id(plan.at("/measures/0"))))
                .isEqualTo("delegation");
        assertThat(plan.at("/measures/0/steps/3/tasks").size()).isEqualTo(3);
        assertThat(plan.at("/measures/1/steps/2/tasks").size()).isEqualTo(4);

        pao.send(
                        HttpMethod.POST,
                        "/api/measures/v1/plans/2641/templates",
                        Map.of(
                                "templates",
                                List.of(library.at("/templates/0/carriedFrom").asString())))
                .expectStatus()
                .isCreated();
        assertThat(pao.plan(2641).at("/measures/2/title").asString()).startsWith("จัดทำคู่มือ");
    }

    @Test
    void anEmptyYearIsAPlanWithoutMeasuresThatCanBeFilledLater() {
        start(2646, Map.of("from", "empty")).expectStatus().isCreated();
        assertThat(officer.plan(2646).at("/measures")).isEmpty();
        assertThat(officer.page("/plans/2646", "th")).contains("</html>").doesNotContain("??");
        start(2646, Map.of("from", "templates", "templates", List.of("01900000-0000-7000-8000-000000700003")))
                .expectStatus()
                .isCreated();
        assertThat(officer.plan(2646).at("/measures/0/title").asString()).isEqualTo("มาตรการ NO Gift Policy");
    }

    @Test
    void whatCannotBeIsRefusedAndLeavesNoPlan() {
        problem(start(2541, Map.of("from", "last-year")), 409, "no-earlier-plan");
        problem(start(2541, Map.of("from", "next-year")), 400, "wrong-parameter");
        problem(start(2541, Map.of("from", "templates")), 400, "templates-missing");
        problem(
                start(2541, Map.of("from", "templates", "templates", List.of(UUID.randomUUID()))),
                400,
                "template-unknown");
        problem(start(1998, Map.of("from", "empty")), 400, "date-year-is-ce");
        for (Role role : List.of(Role.VIEWER, Role.PUBLISHER, Role.EXECUTIVE)) {
            LaoClient.as(http, Laos.OTHER_DISTRICT, role)
                    .send(HttpMethod.POST, API.formatted(2541), Map.of("from", "empty"))
                    .expectStatus()
                    .isForbidden();
        }
        assertThat(TestRows.number(
                        "select count(*) from measures.plan where fiscal_year = 2541 and lao_id = '%s'",
                        Laos.OTHER_DISTRICT))
                .isZero();
    }

    @Test
    void theEmptyYearOffersTheWaysToThoseWhoMayTakeThem() {
        TestPlans.make(Laos.OTHER_DISTRICT, 2629, "ต้นแบบ");
        assertThat(officer.page("/plans/2630", "th"))
                .contains("ใช้แผนปี 2629 เป็นต้นแบบ", "/plans/2630/templates", "/plans/2630/import", "เริ่มจากแผนว่าง")
                .doesNotContain("??");
        assertThat(officer.page("/plans/2630", "en"))
                .contains("Start from the plan of 2629")
                .doesNotContain("??");
        assertThat(LaoClient.as(http, Laos.OTHER_DISTRICT, Role.VIEWER).page("/plans/2630", "th"))
                .doesNotContain("/plans/2630/start");
        assertThat(officer.page("/plans/2630/templates", "th"))
                .contains("NO Gift Policy", "เริ่มแผนด้วยมาตรการที่เลือก", "หลักฐานที่มักใช้")
                .doesNotContain("??");
        assertThat(officer.page("/plans/2629/templates", "en"))
                .contains("Add the chosen measures")
                .doesNotContain("??");
    }

    private WebTestClient.ResponseSpec start(int fiscalYear, Map<String, ?> body) {
        return officer.send(HttpMethod.POST, API.formatted(fiscalYear), body);
    }

    private static void problem(WebTestClient.ResponseSpec answer, int status, String slug) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:" + slug);
    }

    private static String id(JsonNode node) {
        return node.at("/id").asString();
    }

    /** The seed spaces its own name in two ways. */
    private static String bare(String text) {
        return text.replace(" ", "");
    }

    private static List<String> texts(JsonNode list, String path) {
        return list.valueStream()
                .map(each -> bare((path.isEmpty() ? each : each.at(path)).asString()))
                .toList();
    }

    private static JsonNode seed() throws IOException {
        Path file = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/seed/na-liang-2568.model.json"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        return JsonMapper.shared().readTree(Files.readString(file));
    }
}
