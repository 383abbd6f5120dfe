package prongsai.measures.year.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
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
import prongsai.measures.TestRows;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.thai.ThaiDates;
import prongsai.web.WebBasics;

/** Who holds an LAO's offices, who acts for them, and what everyone may read of it. */
@ServiceTest
class HolderTest {
    private static final String PAGE = "/plans/office";
    private static final Pattern ID = Pattern.compile("/plans/office/holders/([0-9a-f-]{36})\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\"\\s+value=\"([0-9a-f-]+)\"");

    @Autowired
    WebTestClient http;

    private UUID lao;
    private LaoClient clerk;

    @BeforeEach
    void anOfficeThatSaidNothing() {
        lao = Laos.fresh();
        clerk = LaoClient.as(http, lao, Role.CLERK);
    }

    @Test
    void whoActsGoesBeforeTheHolder_andBothArePublishedByTheirDays() {
        LocalDate today = LocalDate.now(WebBasics.BANGKOK);
        add(Map.of("office", "executive", "name", "สมชาย ใจดี", "position", "นายกอบต.", "from", "1 ธ.ค. 2564"))
                .expectStatus()
                .is3xxRedirection();
        assertThat(clerk.page(PAGE, "th"))
                .contains("<b>สมชาย ใจดี</b>", "ตั้งแต่ 1 ธ.ค. 2564")
                .doesNotContain("ชื่อนายก");
        add(Map.of(
                        "office",
                        "executive",
                        "acting",
                        "yes",
                        "name",
                        "สมศรี มีสุข",
                        "position",
                        "ปลัดอบต.",
                        "order",
                        "12/2569",
                        "from",
                        ThaiDates.screen(today),
                        "until",
                        ThaiDates.screen(today.plusDays(3))))
                .expectStatus()
                .is3xxRedirection();
        assertThat(clerk.page(PAGE, "th")).contains("<b>สมศรี มีสุข</b>", "คำสั่งที่ 12/2569", "รักษาราชการแทน");
        assertThat(clerk.page(PAGE, "en")).contains("Order 12/2569").doesNotContain("??");
        assertThat(TestRows.text(
                        "select string_agg(name || acting, ' ' order by from_day) from directory.lao_office_holder where lao_id = '%s'",
                        lao))
                .isEqualTo("สมชาย ใจดีfalse สมศรี มีสุขtrue สมชาย ใจดีfalse");
        assertThat(TestRows.text("select telephone from directory.lao_office where lao_id = '%s'", lao))
                .isEmpty();
    }

    @Test
    void refusesDaysThatOverlap_andWhatIsMissing() {
        Map<String, String> first = Map.of("office", "clerk", "name", "ก", "position", "ปลัด", "from", "1 ต.ค. 2565");
        add(first).expectStatus().is3xxRedirection();
        refused(first, "office-overlaps");
        refused(with(first, "from", "2 ต.ค. 2566", "until", "1 ต.ค. 2566"), "office-ends-before");
        refused(with(first, "acting", "yes"), "field-missing");
        refused(with(first, "name", " "), "field-missing");
        refused(with(first, "from", ""), "field-missing");
        refused(with(first, "from", "เมื่อวาน"), "date-");
        refused(with(first, "office", "king"), "field-missing");
    }

    @Test
    void isCorrected_andTakenBack_withoutAnyLineBeingLost() {
        add(Map.of("office", "clerk", "name", "สมสรี", "position", "ปลัด", "from", "1 ต.ค. 2565"))
                .expectStatus()
                .is3xxRedirection();
        String page = clerk.page(PAGE, "th");
        String holder = PAGE + "/holders/" + found(ID, page);
        Map<String, String> right = Map.of(
                "name",
                "สมศรี",
                "position",
                "ปลัด",
                "from",
                "1 ต.ค. 2565",
                "until",
                "30 ก.ย. 2567",
                "seen",
                found(SEEN, page));
        clerk.form(holder, right).expectStatus().is3xxRedirection();
        clerk.form(holder, right).expectStatus().isEqualTo(409);
        assertThat(clerk.page(PAGE, "th")).contains("1 ต.ค. 2565 ถึง 30 ก.ย. 2567", "เดิม สมสรี ปลัด", "ชื่อปลัด");
        clerk.form(holder + "/withdrawal", Map.of()).expectStatus().is3xxRedirection();
        clerk.form(holder + "/withdrawal", Map.of()).expectStatus().isNotFound();
        assertThat(TestRows.number("select count(*) from measures.office_holding where lao_id = '%s'", lao))
                .isEqualTo(3);
        assertThat(TestRows.number("select count(*) from directory.lao_office_holder where lao_id = '%s'", lao))
                .isZero();
    }

    @Test
    void isNobodyElses() {
        add(Map.of("office", "clerk", "name", "สมศรี", "position", "ปลัด", "from", "1 ต.ค. 2565"))
                .expectStatus()
                .is3xxRedirection();
        String holder = PAGE + "/holders/" + found(ID, clerk.page(PAGE, "th"));
        LaoClient other = LaoClient.as(http, Laos.fresh(), Role.CLERK);
        other.form(holder + "/withdrawal", Map.of()).expectStatus().isNotFound();
        assertThat(other.page(PAGE, "th")).doesNotContain("สมศรี");
        LaoClient.officer(http, lao)
                .form(holder + "/withdrawal", Map.of())
                .expectStatus()
                .isForbidden();
    }

    private WebTestClient.ResponseSpec add(Map<String, String> form) {
        return clerk.form(PAGE + "/holders", form);
    }

    private void refused(Map<String, String> form, String slug) {
        assertThat(add(form)
                        .expectStatus()
                        .isBadRequest()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .contains(slug);
    }

    private static Map<String, String> with(Map<String, String> form, String... more) {
        Map<String, String> changed = new HashMap<>(form);
        for (int i = 0; i < more.length; i += 2) {
            changed.put(more[i], more[i + 1]);
        }
        return changed;
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
