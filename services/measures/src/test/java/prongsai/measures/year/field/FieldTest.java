package prongsai.measures.year.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;
import prongsai.measures.TestPlans;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestTokens;

@ServiceTest
class FieldTest {
    private static final UUID LAO = Laos.fresh();
    private static int year = 2600;

    private TestPlans.Made plan;

    @Autowired
    WebTestClient http;

    @BeforeEach
    void plan() {
        plan = TestPlans.make(LAO, year++, "ช่อง");
    }

    @Test
    void savesOneFieldAndGivesBackWhatStandsNow() {
        save("measures", plan.measure(), "results", "  มีผล ๑ \r\n\r\nมีผล ๒\r\n", "")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.value")
                .isEqualTo("มีผล ๑\nมีผล ๒")
                .jsonPath("$.revision")
                .isEqualTo(1);
        save("measures", plan.measure(), "outcomes", "ดีขึ้น", "")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.revision")
                .isEqualTo(2);
    }

    @Test
    void tellsWhoWroteTheFieldMeanwhileAndKeepsTheirs() {
        save("tasks", plan.task(), "note", "ของเขา", "").expectStatus().isOk();

        save("tasks", plan.task(), "note", "ของฉัน", "")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:field-changed")
                .jsonPath("$.theirs")
                .isEqualTo("ของเขา")
                .jsonPath("$.by")
                .isEqualTo("ผู้ทดสอบ")
                .jsonPath("$.at")
                .exists();
        save("tasks", plan.task(), "note", "ของฉัน", "ของเขา")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.value")
                .isEqualTo("ของฉัน");
    }

    @Test
    void doesNotMindAnotherFieldOfTheSameThing() {
        save("measures", plan.measure(), "results", "ก", "").expectStatus().isOk();
        save("tasks", plan.task(), "doneOn", "1 ต.ค. %d".formatted(plan.fiscalYear() - 1), "")
                .expectStatus()
                .isBadRequest();

        save("measures", plan.measure(), "outcomes", "ข", "").expectStatus().isOk();
    }

    @Test
    void takesTheSameWordsTwiceAsOneChange() {
        save("tasks", plan.task(), "note", "ครั้งเดียว", "").expectStatus().isOk();

        save("tasks", plan.task(), "note", "ครั้งเดียว", "")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.revision")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"tasks, lao_id, x", "measures, title, x", "tasks, doneOn, 31 ก.พ. 2568", "tasks, doneOn, 2025"})
    void refusesWhatIsNoFieldOrNoValueOfIt(String kind, String name, String value) {
        save(kind, kind.equals("tasks") ? plan.task() : plan.measure(), name, value, "")
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void refusesAReader() {
        send("tasks", plan.task(), "note", "x", "", TestTokens.of(new Jurisdiction.OfLao(plan.lao()), Role.VIEWER))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void drawsFieldsThatSaveThemselvesWithWhatWasSeen() {
        save("measures", plan.measure(), "results", "เห็นแล้ว", "")
                .expectStatus()
                .isOk();

        String page = http.get()
                .uri("/plans/%d/measures/1".formatted(plan.fiscalYear()))
                .accept(MediaType.TEXT_HTML)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(plan.lao())))
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(page)
                .contains(
                        "data-save=\"/plans/measures/%s/field\"".formatted(plan.measure()),
                        "data-seen=\"เห็นแล้ว\"",
                        "data-changed=\"{by} แก้ไขช่องนี้เมื่อ {at}",
                        "/assets/fields-");
    }

    private WebTestClient.ResponseSpec save(String kind, UUID id, String name, String value, String seen) {
        return send(kind, id, name, value, seen, TestTokens.officer(plan.lao()));
    }

    private WebTestClient.ResponseSpec send(
            String kind, UUID id, String name, String value, String seen, String token) {
        return http.post()
                .uri("/plans/{kind}/{id}/field", kind, id)
                .headers(headers -> headers.setBearerAuth(token))
                .body(BodyInserters.fromFormData("name", name)
                        .with("value", value)
                        .with("seen", seen))
                .exchange();
    }
}
