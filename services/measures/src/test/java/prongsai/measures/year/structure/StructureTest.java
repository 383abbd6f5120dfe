package prongsai.measures.year.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** The structure of a plan changes, and nothing that was done is lost. */
@ServiceTest
class StructureTest {
    private static final UUID LAO = Laos.fresh();
    private static final String API = "/api/measures/v1";
    private static int year = 2650;

    @Autowired
    WebTestClient http;

    private LaoClient officer;
    private TestPlans.Made plan;

    @BeforeEach
    void aPlan() {
        officer = LaoClient.officer(http, LAO);
        plan = TestPlans.make(LAO, ++year, "โครงสร้าง");
        TestDatabase.get()
                .execute("update measures.task set done_on = due_on, note = 'เสร็จแล้ว' where id = '%s'"
                        .formatted(plan.task()));
    }

    @Test
    void measuresAreAddedMovedAndRenumbered() {
        add("สอง");
        String third = add("สาม");
        assertThat(titles()).containsExactly("มาตรการ โครงสร้าง", "สอง", "สาม");
        put("/measures/" + third + "/place", Map.of("to", "up"));
        assertThat(titles()).containsExactly("มาตรการ โครงสร้าง", "สาม", "สอง");
        put("/measures/" + third + "/place", Map.of("to", "1"));
        assertThat(titles()).containsExactly("สาม", "มาตรการ โครงสร้าง", "สอง");
        put("/measures/" + third + "/place", Map.of("to", "99"));
        assertThat(titles()).containsExactly("มาตรการ โครงสร้าง", "สอง", "สาม");
        assertThat(now().at("/measures")
                        .valueStream()
                        .map(each -> each.at("/number").asInt()))
                .containsExactly(1, 2, 3);
        long revision = now().at("/revision").asLong();
        put("/measures/" + third + "/place", Map.of("to", "down"));
        assertThat(now().at("/revision").asLong()).as("moved nowhere").isEqualTo(revision);
        assertThat(TestRows.drift(plan.plan())).isZero();
    }

    @Test
    void otherQuartersMoveTheTasksAndKeepWhatWasDone() {
        put(
                "/measures/" + plan.measure() + "/structure",
                Map.of(
                        "title",
                        "ใหม่",
                        "allUnits",
                        false,
                        "units",
                        List.of("กองคลัง", "กองช่าง"),
                        "quarters",
                        List.of(1)));
        JsonNode measure = now().at("/measures/0");
        assertThat(measure.at("/title").asString()).isEqualTo("ใหม่");
        assertThat(measure.at("/units").size()).isEqualTo(2);
        JsonNode tasks = measure.at("/steps/0/tasks");
        assertThat(tasks.size())
                .as("three of the quarter and the done one of September")
                .isEqualTo(4);
        assertThat(tasks.at("/3/id").asString()).isEqualTo(plan.task().toString());
        assertThat(tasks.at("/3/doneOn").isNull()).isFalse();
        assertThat(tasks.at("/3/evidence/0/id").asString())
                .isEqualTo(plan.evidence().toString());
        assertThat(TestRows.drift(plan.plan())).isZero();
    }

    @Test
    void anotherFrequencyKeepsTheDoneTaskInItsPlace() {
        put("/steps/" + plan.step(), Map.of("text", "ขั้นตอนเดิม", "frequency", "once"));
        JsonNode tasks = now().at("/measures/0/steps/0/tasks");
        assertThat(tasks.size()).isEqualTo(1);
        assertThat(tasks.at("/0/id").asString()).isEqualTo(plan.task().toString());
        put("/steps/" + plan.step(), Map.of("text", "ขั้นตอนเดิม", "frequency", "quarterly"));
        assertThat(now().at("/measures/0/steps/0/tasks").size()).isEqualTo(4);
        assertThat(now().at("/completion/tasksDone").asInt()).isEqualTo(1);
        assertThat(TestRows.drift(plan.plan())).isZero();
    }

    @Test
    void aDeletedMeasureComesBackWithAllThatBelongsToIt() {
        String second = add("สอง");
        TestDatabase.get().execute("""
                update measures.measure set results = '{ผล}', outcomes = '{ผลลัพธ์}' where id = '%2$s';
                insert into measures.indicator (lao_id, id, measure_id, position, subject, comparator, target, unit)
                values ('%1$s', '%3$s', '%2$s', 1, 'ความพึงพอใจ', '>=', 80, 'percent');
                insert into measures.agreement (lao_id, id, measure_id, position, superior, subordinate)
                values ('%1$s', '%3$s', '%2$s', 1, 'นายก', 'ปลัด');
                """.formatted(plan.lao(), plan.measure(), plan.plan()));
        String before = now().at("/measures").toString();

        String undo = id(send(HttpMethod.DELETE, "/measures/" + plan.measure(), null, 200));
        assertThat(titles()).containsExactly("สอง");
        assertThat(now().at("/measures/0/number").asInt()).isEqualTo(1);
        assertThat(TestRows.drift(plan.plan())).isZero();
        send(HttpMethod.DELETE, "/measures/" + plan.measure(), null, 404);

        assertThat(id(send(HttpMethod.POST, "/deleted/" + undo + "/restore", null, 200)))
                .isEqualTo(plan.measure().toString());
        assertThat(now().at("/measures").toString()).isEqualTo(before);
        assertThat(TestRows.drift(plan.plan())).isZero();
        send(HttpMethod.POST, "/deleted/" + undo + "/restore", null, 404);

        // A number beyond what there is then leaves no gap.
        String last = id(send(HttpMethod.DELETE, "/measures/" + second, null, 200));
        send(HttpMethod.DELETE, "/measures/" + plan.measure(), null, 200);
        send(HttpMethod.POST, "/deleted/" + last + "/restore", null, 200);
        assertThat(now().at("/measures/0/number").asInt()).isEqualTo(1);
    }

    @Test
    void aDeletedStepComesBackIntoTheScheduleOfTheDay() {
        String undo = id(send(HttpMethod.DELETE, "/steps/" + plan.step(), null, 200));
        assertThat(now().at("/measures/0/steps")).isEmpty();
        put(
                "/measures/" + plan.measure() + "/structure",
                Map.of("title", "ใหม่", "allUnits", true, "quarters", List.of(4)));
        send(HttpMethod.POST, "/deleted/" + undo + "/restore", null, 200);
        JsonNode tasks = now().at("/measures/0/steps/0/tasks");
        assertThat(tasks.size()).isEqualTo(3);
        assertThat(tasks.at("/2/evidence").size()).isEqualTo(1);
        assertThat(tasks.at("/2/note").asString()).isEqualTo("เสร็จแล้ว");
        assertThat(TestRows.drift(plan.plan())).isZero();
    }

    @Test
    void aStepWaitsForItsMeasureAndWhatWasErasedMeanwhileStaysAway() {
        String step = id(send(HttpMethod.DELETE, "/steps/" + plan.step(), null, 200));
        String measure = id(send(HttpMethod.DELETE, "/measures/" + plan.measure(), null, 200));
        assertThat(send(HttpMethod.POST, "/deleted/" + step + "/restore", null, 409)
                        .at("/type")
                        .asString())
                .endsWith("restore-measure-first");
        TestDatabase.get().execute("delete from measures.evidence where id = '%s'".formatted(plan.evidence()));
        send(HttpMethod.POST, "/deleted/" + measure + "/restore", null, 200);
        send(HttpMethod.POST, "/deleted/" + step + "/restore", null, 200);
        assertThat(now().at("/completion/tasksDone").asInt()).isEqualTo(1);
        assertThat(TestRows.drift(plan.plan())).isZero();
    }

    @Test
    void stepsAreAddedMovedAndTakeTheQuartersOfTheirNewMeasure() {
        String second = add("สอง");
        put("/measures/" + second + "/structure", Map.of("title", "สอง", "allUnits", true, "quarters", List.of(2)));
        String added = id(send(
                HttpMethod.POST,
                "/measures/" + plan.measure() + "/steps",
                Map.of("text", "ประชุม", "frequency", "quarterly"),
                201));
        assertThat(now().at("/measures/0/steps/1/tasks").size()).isEqualTo(4);
        put("/steps/" + added + "/place", Map.of("to", "up"));
        assertThat(now().at("/measures/0/steps/0/text").asString()).isEqualTo("ประชุม");
        put("/steps/" + added + "/place", Map.of("to", "1", "measure", second));
        assertThat(now().at("/measures/0/steps").size()).isEqualTo(1);
        assertThat(now().at("/measures/1/steps/0/tasks").size()).isEqualTo(1);
        assertThat(now().at("/measures/1/steps/0/tasks/0/dueOn").asString()).endsWith("-03-31");
        send(HttpMethod.PUT, "/steps/" + added + "/place", Map.of("to", "1", "measure", UUID.randomUUID()), 404);
        assertThat(TestRows.drift(plan.plan())).isZero();
    }

    @Test
    void whatIsWrongIsNamedAndWhoMayNotIsRefused() {
        assertThat(send(HttpMethod.POST, "/plans/" + year + "/measures", Map.of("title", " ", "allUnits", true), 400)
                        .at("/field")
                        .asString())
                .isEqualTo("title");
        assertThat(send(
                                HttpMethod.PUT,
                                "/measures/" + plan.measure() + "/structure",
                                Map.of("title", "x", "allUnits", true, "quarters", List.of(5)),
                                400)
                        .at("/field")
                        .asString())
                .isEqualTo("quarters");
        assertThat(send(HttpMethod.PUT, "/steps/" + plan.step(), Map.of("text", "x", "frequency", "weekly"), 400)
                        .at("/field")
                        .asString())
                .isEqualTo("frequency");
        assertThat(send(HttpMethod.PUT, "/measures/" + plan.measure() + "/place", Map.of("to", "0"), 400)
                        .at("/field")
                        .asString())
                .isEqualTo("to");
        for (Role role : List.of(Role.VIEWER, Role.EXECUTIVE)) {
            LaoClient other = LaoClient.as(http, LAO, role);
            other.send(HttpMethod.DELETE, API + "/measures/" + plan.measure(), null)
                    .expectStatus()
                    .isForbidden();
            other.send(HttpMethod.POST, API + "/plans/" + year + "/measures", Map.of("title", "x", "allUnits", true))
                    .expectStatus()
                    .isForbidden();
        }
        assertThat(now().at("/revision").asLong()).isZero();
    }

    private String add(String title) {
        return id(send(HttpMethod.POST, "/plans/" + year + "/measures", Map.of("title", title, "allUnits", true), 201));
    }

    private void put(String path, Map<String, ?> body) {
        send(HttpMethod.PUT, path, body, 200);
    }

    private JsonNode send(HttpMethod method, String path, Map<String, ?> body, int status) {
        return officer.send(method, API + path, body)
                .expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private static String id(JsonNode answer) {
        return answer.at("/id").asString();
    }

    private JsonNode now() {
        return officer.plan(year);
    }

    private List<String> titles() {
        return now().at("/measures")
                .valueStream()
                .map(each -> each.at("/title").asString())
                .toList();
    }
}
