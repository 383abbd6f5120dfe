package prongsai.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestTokens;

/** Every page is drawn whole, in both languages, with a plan and without one; pages come from the routes. */
@ServiceTest
class PagesTest {
    private static final TestPlans.Made PLAN = TestPlans.make(Laos.PAO, 2567, "หน้าตา");

    @Autowired
    WebTestClient http;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @TestFactory
    Stream<DynamicTest> everyPageIsWholeAndSaysWhatItsFieldsAreFor() throws IOException {
        Set<String> keys = keys();
        Tour tour = new Tour(http);
        List<Tour.Stop> pages = tour.stops(requestMappingHandlerMapping).stream()
                .filter(stop -> isPage(tour.get(stop.address(), "th")))
                .toList();
        assertThat(pages).hasSizeGreaterThan(14);
        return pages.stream()
                .flatMap(page -> Stream.of("th", "en")
                        .map(language -> DynamicTest.dynamicTest(language + " " + page, () -> {
                            Document drawn = Jsoup.parse(
                                    tour.get(page.address(), language).getResponseBody());
                            requireWhole(drawn, language, keys);
                            requireLabels(drawn);
                        })));
    }

    private static boolean isPage(EntityExchangeResult<String> answer) {
        MediaType type = answer.getResponseHeaders().getContentType();
        return answer.getStatus().is2xxSuccessful() && type != null && type.isCompatibleWith(MediaType.TEXT_HTML);
    }

    private static void requireWhole(Document page, String language, Set<String> keys) {
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("footer")).isNotEmpty();
        assertThat(page.select("[style], style, script:not([src]), [onclick], [onchange]"))
                .isEmpty();
        assertThat(page.html()).doesNotContain("??", "th:text", "th:if");
        assertThat(page.text().split("[\\s“”()]+"))
                .as("keys in the place of texts")
                .noneMatch(keys::contains);
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).as("ids").doesNotHaveDuplicates();
    }

    /** A reader who hears the page must hear what each field and button is for. */
    private static void requireLabels(Document page) {
        assertThat(
                        page.select(
                                "input:not([type=hidden], [type=submit], [type=button], [aria-hidden=true][tabindex=-1]), select, textarea"))
                .as("fields with a label")
                .allMatch(field -> labelled(page, field));
        assertThat(page.select("button, a[href]"))
                .as("buttons and links with words")
                .allMatch(button -> button.hasText()
                        || button.hasAttr("aria-label")
                        || button.hasAttr("aria-labelledby")
                        || !button.select("img[alt]:not([alt=''])").isEmpty());
    }

    private static boolean labelled(Document page, Element field) {
        return !field.attr("aria-label").isBlank()
                || field.hasAttr("aria-labelledby")
                || field.parents().stream()
                        .anyMatch(parent -> parent.normalName().equals("label") && parent.hasText())
                || page.select("label[for]").stream()
                        .anyMatch(label -> label.attr("for").equals(field.id()) && label.hasText());
    }

    /** The keys of all texts of the service. */
    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        ClassLoader loader = PagesTest.class.getClassLoader();
        for (URL list : Collections.list(loader.getResources("META-INF/prongsai-messages"))) {
            String bundles;
            try (InputStream in = list.openStream()) {
                bundles = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            for (String bundle : bundles.lines().filter(line -> !line.isBlank()).toList()) {
                try (InputStream in = loader.getResourceAsStream(bundle + "_th.properties")) {
                    Properties texts = new Properties();
                    texts.load(in);
                    keys.addAll(texts.stringPropertyNames());
                }
            }
        }
        assertThat(keys).hasSizeGreaterThan(300);
        return keys;
    }

    @ParameterizedTest
    @CsvSource({
        "/work?fy=2567, หน้าตา",
        "/work?fy=2567&mine=all&quarter=4, หน้าตา",
        "/work?fy=2566, ยังไม่มีแผน",
        "/plans/2567, หน้าตา",
        "/plans/2566, ยังไม่มีแผน",
        "/plans/2567/measures/1, หน้าตา",
        "/work/calendar, ยังไม่ได้สร้างที่อยู่ปฏิทิน",
        "/plans/search?q=xyz, ไม่พบ “xyz”",
        "/plans/2567/readiness, พร้อม 0 จาก 1 มาตรการ",
        "/plans/2566/readiness, ยังไม่มีแผน",
        "/plans/2566/import, นำเข้า"
    })
    void isDrawnInThai(String path, String text) {
        assertThat(page(path, "th")).contains(text, "อบจ.นครพนม", "</html>").doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({
        "/work?fy=2567, Tasks to do",
        "/plans/2567, Measure",
        "/plans/2567/measures/1, Steps",
        "/work/calendar, No calendar address",
        "/plans/search?q=xyz, “xyz” is in none",
        "/plans/2567/readiness, 0 of 1 measure ready",
        "/plans/2566/import, Import"
    })
    void isDrawnInEnglish(String path, String text) {
        assertThat(page(path, "en")).contains(text, "</html>").doesNotContain("??");
    }

    private String page(String path, String language) {
        String body = http.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .cookie("lang", language)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(PLAN.lao())))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return body == null ? "" : body;
    }
}
