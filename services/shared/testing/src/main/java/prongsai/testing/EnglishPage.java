package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/** A page in English: what an office wrote stays Thai, what the house says does not, and a year says its era. */
public final class EnglishPage {
    private static final Pattern THAI = Pattern.compile("[\u0E01-\u0E4E]{2}");
    private static final Pattern BARE_YEAR = Pattern.compile(
            "(?<![\\d/]|such as |for example )\\b25[4-9]\\d\\b(?![\u00A0 ]B\\.E\\.|[\u00A0 ]\\(B\\.E\\.\\)|( to |–)25\\d\\d[\u00A0 ]B\\.E\\.|\\d| or )");

    /** A single word may be what an office wrote, such as มาตรการ. */
    private static final int SENTENCE = 16;

    private static final Set<String> THAI_TEXTS = thaiTexts();

    private EnglishPage() {}

    /** Fails where the page says something in Thai that the service has English words for, or a year without its era. */
    public static void check(String html) {
        List<String> said = said(Jsoup.parse(html));
        assertThat(said).as("what is read").isNotEmpty();
        assertThat(said).as("Thai texts of the house").noneMatch(THAI_TEXTS::contains);
        assertThat(said.stream()
                        .filter(text -> !THAI.matcher(text).find())
                        .filter(text -> BARE_YEAR.matcher(text).find()))
                .as("years without their era")
                .isEmpty();
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

    private static Set<String> thaiTexts() {
        Set<String> texts = new HashSet<>();
        ClassLoader loader = EnglishPage.class.getClassLoader();
        try {
            for (URL list : Collections.list(loader.getResources("META-INF/prongsai-messages"))) {
                try (InputStream bundles = list.openStream()) {
                    new String(bundles.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(bundle -> !bundle.isBlank())
                            .forEach(bundle -> texts.addAll(sentences(loader, bundle)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read which texts there are", e);
        }
        assertThat(texts).as("Thai sentences of the service").hasSizeGreaterThan(30);
        return texts;
    }

    private static List<String> sentences(ClassLoader loader, String bundle) {
        Properties properties = new Properties();
        try (InputStream in = loader.getResourceAsStream(bundle + "_th.properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(bundle, e);
        }
        return properties.stringPropertyNames().stream()
                .map(properties::getProperty)
                .filter(text -> THAI.matcher(text).find() && text.length() >= SENTENCE)
                .toList();
    }
}
