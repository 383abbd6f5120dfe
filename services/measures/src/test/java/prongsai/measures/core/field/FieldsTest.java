package prongsai.measures.core.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import prongsai.measures.FieldClient;
import prongsai.measures.LaoClient;
import prongsai.measures.TestPlans;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** What all fields have in common that save themselves; each feature's own are tested beside it. */
@ServiceTest
class FieldsTest {
    private static final int YEAR = 2568;

    @Autowired
    WebTestClient http;

    private TestPlans.Made plan;
    private FieldClient measure;
    private FieldClient task;

    @BeforeEach
    void plan() {
        plan = TestPlans.make(Laos.fresh(), YEAR, "ช่อง");
        measure = client("/plans/measures/%s/field".formatted(plan.measure()));
        task = client("/plans/tasks/%s/field".formatted(plan.task()));
    }

    @Test
    void savesOneFieldAndGivesBackWhatStandsNow() {
        JsonNode results = measure.save("results", "  มีผล ๑ \r\n\r\nมีผล ๒\r\n", "", 200);
        assertThat(results.get("value").asString()).isEqualTo("มีผล ๑\nมีผล ๒");
        assertThat(results.get("revision").asLong()).isEqualTo(1);
        assertThat(measure.save("outcomes", "ดีขึ้น", "", 200).get("revision").asLong())
                .isEqualTo(2);
    }

    @Test
    void tellsWhoWroteTheFieldMeanwhileAndKeepsTheirs() {
        task.save("note", "ของเขา", "", 200);

        JsonNode refused = task.save("note", "ของฉัน", "", 409);
        assertThat(refused.get("type").asString()).isEqualTo("urn:prongsai:problem:field-changed");
        assertThat(refused.get("theirs").asString()).isEqualTo("ของเขา");
        assertThat(refused.get("by").asString()).isEqualTo("ผู้ทดสอบ");
        assertThat(refused.get("at").asString()).isNotEmpty();
        assertThat(task.saved("note", "ของฉัน", "ของเขา")).isEqualTo("ของฉัน");
    }

    @Test
    void doesNotMindAnotherFieldOfTheSameThing() {
        measure.save("results", "ก", "", 200);
        task.save("note", "ค", "", 200);
        measure.save("outcomes", "ข", "", 200);
    }

    @Test
    void takesTheSameWordsTwiceAsOneChange() {
        task.save("note", "ครั้งเดียว", "", 200);

        assertThat(task.save("note", "ครั้งเดียว", "", 200).get("revision").asLong())
                .isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsSaidBeforeAnythingElse() {
        client("/plans/tasks/%s/field".formatted(UUID.randomUUID())).save("nothing", "x", "", 404);
    }

    @Test
    void ofAListItMustBeSaidWhichOne() {
        String indicators = "/plans/measures/%s/indicators/field".formatted(plan.measure());
        client(indicators).save("subject", "x", "", 400);
        client(indicators + "?part=" + UUID.randomUUID()).save("subject", "x", "", 404);
    }

    @Test
    void theAnswerIsJsonWhateverWasAskedFor() {
        http.post()
                .uri("/plans/tasks/{id}/field", plan.task())
                .accept(MediaType.TEXT_HTML)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(plan.lao())))
                .body(BodyInserters.fromFormData("name", "note").with("value", "ก"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_JSON)
                .expectBody()
                .jsonPath("$.value")
                .isEqualTo("ก");
    }

    private FieldClient client(String path) {
        return new FieldClient(LaoClient.officer(http, plan.lao()), YEAR, path);
    }
}
