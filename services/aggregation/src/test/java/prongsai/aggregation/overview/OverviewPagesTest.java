package prongsai.aggregation.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.aggregation.FixedDay;
import prongsai.aggregation.Plans;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;

@ServiceTest
@Import(FixedDay.class)
class OverviewPagesTest {
    private static final int YEAR = 2567;
    private static final Jurisdiction NATION = new Jurisdiction.Nation();
    private static final Jurisdiction PROVINCE = new Jurisdiction.OfProvince("48");
    private static final Jurisdiction NAKAE = new Jurisdiction.OfDistrict("4807");
    private static final Jurisdiction NALIANG = new Jurisdiction.OfLao(Laos.NALIANG);

    @Autowired
    private WebTestClient web;

    @BeforeAll
    static void plans() {
        Plans.clear(YEAR);
        UUID naliang = Plans.plan(Laos.NALIANG, YEAR);
        Plans.measure(Laos.NALIANG, naliang, 1, "ประกาศเจตนารมณ์", "{ok}", "'2023-12-31', '2023-12-30'");
        Plans.measure(Laos.NALIANG, naliang, 2, "อบรม", "{}", "'2024-03-31', null", "'2024-09-30', null");
        Plans.publish(Laos.NALIANG, YEAR);
        UUID other = Plans.plan(Laos.OTHER_DISTRICT, YEAR);
        Plans.measure(Laos.OTHER_DISTRICT, other, 1, "ประกาศ", "{ok}", "'2023-10-31', '2023-10-01'");
        Plans.summarise(Laos.NALIANG);
        Plans.summarise(Laos.OTHER_DISTRICT);
    }

    @AfterAll
    static void away() {
        Plans.clear(YEAR);
    }

    @Test
    void leadsEachCallerToTheirOwnArea() {
        assertRedirect(NATION, "/overview", "/overview/TH?fy=2567");
        assertRedirect(PROVINCE, "/overview?fy=2566", "/overview/48?fy=2566");
        assertRedirect(NAKAE, "/overview", "/overview/4807?fy=2567");
    }

    @Test
    void opensTheRunningYearWhereNoYearHasAPlan() {
        assertRedirect(new Jurisdiction.OfDistrict("4812"), "/overview", "/overview/4812?fy=2568");
    }

    @Test
    void putsTheLatestFirst() {
        assertThat(page(PROVINCE, "/overview/48?fy=2567"))
                .containsSubsequence(
                        "/overview/4807?fy=2567", "/overview/lao/2480001?fy=2567", "/overview/4805?fy=2567");
        assertThat(page(PROVINCE, "/overview/48?fy=2567&sort=name"))
                .containsSubsequence(
                        "/overview/lao/2480001?fy=2567", "/overview/4805?fy=2567", "/overview/4807?fy=2567");
    }

    @Test
    void showsTheFiveNumbersOfTheArea() {
        assertThat(text(page(PROVINCE, "/overview/48?fy=2567")))
                .containsSubsequence(
                        "มีแผนแล้ว",
                        "2 จาก 4",
                        "มาตรการครบถ้วน",
                        "2 จาก 3",
                        "งานที่เสร็จ",
                        "50.0%",
                        "2 จาก 4 งาน",
                        "1 แห่ง",
                        "2 งาน",
                        "เผยแพร่รายงานแล้ว",
                        "1");
    }

    @Test
    void drillsDownFromTheNationToOneLao() {
        assertThat(page(NATION, "/overview/TH?fy=2567")).contains("href=\"/overview/48?fy=2567\"");
        assertThat(page(NATION, "/overview/48?fy=2567")).contains("href=\"/overview/4807?fy=2567\"");
        assertThat(page(NATION, "/overview/4807?fy=2567")).contains("href=\"/overview/lao/6480709?fy=2567\"");
        assertThat(text(page(NATION, "/overview/lao/6480709?fy=2567")))
                .containsSubsequence(
                        "ทั่วประเทศ",
                        "จังหวัดนครพนม",
                        "อำเภอนาแก",
                        "อบต.นาเลียง",
                        "ประกาศเจตนารมณ์",
                        "ครบถ้วน",
                        "อบรม",
                        "เกินกำหนดตั้งแต่ 31 มี.ค. 2567");
    }

    @Test
    void linksToThePublishedReport() {
        assertThat(page(NAKAE, "/overview/lao/6480709?fy=2567")).contains("href=\"/public/6480709/2567\"");
        assertThat(page(NAKAE, "/overview/lao/6480703?fy=2567")).doesNotContain("href=\"/public/6480703/2567\"");
    }

    @Test
    void saysHowTheOfficeIsReached_andWhoHoldsIt() {
        TestDatabase.get().execute("""
                delete from directory.lao_office where lao_id = '%1$s';
                delete from directory.lao_office_holder where lao_id = '%1$s';
                insert into directory.lao_office (lao_id, telephone, telephone_link, mail, website, address, hours, emblem)
                values ('%1$s', '042 000 000 ต่อ 1', 'tel:042000000,1', 'saraban@example.com', '', '', '', '');
                insert into directory.lao_office_holder (lao_id, office, from_day, until_day, name, position, acting)
                values ('%1$s', 'clerk', '2020-01-01', '2020-12-31', 'คนก่อน', 'ปลัด', false),
                       ('%1$s', 'clerk', '2021-01-01', null, 'คนนี้', 'รองปลัด', true)
                """.formatted(Laos.NALIANG));
        assertThat(page(NAKAE, "/overview/lao/6480709?fy=2567"))
                .contains("href=\"tel:042000000,1\"", "โทร. 042 000 000 ต่อ 1", "href=\"mailto:saraban@example.com\"")
                .contains("คนนี้", "รองปลัด (รักษาราชการแทน)")
                .doesNotContain("คนก่อน", "ยังไม่มีเบอร์สำนักงาน");
        assertThat(page(NAKAE, "/overview/lao/6480703?fy=2567")).contains("ยังไม่มีเบอร์สำนักงาน");
    }

    @Test
    void saysWhatWouldBeThereWhenThereIsNoPlan() {
        assertThat(text(page(NAKAE, "/overview/lao/6480703?fy=2567"))).contains("ยังไม่มีแผนของปีงบประมาณ 2567");
        assertThat(text(page(NATION, "/overview/11?fy=2567"))).contains("ยังไม่มี อปท. ในทะเบียนของพื้นที่นี้");
    }

    @Test
    void doesNotShowADistrictAnythingOfItsNeighbour() {
        page(NAKAE, "/overview/4805", 403);
        page(NAKAE, "/overview/48", 403);
        page(NAKAE, "/overview/TH", 403);
        page(NAKAE, "/overview/lao/6480502?fy=2567", 404);
        assertThat(page(NAKAE, "/overview/4807?fy=2567"))
                .doesNotContain("6480502")
                .doesNotContain("/overview/48?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/overview", "/overview/48", "/overview/4807", "/overview/lao/6480709", "/statistics"})
    void tellsAnLaosPersonThatThePageIsForAreas(String path) {
        assertThat(text(page(NALIANG, path, 403))).contains("เฉพาะผู้ติดตามระดับพื้นที่");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/overview/TH?fy=2567",
                "/overview/48?fy=2567&by=district",
                "/overview/48?fy=2567&by=lao",
                "/overview/4807?fy=2567&sort=done",
                "/overview/lao/6480709?fy=2567",
                "/overview/lao/2480001?fy=2567",
                "/statistics?fy=2567",
                "/statistics?fy=2567&area=4807&by=province"
            })
    void readsInThaiAndInEnglishWithoutAnythingInline(String path) {
        String thai = page(NATION, path);
        String english = page(NATION, path + (path.contains("?") ? "&" : "?") + "lang=en");
        assertThat(thai).contains("lang=\"th\"");
        assertThat(english).contains("lang=\"en\"");
        for (String page : new String[] {thai, english}) {
            assertThat(page)
                    .doesNotContain("style=")
                    .doesNotContain("onclick")
                    .doesNotContain("th:")
                    .doesNotContain("??");
        }
    }

    @Test
    void offersTheChosenNumbersAsFiles() {
        assertThat(page(PROVINCE, "/statistics?fy=2567&area=4807"))
                .contains(
                        "/api/statistics/v1/completion?fiscalYear=2567&amp;area=4807&amp;by=lao&amp;format=csv&amp;bom=true")
                .contains("value=\"4805\"")
                .doesNotContain("value=\"4901\"")
                .doesNotContain("value=\"TH\"");
    }

    private void assertRedirect(Jurisdiction caller, String from, String to) {
        get(caller, from).exchange().expectStatus().isSeeOther().expectHeader().valueEquals("Location", to);
    }

    private String page(Jurisdiction caller, String path) {
        return page(caller, path, 200);
    }

    private String page(Jurisdiction caller, String path, int status) {
        return get(caller, path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private static String text(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private WebTestClient.RequestHeadersSpec<?> get(Jurisdiction caller, String path) {
        return web.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .headers(headers -> headers.setBearerAuth(TestTokens.of(caller, Role.VIEWER)));
    }
}
