package prongsai.measures.transfer.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;
import prongsai.measures.TestRows;
import prongsai.measures.transfer.asking.StrangePaper;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestTokens;

/** What two offices say of a header a steward of the nation sees, makes it hold for every office, and takes it back. */
@ServiceTest
class NationalShapesTest {
    private static final String ASKED = "/plans/2568/import/paper/";
    private static final String SHAPES = "/plans/2568/import/shapes";
    private static final List<String> OTHER_ROLES =
            List.of("number", "measure", "steps", "unit", "schedule", "outcome", "result");

    /** A heading that no other test knows, since what is national holds for all of them. */
    private final String heading = "สิ่งที่จะทำ" + UUID.randomUUID();

    private final String html = StrangePaper.HTML.replace("สิ่งที่จะทำ", heading);

    @Autowired
    WebTestClient http;

    @Test
    void aStewardMakesWhatTwoOfficesSayNational_andAThirdIsAskedNothing() {
        StrangePaper one = office();
        one.teach(html, StrangePaper.ROLES);
        assertThat(shape()).as("what one office says is its own").isNull();
        office().teach(html, StrangePaper.ROLES);
        office().teach(html, OTHER_ROLES);

        Element shape = shape();
        assertThat(shape).isNotNull();
        assertThat(shape.text())
                .contains("อปท. 2 แห่งตอบตรงกัน", "อีก 1 แห่งตอบอย่างอื่น", "สรุปผลการดำเนินการ")
                .doesNotContain("จัดทำคู่มือ", "กองคลัง");
        assertThat(office().upload(html)).startsWith(ASKED);

        send(shape).expectStatus().is3xxRedirection();
        Element national = shape();
        assertThat(national.text())
                .contains("ใช้ทั่วประเทศ", TestTokens.NAME + " ให้ใช้ทั่วประเทศเมื่อ")
                .contains("เลิกใช้ทั่วประเทศ");
        send(shape).expectStatus().isNotFound();
        StrangePaper third = office();
        String review = third.upload(html);
        assertThat(review).as("asked nothing").doesNotContain("/paper/");
        assertThat(third.page(review).text()).contains("จัดทำคู่มือ", "เขียนคู่มือ");
        assertThat(third.page(SHAPES).text()).contains("คำตอบที่ใช้ทั่วประเทศ ตั้งแต่");

        send(national).expectStatus().is3xxRedirection();
        assertThat(shape().text()).contains("เลิกใช้คำตอบของหัวตารางนี้ทั่วประเทศเมื่อ");
        send(national).expectStatus().isNotFound();
        assertThat(office().upload(html)).startsWith(ASKED);
        assertThat(one.upload(html)).as("its own answer stays").doesNotContain("/paper/");
        assertThat(TestRows.text(
                        "select string_agg(coalesce(answer ->> 'rows', 'none'), ' ' order by id) from measures.national_shape where strpos(array_to_string(headings, '|'), '%s') > 0",
                        heading))
                .as("each act stays")
                .isEqualTo("BY_SIGNS none");
    }

    @Test
    void anOfficeKeepsItsOwnAnswer_andMayAskToBeAsked() {
        StrangePaper other = office();
        other.teach(html, OTHER_ROLES);
        office().teach(html, StrangePaper.ROLES);
        office().teach(html, StrangePaper.ROLES);
        send(shape()).expectStatus().is3xxRedirection();

        assertThat(outcome(other)).contains("จัดทำแล้ว");
        assertThat(other.page(SHAPES).text()).contains("จึงใช้คำตอบนี้ก่อนคำตอบที่ใช้ทั่วประเทศ");
        change(other);
        assertThat(outcome(other)).as("forgotten, the national answer holds").contains("ประชาชนพอใจ");
        change(other);
        assertThat(other.page(SHAPES).text()).contains("หน่วยงานของท่านขอให้ถามเอง");
        assertThat(other.upload(html)).startsWith(ASKED);
        change(other);
        assertThat(outcome(other)).contains("ประชาชนพอใจ");
    }

    @Test
    void anotherAnswerTakesThePlaceOfTheNationalOne() {
        for (List<String> roles : List.of(StrangePaper.ROLES, OTHER_ROLES)) {
            office().teach(html, roles);
            office().teach(html, roles);
        }
        assertThat(shapes()).hasSize(2);
        send(shapes().getFirst()).expectStatus().is3xxRedirection();
        Element other = shapes().stream()
                .filter(shape -> shape.text().contains("ให้ใช้คำตอบอื่นของหัวตารางนี้"))
                .findFirst()
                .orElseThrow();
        send(other).expectStatus().is3xxRedirection();
        assertThat(shapes())
                .filteredOn(shape -> shape.selectFirst("form").attr("action").endsWith("/withdrawal"))
                .singleElement()
                .satisfies(shape -> assertThat(said(shape)).isEqualTo(said(other)));
    }

    @Test
    void onlyAStewardOfTheNationComesHere() {
        for (String token : List.of(
                TestTokens.officer(Laos.NALIANG),
                TestTokens.of(new Jurisdiction.OfLao(Laos.NALIANG), Role.STEWARD),
                TestTokens.of(new Jurisdiction.OfProvince("48"), Role.STEWARD),
                TestTokens.of(new Jurisdiction.Nation(), Role.VIEWER))) {
            http.get()
                    .uri("/shapes")
                    .headers(headers -> headers.setBearerAuth(token))
                    .exchange()
                    .expectStatus()
                    .isForbidden();
            post(token, "/shapes/x/national", "").expectStatus().isForbidden();
        }
        post(TestTokens.steward(), "/shapes/x/national", "").expectStatus().isNotFound();
    }

    private StrangePaper office() {
        return new StrangePaper(http, Laos.fresh());
    }

    /** Presses the button at the shape of this test. */
    private void change(StrangePaper office) {
        Element form = office.page(SHAPES)
                .select("li:contains(%s) form".formatted(heading))
                .first();
        assertThat(form).isNotNull();
        office.post(form.attr("action"), new LinkedMultiValueMap<>())
                .expectStatus()
                .is3xxRedirection();
    }

    /** What the first measure is taken to have come to. */
    private String outcome(StrangePaper office) {
        String review = office.upload(html);
        return office.page(review)
                .select("section[aria-labelledby=measure-1] article:has(h3:contains(ผลลัพธ์))")
                .text();
    }

    private Element shape() {
        return shapes().stream().findFirst().orElse(null);
    }

    /** Wherever they stand among those of other tests. */
    private List<Element> shapes() {
        Document page = page(1);
        List<Element> found = page.select("section:contains(%s)".formatted(heading));
        for (int next = 2; found.isEmpty() && page.selectFirst("a[rel=next]") != null; next++) {
            page = page(next);
            found = page.select("section:contains(%s)".formatted(heading));
        }
        return found;
    }

    private Document page(int number) {
        return Jsoup.parse(http.get()
                .uri("/shapes?page=" + number)
                .accept(MediaType.TEXT_HTML)
                .cookie("lang", "th")
                .headers(headers -> headers.setBearerAuth(TestTokens.steward()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient.ResponseSpec send(Element shape) {
        return post(TestTokens.steward(), shape.selectFirst("form").attr("action"), said(shape));
    }

    private static String said(Element shape) {
        return shape.selectFirst("[name=said]").attr("value");
    }

    private WebTestClient.ResponseSpec post(String token, String path, String said) {
        return http.post()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .headers(headers -> headers.setBearerAuth(token))
                .body(BodyInserters.fromFormData("said", said).with("page", "1"))
                .exchange();
    }
}
