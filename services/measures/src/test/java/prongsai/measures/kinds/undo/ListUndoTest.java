package prongsai.measures.kinds.undo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.keycloak.Role;
import prongsai.measures.LaoClient;
import prongsai.measures.Office;
import prongsai.measures.TestPlans;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import tools.jackson.databind.JsonNode;

/** What was just done to a list is taken back beside the thing itself, whatever list it is. */
@ServiceTest
class ListUndoTest {
    private static final int YEAR = 2568;

    @Autowired
    WebTestClient http;

    private UUID lao;
    private TestPlans.Made plan;
    private Office office;

    @BeforeEach
    void aMeasureWithSomethingInEachList() {
        lao = Laos.fresh();
        plan = TestPlans.make(lao, YEAR, "เลิกทำ");
        office = new Office(http, lao);
        office.form(plan, "agreements", Map.of("superior", "นายก อบต.", "subordinate", "ปลัด อบต."));
        office.form(plan, "agreements", Map.of("superior", "ปลัด อบต.", "subordinate", "ผอ.กองคลัง"));
        office.form(
                plan,
                "indicators",
                Map.of("subject", "ความพึงพอใจ", "comparator", ">=", "target", "80", "unit", "ร้อยละ"));
        office.form(plan, "topics", Map.of("action", "add", "title", "ข้อมูลพื้นฐาน"));
        office.form(plan, "complaints", Map.of("month", "10", "subject", "ล่าช้า", "kind", "service", "count", "1"));
        office.form(plan, "documents", Map.of("action", "add", "title", "คู่มือ"));
    }

    @ParameterizedTest
    @CsvSource({
        "agreements,agreement",
        "indicators,indicator",
        "topics,topic",
        "complaints,complaint",
        "documents,document"
    })
    void aDeletionIsTakenBack(String list, String name) {
        JsonNode before = list(list);
        assertThat(before.size()).isPositive();
        String page = sent(list, Map.of(name, before.at("/0/id").asString(), "action", "delete"));
        assertThat(list(list).size()).isEqualTo(before.size() - 1);
        Element card = Jsoup.parse(page).getElementById(list);
        assertThat(card.select(".just").text()).contains("ลบแล้ว", "เลิกทำ");
        assertThat(undo(card, list)).isEqualTo(303);
        assertThat(list(list)).isEqualTo(before);
    }

    @Test
    void aSignatureIsTakenBackBesideThePair_andOthersStaySigned() {
        String first = list("agreements").at("/0/id").asString();
        String second = list("agreements").at("/1/id").asString();
        String page = sent("agreements", sign(first));
        Element row = Jsoup.parse(page).getElementById("agreement-" + first);
        assertThat(row.select(".just").text()).contains("บันทึกแล้ว", "เลิกทำ");
        sent("agreements", sign(second));
        assertThat(undo(row, "agreements")).isEqualTo(303);
        assertThat(list("agreements").at("/0/signedOn").isNull()).isTrue();
        assertThat(list("agreements").at("/1/signedOn").asString()).isEqualTo("2025-01-15");
    }

    @Test
    void whatWasChangedAgainStays() {
        String id = list("agreements").at("/0/id").asString();
        Element row = Jsoup.parse(sent("agreements", sign(id))).getElementById("agreement-" + id);
        office.form(plan, "agreements", Map.of("agreement", id, "action", "undo"));
        JsonNode before = list("agreements");
        assertThat(undo(row, "agreements")).isEqualTo(409);
        assertThat(list("agreements")).isEqualTo(before);
    }

    @Test
    void anotherListsChangeIsNoChangeOfThisOne() {
        String id = list("agreements").at("/0/id").asString();
        Element row = Jsoup.parse(sent("agreements", sign(id))).getElementById("agreement-" + id);
        JsonNode before = office.plan(plan).at("/measures");
        for (String other : new String[] {"topics", "indicators", "complaints", "documents"}) {
            assertThat(undo(row, other)).as(other).isEqualTo(409);
        }
        assertThat(undo(row, "nothing")).isEqualTo(400);
        assertThat(office.plan(plan).at("/measures")).isEqualTo(before);
    }

    @Test
    void whoMayOnlyLookTakesNothingBack() {
        String id = list("agreements").at("/0/id").asString();
        Element row = Jsoup.parse(sent("agreements", sign(id))).getElementById("agreement-" + id);
        LaoClient.as(http, lao, Role.LAO_ADMIN)
                .send(HttpMethod.POST, row.select(".just form").attr("action"), null)
                .expectStatus()
                .isForbidden();
    }

    private static Map<String, String> sign(String id) {
        String nothing = "";
        return Map.of("agreement", id, "action", "sign", "signedOn", "๑๕ ม.ค. ๒๕๖๘", "url", nothing);
    }

    /** Gives the page that the browser comes back to. */
    private String sent(String list, Map<String, String> fields) {
        String next = String.valueOf(office.form(plan, list, fields)
                .expectStatus()
                .isSeeOther()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getLocation());
        return office.page(next.replaceAll("#.*", ""), "th");
    }

    private int undo(Element beside, String list) {
        Element form = beside.selectFirst(".just form");
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        fields.remove("back");
        fields.put("list", list);
        return office.form(form.attr("action"), YEAR, fields)
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    private JsonNode list(String name) {
        return office.plan(plan).at("/measures/0/" + name);
    }
}
