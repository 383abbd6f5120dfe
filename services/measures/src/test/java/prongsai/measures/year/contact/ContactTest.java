package prongsai.measures.year.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.keycloak.Role;
import prongsai.measures.LaoClient;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;

/** Whom an office's people ask is said by its administrator, and seen within the office alone. */
@ServiceTest
class ContactTest {
    private static final String PAGE = "/plans/contact";
    private static final String SOMSRI = "สมศรี ใจดี สำนักปลัด โทร. 042 000 111";

    @Autowired
    WebTestClient http;

    private LaoClient admin;
    private LaoClient officer;

    @BeforeEach
    void anOfficeThatNamedNobody() {
        UUID lao = Laos.fresh();
        admin = LaoClient.as(http, lao, Role.LAO_ADMIN);
        officer = LaoClient.officer(http, lao);
    }

    @Test
    void saysWhomToAsk_whereNobodyIsNamed_andTellsTheAdministratorWhereToSayIt() {
        assertThat(officer.page(PAGE, "th")).contains("โปรดถามปลัด").doesNotContain("??", "<input id=\"contact\"");
        assertThat(officer.page(PAGE, "en")).contains("has named nobody yet").doesNotContain("??");
        assertThat(admin.page(PAGE, "th"))
                .contains("ใส่ได้ที่หน้า", "id=\"contact\"")
                .doesNotContain("โปรดถามปลัด");
    }

    @Test
    void isSeenByTheOfficeAlone_withWhatWasSaidBefore() {
        say(admin, " " + SOMSRI + " ", "").expectStatus().is3xxRedirection();
        say(admin, "งานบุคคล  contact@office.go.th", SOMSRI).expectStatus().is3xxRedirection();
        assertThat(officer.page(PAGE, "th"))
                .contains("<p id=\"said\"><b>งานบุคคล contact@office.go.th</b></p>", "<span>" + SOMSRI + "</span>");
        assertThat(LaoClient.officer(http, Laos.fresh()).page(PAGE, "th")).doesNotContain("office.go.th", SOMSRI);

        say(admin, "", "งานบุคคล contact@office.go.th").expectStatus().is3xxRedirection();
        assertThat(officer.page(PAGE, "th")).contains("โปรดถามปลัด", "ไม่แสดงผู้ติดต่อ", SOMSRI);
    }

    @Test
    void isNotSaidTwice() {
        say(admin, SOMSRI, "").expectStatus().is3xxRedirection();
        say(admin, SOMSRI, SOMSRI).expectStatus().is3xxRedirection();
        assertThat(officer.page(PAGE, "th").split(SOMSRI, -1))
                .as("what holds, and once in its history")
                .hasSize(3);
    }

    @Test
    void isSaidByTheAdministratorAlone() {
        for (Role role : new Role[] {Role.OFFICER, Role.CLERK, Role.PUBLISHER, Role.EXECUTIVE}) {
            say(LaoClient.as(http, Laos.fresh(), role), SOMSRI, "")
                    .expectStatus()
                    .isForbidden();
        }
    }

    @Test
    void isNotOverwrittenByWhoSawAnother() {
        say(admin, SOMSRI, "").expectStatus().is3xxRedirection();
        say(admin, "สมชาย", "").expectStatus().isEqualTo(409);
        assertThat(officer.page(PAGE, "th")).contains(SOMSRI).doesNotContain("สมชาย");
    }

    @Test
    void isAtMostAsLongAsTheFormSays() {
        say(admin, "ก".repeat(200), "").expectStatus().is3xxRedirection();
        say(admin, "ก".repeat(201), "ก".repeat(200)).expectStatus().isBadRequest();
    }

    private static WebTestClient.ResponseSpec say(LaoClient client, String contact, String seen) {
        return client.form(PAGE, Map.of("contact", contact, "seenContact", seen));
    }
}
