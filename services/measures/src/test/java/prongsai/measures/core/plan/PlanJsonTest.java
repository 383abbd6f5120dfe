package prongsai.measures.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.LaoClient;
import prongsai.measures.Office;
import prongsai.measures.TestPlans;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.Statements;
import prongsai.testing.TestTokens;
import prongsai.web.WebBasics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The plan as other systems read it comes from the database as it is; it says what {@link Plan} would say. */
@ServiceTest
class PlanJsonTest {
    private static final int YEAR = 2568;

    @Autowired
    WebTestClient http;

    @Autowired
    JsonMapper json;

    @Test
    void saysWhatThePlanSays() {
        TestPlans.Made plan = plan();
        JsonNode answer = new Office(http, plan.lao()).plan(plan);
        Plan read = json.treeToValue(answer, Plan.class).asOf(LocalDate.now(WebBasics.BANGKOK));
        assertThat(plain(json.valueToTree(read))).isEqualTo(plain(answer));
        assertThat(read.completion().tasksOverdue()).isPositive();
        assertThat(read.completion().tasksDone()).isEqualTo(1);
        assertThat(answer.at("/measures/0/indicators").values().stream()
                        .map(indicator -> indicator.get("met").toString())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("true", "false", "null");
    }

    @Test
    void whoHasItAlreadyCostsOneSmallQuery() {
        TestPlans.Made plan = plan();
        String tag = get(plan, "\"0.20200101\"")
                .expectStatus()
                .isOk()
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getETag();
        Statements statements = Statements.fewest(() -> get(plan, tag)
                .expectStatus()
                .isNotModified()
                .expectHeader()
                .valueEquals("ETag", tag)
                .expectBody()
                .isEmpty());
        assertThat(statements.work()).hasSize(1);
        get(plan, "W/" + tag).expectStatus().isNotModified();
        get(plan, "\"x\", " + tag).expectStatus().isNotModified();
        get(plan, "*").expectStatus().isNotModified();
        assertThat(LaoClient.officer(http, plan.lao())
                        .send(
                                HttpMethod.PATCH,
                                "/api/measures/v1/tasks/" + plan.task(),
                                Map.of("note", UUID.randomUUID().toString()))
                        .returnResult(Void.class)
                        .getStatus()
                        .is2xxSuccessful())
                .isTrue();
        get(plan, tag).expectStatus().isOk().expectBody().jsonPath("$.measures").isNotEmpty();
    }

    private TestPlans.Made plan() {
        UUID lao = Laos.fresh();
        TestPlans.Made plan = TestPlans.make(lao, YEAR, "อ่าน");
        Office office = new Office(http, lao);
        StringBuilder indicators = new StringBuilder();
        for (String comparator : new String[] {">=", ">", "=", "<", "<="}) {
            for (String actual : new String[] {"79.5", "80", "80.5", "null"}) {
                indicators.append(
                        "%s{\"subject\": \"x\", \"comparator\": \"%s\", \"target\": 80, \"unit\": \"percent\", \"actual\": %s}"
                                .formatted(indicators.isEmpty() ? "" : ",", comparator, actual));
            }
        }
        office.put(plan, "indicators", "{\"indicators\": [%s]}".formatted(indicators))
                .expectStatus()
                .isOk();
        office.put(
                        plan,
                        "agreements",
                        "{\"agreements\": [{\"superior\": \"ก\", \"subordinate\": \"ข\", \"evidenceId\": \"%s\"}]}"
                                .formatted(plan.evidence()))
                .expectStatus()
                .isOk();
        office.put(plan, "topics", "{\"topics\": [{\"title\": \"ก\"}]}")
                .expectStatus()
                .isOk();
        office.put(plan, "multi-year-plan", "{\"title\": \"แผน\", \"from\": 2566, \"to\": 2570}")
                .expectStatus()
                .isOk();
        LaoClient.officer(http, lao)
                .send(HttpMethod.PATCH, "/api/measures/v1/tasks/" + plan.task(), Map.of("doneOn", "2025-09-01"))
                .expectStatus()
                .isOk();
        return plan;
    }

    private WebTestClient.ResponseSpec get(TestPlans.Made plan, String known) {
        return http.get()
                .uri("/api/measures/v1/plans/" + YEAR)
                .headers(headers -> {
                    headers.setBearerAuth(TestTokens.officer(plan.lao()));
                    headers.set(HttpHeaders.IF_NONE_MATCH, known);
                })
                .exchange();
    }

    /** 80 is 80.0, a moment is the same in whatever form, and the order of names says nothing. */
    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), plain(member.getValue())));
            return members;
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(PlanJsonTest::plain)
                    .toList();
        }
        if (node.isNumber()) {
            return node.asDouble();
        }
        return node.isString() && node.asString().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*")
                ? moment(node.asString())
                : node.toString();
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
