package prongsai.measures.transfer.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.LaoClient;
import prongsai.measures.SeedImport;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan that people have worked on goes out of one LAO's database and into another's, with all that a file can carry. */
@ServiceTest
class WholePlanTest {
    /** What a file does not carry: whose it is, ids, and what was uploaded. */
    private static final Set<String> LEFT = Set.of("id", "lao", "revision", "evidence", "evidenceId");

    @Autowired
    WebTestClient http;

    @Test
    void anotherLaoGetsBackAllThatTheFileCarries() throws IOException {
        UUID lao = Laos.fresh();
        JsonNode worked = workedOn(lao);
        assertThat(worked.toString()).contains("NACC-1", "คู่มือหนึ่ง", "2025-01-31", "ประเด็นหนึ่ง", "ภาพถ่าย, สำเนา");

        for (String file : new String[] {"2568.xlsx", "2568.csv"}) {
            UUID other = Laos.fresh();
            SeedImport.upload(http, other, "/api/measures/v1/plans/2568/sheet", file, download(lao, file))
                    .expectStatus()
                    .isCreated();
            assertThat(bare(LaoClient.officer(http, other).plan(2568))).isEqualTo(bare(worked));
        }
    }

    @Test
    void whatTheLaoSaysOfItsMultiYearPlanIsNotWrittenOver() throws IOException {
        UUID lao = Laos.fresh();
        workedOn(lao);
        UUID other = Laos.fresh();
        SeedImport.into(http, other);
        LaoClient officer = LaoClient.officer(http, other);
        JsonNode before = officer.plan(2568).at("/measures/4/multiYearPlan");
        String next = new String(download(lao, "2568.csv"), StandardCharsets.UTF_8)
                .replaceFirst("แผน,2568", "แผน,2569")
                .lines()
                .filter(line -> !line.startsWith("งาน,"))
                .collect(Collectors.joining("\r\n"));
        SeedImport.upload(
                        http,
                        other,
                        "/api/measures/v1/plans/2569/sheet",
                        "next.csv",
                        next.getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isCreated();
        assertThat(officer.plan(2569).at("/measures/4/multiYearPlan")).isEqualTo(before);
        assertThat(before.at("/naccReference").asString()).isEmpty();
    }

    private JsonNode workedOn(UUID lao) throws IOException {
        SeedImport.into(http, lao);
        LaoClient officer = LaoClient.officer(http, lao);
        JsonNode plan = officer.plan(2568);
        put(officer, plan, 0, "documents", """
                {"documents": [
                  {"title": "คู่มือหนึ่ง", "version": "๒.๑", "effectiveOn": "2030-01-01", "url": "https://a.go.th/ก,ข"},
                  {"title": "คู่มือสอง", "holder": "ปลัด อบต."}]}""");
        put(officer, plan, 1, "documents", """
                {"documents": [{"title": "=คำสั่ง", "number": "12/2567", "holder": "รองปลัด", "effectiveOn": "2012-06-01",
                  "reports": [{"month": 1, "reportedOn": "2025-01-31", "url": "https://a.go.th/1"},
                              {"month": 10, "reportedOn": "2024-11-05"}]}]}""");
        put(officer, plan, 3, "topics", """
                {"topics": [{"title": "ประเด็นหนึ่ง", "checks": [{"quarter": 2, "url": "https://a.go.th/t", "checkedOn": "2025-03-01"},
                                                               {"quarter": 1, "checkedOn": "2024-12-01"}]},
                            {"title": "ประเด็นสอง"}]}""");
        put(officer, plan, 5, "agreements", """
                {"agreements": [{"superior": "นายก", "subordinate": "ปลัด", "signedOn": "2024-10-15", "url": "https://a.go.th/s"},
                                {"superior": "ปลัด", "subordinate": "ผู้อำนวยการกองคลัง"}]}""");
        put(officer, plan, 4, "multi-year-plan", """
                {"id": "%s", "title": "แผนห้าปี", "from": 2566, "to": 2570, "naccEnteredOn": "2023-01-15",
                 "naccReference": "NACC-1", "naccUrl": "https://nacc.go.th/1"}""".formatted(
                        plan.at("/measures/4/multiYearPlan/id").asString()));
        put(officer, plan, 2, "kind", "{\"kind\": null}");
        put(officer, plan, 6, "kind", "{\"kind\": \"manual\"}");
        put(officer, plan, 0, "structure", """
                {"title": "%s", "allUnits": true, "units": [], "quarters": [4],
                 "evidenceKinds": ["คำสั่ง", "ภาพถ่าย, สำเนา"]}""".formatted(
                        plan.at("/measures/0/title").asString()));
        return officer.plan(2568);
    }

    private static void put(LaoClient officer, JsonNode plan, int measure, String part, String body) {
        officer.send(
                        HttpMethod.PUT,
                        "/api/measures/v1/measures/%s/%s"
                                .formatted(
                                        plan.at("/measures/%d/id".formatted(measure))
                                                .asString(),
                                        part),
                        body)
                .expectStatus()
                .isOk();
    }

    private byte[] download(UUID lao, String file) {
        byte[] bytes = http.get()
                .uri("/api/measures/v1/plans/" + file)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(lao)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        assertThat(bytes).isNotNull();
        return bytes;
    }

    private static JsonNode bare(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(LEFT);
        }
        node.forEach(WholePlanTest::bare);
        return node;
    }
}
