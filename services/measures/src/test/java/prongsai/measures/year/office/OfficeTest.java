package prongsai.measures.year.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.keycloak.Role;
import prongsai.measures.LaoClient;
import prongsai.measures.TestRows;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;

/** How to reach an office is said by its administrator and its clerk, and read by everyone. */
@ServiceTest
class OfficeTest {
    private static final String PAGE = "/plans/office";

    @Autowired
    WebTestClient http;

    private UUID lao;
    private LaoClient admin;
    private LaoClient officer;

    @BeforeEach
    void anOfficeThatSaidNothing() {
        lao = Laos.fresh();
        admin = LaoClient.as(http, lao, Role.LAO_ADMIN);
        officer = LaoClient.officer(http, lao);
    }

    @Test
    void saysWhatIsMissing_andLetsNobodyElseWrite() {
        assertThat(officer.page(PAGE, "th"))
                .contains("ยังไม่มี", "เบอร์สำนักงาน", "ชื่อนายก", "ตราหน่วยงาน")
                .doesNotContain(
                        "??", "<form class=\"form\" method=\"post\" data-draft=\"office\"", "name=\"telephone\"");
        assertThat(admin.page(PAGE, "en"))
                .contains("Not said yet", "telephone of the office", "name=\"telephone\"")
                .doesNotContain("??");
    }

    @Test
    void keepsWhatIsSaid_withWhatItWas_andPublishesIt() {
        say(admin, "telephone", "โทร. ๐ ๔๒๕๗ ๑๒๓๔ ต่อ 12", "").expectStatus().is3xxRedirection();
        say(LaoClient.as(http, lao, Role.CLERK), "telephone", "042 571 235", "042 571 234 ต่อ 12")
                .expectStatus()
                .is3xxRedirection();
        say(admin, "mail", "saraban@example.go.th", "").expectStatus().is3xxRedirection();
        say(admin, "website", "example.go.th", "").expectStatus().is3xxRedirection();
        String page = officer.page(PAGE, "th");
        assertThat(page)
                .contains(
                        "<a href=\"tel:042571235\">042 571 235</a>",
                        "เดิม 042 571 234 ต่อ 12",
                        "mailto:saraban@example.go.th",
                        "https://example.go.th")
                .doesNotContain("เบอร์สำนักงาน</a>");
        assertThat(LaoClient.officer(http, Laos.fresh()).page(PAGE, "th")).doesNotContain("042 571 235", "saraban");
        assertThat(TestRows.text(
                        "select telephone || telephone_link || mail || website || hours from directory.lao_office where lao_id = '%s'",
                        lao))
                .isEqualTo("042 571 235tel:042571235saraban@example.go.thhttps://example.go.th");
    }

    @Test
    void isNotSaidTwice() {
        say(admin, "hours", "จันทร์", "").expectStatus().is3xxRedirection();
        say(admin, "hours", "จันทร์ ", "จันทร์").expectStatus().is3xxRedirection();
        assertThat(TestRows.number("select count(*) from measures.office_fact where lao_id = '%s'", lao))
                .isOne();
    }

    @Test
    void takesAMobileNumber_onlyWhereItIsSaidToBeTheOffices() {
        say(admin, "telephone", "081 234 5678", "").expectStatus().isBadRequest();
        admin.form(PAGE, Map.of("telephone", "081 234 5678", "seenTelephone", "", "offices", "yes"))
                .expectStatus()
                .is3xxRedirection();
        assertThat(admin.page(PAGE, "th")).contains("value=\"081 234 5678\"", " checked");
    }

    @ParameterizedTest
    @CsvSource({
        "telephone, เบอร์, not-a-telephone",
        "telephone, 0812345678, mobile-telephone",
        "mail, สมศรี, not-a-mail",
        "mail, a@b, not-a-mail",
        "website, javascript:alert(1), not-an-address",
        "website, ftp://example.go.th, not-an-address"
    })
    void refusesWhatIsNone(String field, String text, String slug) {
        assertThat(say(admin, field, text, "")
                        .expectStatus()
                        .isBadRequest()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .contains(slug);
    }

    @Test
    void isSaidByTheAdministratorAndTheClerkAlone() {
        for (Role role : new Role[] {Role.OFFICER, Role.HEAD, Role.PUBLISHER, Role.EXECUTIVE}) {
            say(LaoClient.as(http, lao, role), "hours", "จันทร์", "")
                    .expectStatus()
                    .isForbidden();
        }
    }

    @Test
    void isNotOverwrittenByWhoSawAnother_andLeavesWhatOthersWroteMeanwhile() {
        say(admin, "hours", "จันทร์", "").expectStatus().is3xxRedirection();
        say(admin, "hours", "อังคาร", "").expectStatus().isEqualTo(409);
        Map<String, String> form =
                new HashMap<>(Map.of("hours", "", "seenHours", "", "mail", "saraban@example.go.th", "seenMail", ""));
        admin.form(PAGE, form).expectStatus().is3xxRedirection();
        assertThat(officer.page(PAGE, "th"))
                .contains("จันทร์", "saraban@example.go.th")
                .doesNotContain("อังคาร");
    }

    private static WebTestClient.ResponseSpec say(LaoClient client, String field, String text, String seen) {
        String seenField = "seen" + Character.toUpperCase(field.charAt(0)) + field.substring(1);
        return client.form(PAGE, Map.of(field, text, seenField, seen));
    }
}
