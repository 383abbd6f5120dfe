package prongsai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the Content-Security-Policy forbids must not be in a template, nor be needed by the stylesheet. */
class TemplatesTest {
    static Stream<Path> templates() throws IOException {
        return Files.walk(Path.of("src/main/resources/templates")).filter(Files::isRegularFile);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldHaveNothingInline(Path file) throws IOException {
        Document page = Jsoup.parse(Files.readString(file));

        assertThat(page.select("style")).isEmpty();
        assertThat(page.select("script")).allMatch(script -> script.hasAttr("src") || script.hasAttr("th:src"));
        assertThat(page.getAllElements().stream().flatMap(element -> element.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().matches("(th:)?(on[a-z]+|style|styleappend)|hx-on.*"));
    }

    /** Thymeleaf replaces first, so a condition or a loop on the same tag would be passed over in silence. */
    @ParameterizedTest
    @MethodSource("templates")
    void shouldNotPutAConditionBesideAReplacement(Path file) throws IOException {
        Document page = Jsoup.parse(Files.readString(file));

        assertThat(page.getAllElements().stream().filter(element -> element.hasAttr("th:replace")))
                .noneMatch(element ->
                        Stream.of("th:if", "th:unless", "th:each", "th:case").anyMatch(element::hasAttr));
    }
}
