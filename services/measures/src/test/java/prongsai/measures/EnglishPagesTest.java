package prongsai.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.testing.ServiceTest;

/** Each page in English: what the office wrote stays Thai, what the house says does not, and a year says its era. */
@ServiceTest
class EnglishPagesTest {
    private static final Pattern THAI = Pattern.compile("[\u0E01-\u0E4E]{2}");
    private static final Pattern BARE_YEAR = Pattern.compile(
            "(?<![\\d/]|such as |for example )\\b25[4-9]\\d\\b(?![\u00A0 ]B\\.E\\.|[\u00A0 ]\\(B\\.E\\.\\)|( to |–)25\\d\\d[\u00A0 ]B\\.E\\.|\\d| or )");

    /** A single word may be what an office wrote, such as มาตรการ. */
    private static final int SENTENCE = 16;

    @Autowired
    WebTestClient http;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @TestFactory
    Stream<DynamicTest> everyPageIsEnglish() throws IOException {
        Set<String> thai = thaiTexts();
        Tour tour = new Tour(http);
        return tour.stops(requestMappingHandlerMapping).stream()
                .map(stop -> DynamicTest.dynamicTest(stop.toString(), () -> {
                    EntityExchangeResult<String> answer = tour.get(stop.address(), "en");
                    MediaType type = answer.getResponseHeaders().getContentType();
                    if (type == null || !type.isCompatibleWith(MediaType.TEXT_HTML)) {
                        return;
                    }
                    Document page = Jsoup.parse(String.valueOf(answer.getResponseBody()));
                    assertThat(said(page)).as("Thai texts of the house").noneMatch(thai::contains);
                    assertThat(said(page).stream()
                                    .filter(text -> !THAI.matcher(text).find())
                                    .filter(text -> BARE_YEAR.matcher(text).find()))
                            .as("years without their era")
                            .isEmpty();
                }));
    }

    /** What is read: texts, and what stands in their place. */
    private static List<String> said(Document page) {
        List<String> said = new ArrayList<>();
        page.select("a[hreflang]").remove();
        // An office's own words, as its plan has them.
        page.select("code, textarea, [lang=th]").remove();
        page.selectXpath("//text()", TextNode.class)
                .forEach(text -> said.add(text.text().strip()));
        for (String attribute : List.of("aria-label", "title", "alt", "data-th", "placeholder")) {
            said.addAll(page.select("[" + attribute + "]").eachAttr(attribute));
        }
        said.add(page.title());
        said.removeIf(String::isBlank);
        return said;
    }

    private static Set<String> thaiTexts() throws IOException {
        Set<String> texts = new HashSet<>();
        ClassLoader loader = EnglishPagesTest.class.getClassLoader();
        for (URL list : Collections.list(loader.getResources("META-INF/prongsai-messages"))) {
            String bundles;
            try (InputStream in = list.openStream()) {
                bundles = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            for (String bundle : bundles.lines().filter(line -> !line.isBlank()).toList()) {
                try (InputStream in = loader.getResourceAsStream(bundle + "_th.properties")) {
                    Properties properties = new Properties();
                    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                    properties.stringPropertyNames().stream()
                            .map(properties::getProperty)
                            .filter(text -> THAI.matcher(text).find() && text.length() >= SENTENCE)
                            .forEach(texts::add);
                }
            }
        }
        assertThat(texts).hasSizeGreaterThan(300);
        return texts;
    }
}
