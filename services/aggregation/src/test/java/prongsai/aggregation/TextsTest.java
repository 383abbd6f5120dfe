package prongsai.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.aggregation.register.LaoType;

/** What people read: complete in both languages, and templates that do what they say. */
class TextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern TAG = Pattern.compile("<[a-z][^>]*>");

    static Stream<Path> templates() throws IOException {
        return Files.list(RESOURCES.resolve("templates/aggregation"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aggregation", "register"})
    void hasEveryTextInThaiAndInEnglishWithTheSamePlaceholders(String bundle) throws IOException {
        Properties thai = texts(bundle, "th");
        Properties english = texts(bundle, "en");
        assertThat(thai.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : thai.stringPropertyNames()) {
            assertThat(placeholders(thai.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"aggregation_th", "aggregation_en", "register_th", "register_en"})
    void keepsKeysSorted(String file) throws IOException {
        List<String> keys = Files.readAllLines(RESOURCES.resolve("messages/" + file + ".properties")).stream()
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(keys).isSorted().doesNotHaveDuplicates();
    }

    /** Thymeleaf replaces first and then asks the condition of nothing. */
    @ParameterizedTest
    @MethodSource("templates")
    void doesNotPutAConditionBesideAReplacement(Path template) throws IOException {
        assertThat(TAG.matcher(Files.readString(template)).results().map(match -> match.group()))
                .isNotEmpty()
                .noneMatch(tag -> tag.contains("th:replace") && tag.matches("(?s).*th:(if|unless|each|case)=.*"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void hasNothingInline(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContainPattern("style=|<style|<script|\\son[a-z]+=");
    }

    @ParameterizedTest
    @MethodSource("findings")
    void hasATextForEveryFinding(String key) throws IOException {
        assertThat(texts("register", "th")).containsKey("register.finding." + key);
    }

    /** The keys that the loader's sources name. */
    static Stream<String> findings() throws IOException {
        Path sources = Path.of("src/main/java", LaoType.class.getPackageName().replace('.', '/'));
        Pattern use = Pattern.compile("(?:note\\((?:row, )?|Finding\\.at\\([^\"]*|ofFile\\()\"([a-z0-9-]+)\"");
        try (Stream<Path> files = Files.list(sources)) {
            return files
                    .flatMap(file -> {
                        try {
                            return use.matcher(Files.readString(file)).results().map(match -> match.group(1));
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .distinct()
                    .toList()
                    .stream();
        }
    }

    private static Properties texts(String bundle, String language) throws IOException {
        Properties texts = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Files.newInputStream(RESOURCES.resolve("messages/%s_%s.properties".formatted(bundle, language))),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static List<Integer> placeholders(String text) {
        return Arrays.stream(text.split("\\{"))
                .skip(1)
                .map(part -> part.charAt(0) - '0')
                .distinct()
                .sorted()
                .toList();
    }
}
