package prongsai.measures.kinds.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.LaoClient;
import prongsai.measures.TestRows;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestTokens;

/** How people come to a survey: by its link, its short address and its QR code; and how a link ends. */
@ServiceTest
class SurveyLinksTest {
    @Autowired
    WebTestClient http;

    @Test
    void endsTheOldLinkAndKeepsTheCounts_whenTheLinkIsChanged() {
        SurveyOffice office = SurveyOffice.fresh(http);
        Respondent old = office.make("no_gift");
        List<String> questions = old.questions();
        old.answer(questions, "1", "1", "1", "1").expectStatus().isSeeOther();
        String shortOld = shortPath(office);
        long revision = office.revision();

        office.act("renew", Map.of()).expectStatus().isSeeOther();

        Respondent renewed = office.respondent();
        assertThat(renewed.path()).isNotEqualTo(old.path());
        assertThat(old.look()
                        .expectStatus()
                        .isNotFound()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .contains("</html>")
                .doesNotContain("<form class", renewed.path());
        old.answer(questions, "1", "1", "1", "1").expectStatus().isNotFound();
        new Respondent(http, shortOld).look().expectStatus().isNotFound();

        renewed.answer(renewed.questions(), "1", "1", "1", "0").expectStatus().isSeeOther();
        assertThat(office.survey().path("respondents").asInt()).isEqualTo(2);
        assertThat(office.revision()).isEqualTo(revision + 1);
        assertThat(TestRows.text("""
                        select old_value #>> '{0,survey,link}' || ' ' || (new_value #>> '{0,survey,link}') || ' ' || actor_name
                          from measures.history where plan_id = '%s' order by revision desc limit 1
                        """, office.plan().plan())).isEqualTo("1 2 ผู้ทดสอบ");
        assertThat(TestRows.text(
                        "select string_agg(coalesce(old_value::text, '') || new_value::text, '') from measures.history where plan_id = '%s'",
                        office.plan().plan()))
                .doesNotContain(secret(old), secret(renewed));
    }

    @Test
    void keepsTheLink_whenOnlyOtherThingsChange() {
        SurveyOffice office = SurveyOffice.fresh(http);
        Respondent person = office.make("no_gift");
        office.act("close", Map.of()).expectStatus().isSeeOther();
        assertThat(office.respondent().path()).isEqualTo(person.path());
    }

    @Test
    void showsAQrCodeThatLeadsToTheVeryLink_whenTheCardOrTheSheetIsOpened() {
        SurveyOffice office = SurveyOffice.fresh(http);
        Respondent person = office.make("satisfaction");
        Document card = Jsoup.parse(office.office().page(office.plan(), "th"));
        Document sheet = sheet(office);
        for (Document page : List.of(card, sheet)) {
            Element picture = page.selectFirst("svg.qr");
            assertThat(picture).isNotNull();
            assertThat(QrReader.read(picture)).isEqualTo("http://localhost:8080" + person.path());
            assertThat(picture.attr("role")).isEqualTo("img");
            assertThat(picture.attr("aria-label")).contains("คิวอาร์โค้ด", "แบบสำรวจความพึงพอใจ");
            assertThat(page.select("svg.qr [style], svg.qr[style]")).isEmpty();
        }
        assertThat(sheet.select(".poster").text()).contains("แบบสำรวจความพึงพอใจ", "รับคำตอบถึง");
    }

    @Test
    void opensByTheShortAddress_howeverItIsTyped() {
        SurveyOffice office = SurveyOffice.fresh(http);
        Respondent person = office.make("no_gift");
        String path = shortPath(office);
        assertThat(path).matches("/public/surveys/[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}");
        List<String> questions = person.questions();
        String code = path.replaceAll(".*/", "");
        for (String typed : List.of(
                code,
                code.toUpperCase(Locale.ROOT),
                code.replace("-", ""),
                code.replace('0', 'O').replace('1', 'l'))) {
            Respondent reader = new Respondent(http, "/public/surveys/" + typed);
            assertThat(reader.questions()).isEqualTo(questions);
            reader.answer(questions, "1", "1", "1", "1").expectStatus().isSeeOther();
        }
        assertThat(office.survey().path("respondents").asInt()).isEqualTo(4);
        String other = code.substring(0, 10) + (code.endsWith("7") ? "8" : "7");
        new Respondent(http, "/public/surveys/" + other).look().expectStatus().isNotFound();
    }

    @Test
    void hasNoSheet_whenTheSurveyIsNotOfTheMeasure() {
        SurveyOffice office = SurveyOffice.fresh(http);
        office.make("no_gift");
        SurveyOffice another = SurveyOffice.fresh(http);
        another.make("no_gift");
        http.get()
                .uri("/plans/2568/measures/1/surveys/" + another.id())
                .headers(headers ->
                        headers.setBearerAuth(TestTokens.officer(office.plan().lao())))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private Document sheet(SurveyOffice office) {
        return Jsoup.parse(LaoClient.officer(http, office.plan().lao())
                .page("/plans/2568/measures/1/surveys/" + office.id(), "th"));
    }

    private String shortPath(SurveyOffice office) {
        return sheet(office).select(".poster code").text().replaceFirst("^http://localhost:8080", "");
    }

    private static String secret(Respondent person) {
        return person.path().replaceAll(".*/", "");
    }
}
