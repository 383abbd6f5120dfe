package prongsai.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, classes = DemoPages.class)
@AutoConfigureWebTestClient(timeout = "30s")
class PagesTest {
    @Autowired
    private WebTestClient client;

    @ParameterizedTest
    @ValueSource(strings = {"home", "plan", "measure", "province", "open"})
    void drawsAPageWithoutAnythingInlineInBothLanguages(String name) {
        for (String language : new String[] {"th", "en"}) {
            Document page = page("/public/demo/" + name + "?lang=" + language);

            assertThat(page.select("html").attr("lang")).isEqualTo(language);
            assertThat(page.select("main")).hasSize(1);
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("title")).hasSize(1);
            assertThat(page.select("[style], style, script:not([src])")).isEmpty();
            assertThat(page.html()).doesNotContain("th:").doesNotContain("??");
            assertThat(page.select("svg[role=img]")).allMatch(svg -> svg.hasAttr("aria-label"));
        }
    }

    @Test
    void alwaysSaysWhereAndWhenAndWho() {
        Document page = page("/public/demo/plan");

        assertThat(page.select(".place > :not(.print-only)").eachText())
                .containsExactly("อบต.นาเลียง", "อ.นาแก จ.นครพนม");
        assertThat(page.select(".nav [aria-current=page]").text()).isEqualTo("แผนและมาตรการ");
        assertThat(page.select("nav.menu-body a[aria-current]").attr("href")).isEqualTo("/plans/2568");
        assertThat(page.select(".said").text())
                .contains("สมศรี ใจดี", "เจ้าหน้าที่ · หัวหน้าส่วนราชการ · ผู้ดูแลบัญชี");
        assertThat(page.select("form[action=/logout]").attr("method")).isEqualTo("post");
        assertThat(page.select("a.skip").attr("href")).isEqualTo("#content");
        assertThat(page.select("footer").text()).contains("งานเสร็จ คืองานที่มีวันที่ทำแล้ว");
    }

    @Test
    void drawsABarOfWhatIsDoneAndLate() {
        Document page = page("/public/demo/plan");

        assertThat(page.select("tr:nth-child(2) .bar").attr("aria-label"))
                .isEqualTo("ทำแล้ว 5 จาก 6 งาน เกินกำหนด 1 งาน");
        assertThat(page.select("tr:nth-child(2) .fill-done").attr("width")).isEqualTo("83.33%");
        assertThat(page.select("tr:nth-child(2) .fill-late").attr("x")).isEqualTo("83.33%");
    }

    @Test
    void saysStatesInWordsWithIcons() {
        Document page = page("/public/demo/home");

        assertThat(page.select(".task .tag").eachText())
                .containsExactly("เกินมา 12 วัน", "เกินมา 3 วัน", "อีก 5 วัน", "อีก 66 วัน");
        assertThat(page.select(".task .tag use").eachAttr("href").getFirst()).endsWith("#late");
        assertThat(page.select(".ring text").text()).isEqualTo("79.5%");
    }

    @Test
    void tiesAnErrorToItsField() {
        Document page = page("/public/demo/measure");

        assertThat(page.select("input[name=note]").attr("aria-describedby")).isEqualTo("e-note");
        assertThat(page.select("#e-note").text()).isEqualTo("กรุณากรอกหมายเหตุให้ครบ");
        assertThat(page.select("input[name=doneOn]").attr("value")).isEqualTo("14 ก.ค. 2568");
    }

    @Test
    void showsANoticeAboveTheContent() {
        assertThat(page("/public/demo/home?notice=บันทึกแล้ว")
                        .select("#notices .note.done")
                        .text())
                .isEqualTo("บันทึกแล้ว");
        assertThat(page("/public/demo/home").select("#notices").html()).isEmpty();
        assertThat(page("/public/demo/home?unsaved=1")
                        .select("#notices .note.due")
                        .text())
                .contains("ยังไม่ได้บันทึก");
    }

    @Test
    void tellsAProblemAsAPage() {
        Document page = Jsoup.parse(body("/public/demo/broken", 403, false));

        assertThat(page.select("h1").text()).isEqualTo("ไม่มีสิทธิ์ทำรายการนี้");
        assertThat(page.select("code").text()).isNotBlank();
        assertThat(page.select(".btn.main").attr("href")).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({"404, not-found", "409, form-changed", "500, ", "503, unavailable", "503, crowded"})
    void aPageThatSaysWhatWentWrongKeepsThePersonAndTheWaysOn(int status, String slug) {
        for (HttpMethod method : new HttpMethod[] {HttpMethod.GET, HttpMethod.POST}) {
            String path = "/public/demo/broken/" + status + (slug == null ? "" : "?slug=" + slug);
            Document page = Jsoup.parse(body(method, path, status, false));

            assertThat(page.select(".place b").text()).isEqualTo("อบต.นาเลียง");
            assertThat(page.select(".said").text()).contains("สมศรี ใจดี");
            assertThat(page.select("form[action=/logout]")).hasSize(1);
            assertThat(page.select(".nav a[href=/work]")).hasSize(1);
            assertThat(page.select("#help").attr("href")).isEqualTo("/help#trouble");
            assertThat(page.select(".stop h1, .stop > p:not(.small)").eachText())
                    .hasSize(2)
                    .allMatch(text -> text.length() > 5 && !text.contains("??"));
            assertThat(page.select(".stop .actions a").eachAttr("href"))
                    .isEqualTo(status >= 500 && method.equals(HttpMethod.GET) ? List.of("", "/") : List.of("/"));
        }
    }

    @Test
    void tellsAProblemAsANotice_whenHtmxAskedForAPart() {
        Document part = Jsoup.parseBodyFragment(body("/public/demo/broken", 403, true));

        assertThat(part.select("html header")).isEmpty();
        assertThat(part.select("[role=alert]").text()).contains("ไม่มีสิทธิ์ทำรายการนี้");
    }

    private Document page(String path) {
        return Jsoup.parse(body(path, 200, false));
    }

    private String body(String path, int status, boolean htmx) {
        return body(HttpMethod.GET, path, status, htmx);
    }

    private String body(HttpMethod method, String path, int status, boolean htmx) {
        return requireNonNull(client.method(method)
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .headers(headers -> {
                    if (htmx) {
                        headers.set("HX-Request", "true");
                    }
                })
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
