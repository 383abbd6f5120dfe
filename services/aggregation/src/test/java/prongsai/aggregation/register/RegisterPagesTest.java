package prongsai.aggregation.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.aggregation.FixedDay;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;

/** On จ.หนองบัวลำภู (39), where no other test has LAOs: 60 of them, and one that ended with fiscal year 2566. */
@ServiceTest
@Import(FixedDay.class)
class RegisterPagesTest {
    private static final Jurisdiction NATION = new Jurisdiction.Nation();
    private static final Pattern LINE = Pattern.compile("href=\"/overview/lao/([0-9]{7})\\?fy=");

    @Autowired
    private WebTestClient web;

    @BeforeAll
    static void laos() {
        TestDatabase.get().execute("""
                with made as (
                    insert into directory.lao (id, jurisdiction_code)
                    select gen_random_uuid(), '3901' from generate_series(1, 61)
                    returning id
                ), numbered as (
                    select id, row_number() over () as n from made
                )
                insert into directory.lao_detail
                    (lao_id, valid_from, valid_to, code, name, short_name, type, province_code, district_code)
                select id, date '1999-05-25', case n when 61 then date '2023-10-01' end, (5390000 + n)::text,
                       'เทศบาลตำบลลำดับ ' || to_char(n, 'FM00'), 'ทต.ลำดับ ' || to_char(n, 'FM00'),
                       'SUBDISTRICT_MUNICIPALITY', '39', '3901'
                  from numbered
                """);
    }

    @AfterAll
    static void away() {
        TestDatabase.get().execute("""
                with gone as (delete from directory.lao_detail where province_code = '39' returning lao_id)
                delete from directory.lao where id in (select lao_id from gone)
                """);
    }

    @Test
    void listsByThaiAlphabetWithPlaceTypeAndMark() {
        String page = page("/register?fy=2568&province=48");
        assertThat(codes(page)).containsExactly("2480001", "6480709", "6480502", "6480703");
        assertThat(text(page))
                .containsSubsequence(
                        "พบ 4 จาก",
                        "2480001",
                        "อบจ.นครพนม",
                        "6480709",
                        "อบต.นาเลียง",
                        "ตัวอย่าง",
                        "องค์การบริหารส่วนตำบลนาเลียง",
                        "อบต.",
                        "อำเภอนาแก",
                        "จังหวัดนครพนม",
                        "ตั้งแต่ 23 ก.พ. 2540");
    }

    @Test
    void saysHowManyThereAreAndHowAFileIsLoaded() {
        assertThat(text(page("/register?fy=2568")))
                .containsPattern("[0-9]+ แห่ง ที่มีอยู่ในปีงบประมาณ 2568")
                .contains("load-laos FILE.csv")
                .contains("code,name,short_name,type,province_code,district_code,subdistrict_code,valid_from");
    }

    @ParameterizedTest
    @CsvSource({
        "นาเลียง, 6480709",
        "อบต. นาเลียง, 6480709",
        "ตำบลนาเลียง, 6480709",
        "6480709, 6480709",
        "๖๔๘๐๗๐๙, 6480709",
        "648070, 6480709 6480703",
        "ลําดับ 07, 5390007",
        "เลียงนา, ''"
    })
    void findsByNameAndByCode(String words, String codes) {
        String page = get(NATION, "/register?fy=2568&q={words}", Role.STEWARD, words);
        assertThat(codes(page)).containsExactlyInAnyOrder(codes.isEmpty() ? new String[0] : codes.split(" "));
        assertThat(page).contains("value=\"" + words + "\"");
    }

    @Test
    void saysWhatToDoWhenNothingFits() {
        assertThat(text(page("/register?fy=2568&q=x"))).contains("ไม่มี อปท. ที่ตรงกับตัวกรอง", "ล้างตัวกรอง");
    }

    @Test
    void tellsAStringOfSqlFromSql() {
        assertThat(codes(get(NATION, "/register?fy=2568&q={words}", Role.STEWARD, "' or '1'='1%_")))
                .isEmpty();
    }

    @Test
    void filtersByTypeAndTogether() {
        assertThat(codes(page("/register?fy=2568&province=48&type=PAO"))).containsExactly("2480001");
        assertThat(codes(page("/register?fy=2568&province=49&type=PAO"))).isEmpty();
        assertThat(codes(page("/register?fy=2568&province=48&type=SAO&q=นา"))).containsExactly("6480709");
    }

    @Test
    void givesFiftyToAPage() {
        String first = page("/register?fy=2568&province=39");
        String second = page("/register?fy=2568&province=39&page=2");
        assertThat(codes(first)).hasSize(50).startsWith("5390001").endsWith("5390050");
        assertThat(codes(second)).hasSize(10).startsWith("5390051").endsWith("5390060");
        assertThat(first).contains("/register?fy=2568&amp;q=&amp;province=39&amp;type=&amp;page=2");
        assertThat(text(second)).contains("หน้า 2 จาก 2");
    }

    @ParameterizedTest
    @CsvSource({"9, 5390051", "0, 5390001", "-3, 5390001", "two, 5390001", "๒, 5390051", "2147483648, 5390001"})
    void givesTheNearestPageWhenThereIsNoSuchOne(String page, String first) {
        assertThat(codes(get(NATION, "/register?fy=2568&province=39&page={page}", Role.STEWARD, page)))
                .startsWith(first);
    }

    @Test
    void leavesOutWhatIsNoProvinceAndNoType() {
        assertThat(codes(page("/register?fy=2568&province=4807&type=VILLAGE&q=นาเลียง")))
                .containsExactly("6480709");
    }

    @Test
    void showsAnLaoUntilTheYearInWhichItEnds() {
        assertThat(text(page("/register?fy=2565&q=5390061"))).contains("25 พ.ค. 2542 ถึง 30 ก.ย. 2566");
        assertThat(codes(page("/register?fy=2566&q=5390061"))).containsExactly("5390061");
        assertThat(codes(page("/register?fy=2567&q=5390061"))).isEmpty();
    }

    @Test
    void saysWhatWouldBeThereWhenTheRegisterIsEmpty() {
        assertThat(text(page("/register?fy=2530"))).contains("ยังไม่มี อปท. ในทะเบียนของปีงบประมาณ 2530", "0 แห่ง");
    }

    @Test
    void keepsTheChoiceWhenTheYearIsSwitched() {
        assertThat(page("/register?fy=2568&province=48&q=6480709"))
                .contains("/register?fy=2567&amp;q=6480709&amp;province=48&amp;type=");
    }

    @Test
    void letsViewersOfTheNationRead() {
        assertThat(codes(get(NATION, "/register?fy=2568&q=6480709", Role.VIEWER)))
                .containsExactly("6480709");
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of(NATION, Role.EXPORTER),
                Arguments.of(new Jurisdiction.OfProvince("48"), Role.VIEWER),
                Arguments.of(new Jurisdiction.OfProvince("48"), Role.STEWARD),
                Arguments.of(new Jurisdiction.OfDistrict("4807"), Role.VIEWER),
                Arguments.of(new Jurisdiction.OfLao(Laos.NALIANG), Role.LAO_ADMIN),
                Arguments.of(new Jurisdiction.OfLao(Laos.NALIANG), Role.STEWARD));
    }

    @ParameterizedTest
    @MethodSource("others")
    void refusesOthers(Jurisdiction jurisdiction, Role role) {
        String page = web.get()
                .uri("/register?fy=2568")
                .accept(MediaType.TEXT_HTML)
                .headers(headers -> headers.setBearerAuth(TestTokens.of(jurisdiction, role)))
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(text(page)).contains("เฉพาะส่วนกลาง").doesNotContain("นาเลียง");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/register?fy=2568", "/register?fy=2530", "/register?fy=2568&q=x"})
    void readsInThaiAndInEnglishWithoutAnythingInline(String path) {
        String thai = page(path);
        String english = page(path + "&lang=en");
        assertThat(thai).contains("lang=\"th\"", "องค์กรปกครองส่วนท้องถิ่น", "<option value=\"PATTAYA\">เมืองพัทยา");
        assertThat(english).contains("lang=\"en\"", "<option value=\"PATTAYA\">Pattaya City");
        for (String page : new String[] {thai, english}) {
            assertThat(page).doesNotContain("style=", "onclick", "th:", "??");
        }
    }

    /** Whatever the navigation offers at this height is there, as far as this service answers it. */
    @ParameterizedTest
    @MethodSource("heights")
    void leadsNobodyToAPageThatIsNotThere(Jurisdiction jurisdiction) {
        Role[] all = Role.values();
        String page = get(jurisdiction, "/statistics", all);
        List<String> ways = Pattern.compile("<li><a href=\"(/(?:overview|statistics|register))\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(ways).contains("/overview", "/statistics").hasSize(jurisdiction.equals(NATION) ? 3 : 2);
        for (String way : ways) {
            web.get()
                    .uri(way)
                    .accept(MediaType.TEXT_HTML)
                    .headers(headers -> headers.setBearerAuth(TestTokens.of(jurisdiction, all)))
                    .exchange()
                    .expectStatus()
                    .value(status -> assertThat(status).as(way).isIn(200, 303));
        }
    }

    static Stream<Jurisdiction> heights() {
        return Stream.of(NATION, new Jurisdiction.OfProvince("48"), new Jurisdiction.OfDistrict("4807"));
    }

    private String page(String path) {
        return get(NATION, path, Role.STEWARD);
    }

    private String get(Jurisdiction jurisdiction, String path, Role role, Object... values) {
        return get(jurisdiction, path, new Role[] {role}, values);
    }

    private String get(Jurisdiction jurisdiction, String path, Role[] roles, Object... values) {
        return web.get()
                .uri(path, values)
                .accept(MediaType.TEXT_HTML)
                .headers(headers -> headers.setBearerAuth(TestTokens.of(jurisdiction, roles)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private static List<String> codes(String page) {
        return LINE.matcher(page).results().map(match -> match.group(1)).toList();
    }

    private static String text(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
