package prongsai.reports.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;
import prongsai.reports.ReportsTest;
import prongsai.testing.Laos;
import prongsai.testing.TestTokens;

class ReportPagesTest extends ReportsTest {
    private final String publisher = TestTokens.of(new Jurisdiction.OfLao(Laos.NALIANG), Role.OFFICER, Role.PUBLISHER);
    private final String officer = TestTokens.of(new Jurisdiction.OfLao(Laos.NALIANG), Role.OFFICER);

    @Test
    void walksFromPlanToPublicPageWithForms() {
        String page = "/reports/" + year;
        assertThat(text(get(publisher, page))).contains("จัดทำรายงาน", "๗. จัดทำแผนปฏิบัติการ", "อ.นาแก จ.นครพนม");

        post(publisher, page).expectStatus().isSeeOther().expectHeader().location(page + "?version=1");
        assertThat(text(get(publisher, page))).contains(page + "/1/publish", "/1.pdf", "ยังไม่เผยแพร่");

        post(publisher, page + "/1/publish").expectStatus().isSeeOther();
        assertThat(text(get(publisher, page))).contains("เผยแพร่แล้ว", "/public/6480709/" + year, page + "/1/withdraw");

        post(publisher, page + "/1/withdraw").expectStatus().isSeeOther();
        assertThat(text(get(publisher, page))).contains("ถอนแล้ว");
    }

    @Test
    void saysThatThePlanHasChangedSince() {
        post(officer, "/reports/" + year).expectStatus().isSeeOther();
        assertThat(text(get(officer, "/reports/" + year))).doesNotContain("แผนถูกแก้ไขหลังจากจัดทำฉบับนี้");

        MEASURES.revision.set(2);

        assertThat(text(get(officer, "/reports/" + year))).contains("แผนถูกแก้ไขหลังจากจัดทำฉบับนี้");
    }

    @Test
    void tellsAnOfficerWhyPublishingIsNotForThem() {
        post(officer, "/reports/" + year).expectStatus().isSeeOther();

        assertThat(text(get(officer, "/reports/" + year)))
                .contains("ต้องเป็นผู้เผยแพร่ของหน่วยงาน", "disabled")
                .doesNotContain("/1/publish");
    }

    @Test
    void isReadableWhileMeasuresIsAway() {
        post(officer, "/reports/" + year).expectStatus().isSeeOther();
        MEASURES.status.set(500);

        assertThat(text(get(officer, "/reports/" + year))).contains("ติดต่อส่วนแผนและมาตรการไม่ได้", "/1.pdf");
    }

    @Test
    void offersThePlanWhereThereIsNone() {
        MEASURES.status.set(404);

        assertThat(text(get(officer, "/reports/" + year))).contains("/plans/" + year, "ยังไม่มีแผนมาตรการ");
    }

    @Test
    void speaksEnglishWhenAsked() {
        assertThat(text(get(officer, "/reports/" + year + "?lang=en"))).contains("Make the report");
    }

    @Test
    void leadsToTheCurrentYear() {
        get(officer, "/reports").expectStatus().isFound().expectHeader().valueMatches("Location", "/reports/25\\d\\d");
    }

    @Test
    void aVersionThatIsNotThereIsNotFound() {
        get(officer, "/reports/" + year + "?version=3").expectStatus().isNotFound();
    }
}
