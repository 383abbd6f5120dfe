package prongsai.reports.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.reports.ReportsTest;
import prongsai.testing.Laos;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;

class PublicationPagesTest extends ReportsTest {
    private final String publisher = TestTokens.officer(Laos.NALIANG);
    private final String path = "/public/6480709/" + year;

    @ParameterizedTest
    @ValueSource(strings = {"", ".pdf", ".docx", ".json"})
    void showsAPublishedReportToAnyone(String form) {
        open(path + form).expectStatus().isNotFound();
        publish();

        open(path + form)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=60, must-revalidate, public");
    }

    @Test
    void showsTheOfficeOfToday_besideAReportThatStays() {
        publish();
        String before = text(open(path).expectStatus().isOk());
        String tag = open(path).expectBody().returnResult().getResponseHeaders().getETag();
        assertThat(before).doesNotContain("id=\"office\"");
        open("/public/6480709/emblem.png").expectStatus().isNotFound();
        TestDatabase.get().execute("""
                insert into directory.lao_office (lao_id, telephone, telephone_link, mail, website, address, hours, emblem, emblem_id)
                values ('%1$s', '042 000 000', 'tel:042000000', 'saraban@example.com', 'https://example.com', 'ที่ทำการ', '', '\\x01',
                        gen_random_uuid());
                insert into directory.lao_office_holder (lao_id, office, from_day, name, position, acting)
                values ('%1$s', 'executive', '2021-12-01', 'คนนี้', 'นายกอบต.', false)
                """.formatted(Laos.NALIANG));
        try {
            assertThat(text(open(path).expectStatus().isOk()))
                    .contains("href=\"tel:042000000\"", "mailto:saraban@example.com", "https://example.com", "ที่ทำการ")
                    .contains("คนนี้", "นายกอบต.", "/public/6480709/emblem.png?v=");
            assertThat(open(path)
                            .expectBody()
                            .returnResult()
                            .getResponseHeaders()
                            .getETag())
                    .as("a page that anybody's browser holds is told that it changed")
                    .isNotEqualTo(tag);
            open("/public/6480709/emblem.png")
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .contentType("image/png");
        } finally {
            TestDatabase.get().execute("""
                    delete from directory.lao_office where lao_id = '%1$s';
                    delete from directory.lao_office_holder where lao_id = '%1$s'
                    """.formatted(Laos.NALIANG));
        }
    }

    @Test
    void saysInTheLanguageAskedFor_whyThereIsNoData() {
        assertThat(refusal("en"))
                .contains("urn:prongsai:problem:no-published-report")
                .containsPattern("\"title\":\"[A-Z]");
        assertThat(refusal("de, en;q=0.5")).isEqualTo(refusal("en"));
        assertThat(refusal("th")).containsPattern("\"title\":\"[ก-๎]");
        assertThat(refusal("de")).isEqualTo(refusal("th"));
    }

    /** Without the number of the request. */
    private String refusal(String language) {
        return text(http.get()
                        .uri(path + ".json")
                        .header("Accept-Language", language)
                        .exchange()
                        .expectStatus()
                        .isNotFound()
                        .expectHeader()
                        .contentType("application/problem+json"))
                .replaceFirst("\"requestId\":\"[^\"]*\"", "");
    }

    /** Also to whom nobody knows. */
    @ParameterizedTest
    @CsvSource({
        "/public?q=%00, q, U+0000",
        "/public?q=a%ED%A0%80, q, %ED",
        "/public?q=%FF, q, %FF",
        "/verify?sha256=%EF%BF%BE, sha256, U+FFFE",
        "/verify/%00, path, U+0000",
        "/public/6480709%E2%80%AE/2568, path, U+202E"
    })
    void saysWhatCannotBeRead_andWhere(String address, String field, String found) {
        for (String language : List.of("th", "en")) {
            assertThat(text(http.get()
                            .uri(base -> URI.create(base.build() + address))
                            .header("Accept-Language", language)
                            .exchange()
                            .expectStatus()
                            .isBadRequest()
                            .expectHeader()
                            .contentType("application/problem+json")))
                    .contains("urn:prongsai:problem:unreadable-text", "\"field\":\"" + field + "\"", found);
        }
        assertThat(text(http.get()
                        .uri(base -> URI.create(base.build() + address))
                        .header("Accept", "text/html")
                        .exchange()
                        .expectStatus()
                        .isBadRequest()))
                .contains("</html>", "อ่านข้อความไม่ได้", field, found);
    }

    @Test
    void aPageStaysInThePagesLanguage_whateverTheBrowserSpeaks() {
        String page = text(http.get()
                .uri(path)
                .header("Accept", "text/html")
                .header("Accept-Language", "en-US")
                .exchange()
                .expectStatus()
                .isNotFound());
        assertThat(page).contains("<html lang=\"th\"");
    }

    @Test
    void theBarePageAnswersWhatTheLaoDid() {
        publish();

        assertThat(text(open(path)))
                .contains(
                        "องค์การบริหารส่วนตำบลนาเลียง อำเภอนาแก จังหวัดนครพนม",
                        "ปีงบประมาณ " + year,
                        "มาตรการ NO Gift Policy",
                        "มีประกาศใช้ NO Gift Policy",
                        "0 จาก 39 งาน",
                        path + ".pdf",
                        "/verify/")
                .doesNotContain("สมชาย");
    }

    @Test
    void aDraftNeverLeaks() {
        freeze();
        String sha256 = sha256(publisher, 1);

        open(path).expectStatus().isNotFound();
        open("/verify/" + sha256).expectStatus().isNotFound();
        assertThat(text(open("/public"))).doesNotContain(path);
        assertThat(text(open("/verify/" + sha256))).doesNotContain("นาเลียง");
    }

    @Test
    void aWithdrawnReportIsGone() {
        publish();
        String sha256 = sha256(publisher, 1);
        post(publisher, api() + "/1/withdraw").expectStatus().isOk();

        open(path).expectStatus().isNotFound();
        open(path + ".json").expectStatus().isNotFound();
        open("/verify/" + sha256).expectStatus().isNotFound();
        assertThat(text(open("/public"))).doesNotContain(path);
    }

    @Test
    void verifiesAFileByItsProof() {
        publish();

        assertThat(text(open("/verify/" + sha256(publisher, 1).toUpperCase(java.util.Locale.ROOT))))
                .contains("เป็นรายงานที่เผยแพร่อยู่จริง", path);
        open("/verify?sha256=" + sha256(publisher, 1))
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/verify/" + sha256(publisher, 1));
        open("/verify").expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0000000000000000000000000000000000000000000000000000000000000000", "<script>"})
    void saysThatNoReportHasAnotherProof(String proof) {
        http.get()
                .uri("/verify/{proof}", proof)
                .header("Accept", "text/html")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody(String.class)
                .value(page -> assertThat(page)
                        .contains("ไม่มีรายงานที่เผยแพร่อยู่ตรงกับรหัสนี้")
                        .doesNotContain("<script>" + "<"));
    }

    @Test
    void findsPublishedReportsByNameOfOfficeOrPlace() {
        publish();

        assertThat(text(open("/public"))).contains(path);
        assertThat(text(open("/public?q=นาแก"))).contains(path);
        assertThat(text(open("/public?q=ไม่มีที่นี่"))).doesNotContain(path);
    }

    @Test
    void anUnknownReportIsAReadablePage() {
        assertThat(text(open("/public/9999999/2568")
                        .expectStatus()
                        .isNotFound()
                        .expectHeader()
                        .contentTypeCompatibleWith("text/html")))
                .contains("ไม่มีรายงานที่เผยแพร่");
        open("/public/6480709/abc").expectStatus().is4xxClientError();
    }

    @Test
    void aPageThatTheReaderHasIsNotSentAgain() {
        publish();
        String etag = open(path)
                .expectBody(String.class)
                .returnResult()
                .getResponseHeaders()
                .getETag();

        http.get()
                .uri(path)
                .header("If-None-Match", etag)
                .exchange()
                .expectStatus()
                .isNotModified();
        http.get()
                .uri(path)
                .header("If-None-Match", etag)
                .cookie("lang", "en")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void freeze() {
        post(publisher, api()).expectStatus().isCreated();
    }

    private void publish() {
        freeze();
        post(publisher, api() + "/1/publish").expectStatus().isOk();
    }
}
