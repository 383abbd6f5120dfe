package prongsai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the Content-Security-Policy forbids must not be in a template, nor be needed by the stylesheet. The templates of
 * every module are found in its sources, so that a new page is held to it on the day it is written.
 */
class TemplatesTest {
    private static final Path HOUSE = Path.of("../../..");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final int LONGEST = 140;
    /** What the PDF is set from: no browser ever sees it, and the setter wants its style inside. */
    private static final Path SHEET = Path.of("paper/document.html");

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(HOUSE)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> file.toString().contains(TEMPLATES.toString()) && !file.endsWith(SHEET))
                    .sorted()
                    .toList();
            assertThat(found).hasSizeGreaterThan(40);
            return found;
        }
    }

    /** What does not fit says too much at once: a part of it is a fragment, or is one already. */
    @ParameterizedTest
    @MethodSource("templates")
    void hasNoLineThatRunsOutOfSight(Path file) throws IOException {
        assertThat(Files.readAllLines(file)).allMatch(line -> line.codePointCount(0, line.length()) <= LONGEST);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void hasNothingInline(Path file) throws IOException {
        Document page = Jsoup.parse(Files.readString(file));

        assertThat(page.select("style")).isEmpty();
        assertThat(page.select("script")).allMatch(script -> script.hasAttr("src") || script.hasAttr("th:src"));
        assertThat(page.getAllElements().stream().flatMap(element -> element.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().matches("(th:)?(on[a-z]+|style|styleappend)|hx-on.*"));
    }

    /** Thymeleaf replaces first, so a condition or a loop on the same tag would be passed over in silence. */
    @ParameterizedTest
    @MethodSource("templates")
    void doesNotPutAConditionBesideAReplacement(Path file) throws IOException {
        Document page = Jsoup.parse(Files.readString(file));

        assertThat(page.getAllElements().stream().filter(element -> element.hasAttr("th:replace")))
                .noneMatch(element ->
                        Stream.of("th:if", "th:unless", "th:each", "th:case").anyMatch(element::hasAttr));
    }
}
