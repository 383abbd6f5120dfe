package prongsai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import prongsai.keycloak.Role;

class MessagesTest {
    static Stream<String> bundles() throws IOException {
        return text("META-INF/prongsai-messages").lines().filter(line -> !line.isBlank());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void shouldSayEverythingInBothLanguages(String bundle) throws IOException {
        Properties thai = properties(bundle + "_th.properties");
        Properties english = properties(bundle + "_en.properties");

        assertThat(new TreeSet<>(thai.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        assertThat(thai.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
        for (Object key : thai.keySet()) {
            assertThat(placeholders(english, key)).as("placeholders of %s", key).isEqualTo(placeholders(thai, key));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void shouldBeSorted(String bundle) throws IOException {
        for (String language : List.of("_th", "_en")) {
            List<String> keys = text(bundle + language + ".properties")
                    .lines()
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).isSorted().doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void shouldNameEveryRole(String bundle) throws IOException {
        assertThat(properties(bundle + "_th.properties").stringPropertyNames())
                .containsAll(Arrays.stream(Role.values())
                        .map(role -> "ui.role." + role)
                        .toList());
    }

    private static int placeholders(Properties texts, Object key) {
        return new MessageFormat((String) texts.get(key)).getFormatsByArgumentIndex().length;
    }

    private static Properties properties(String path) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text(path)));
        return properties;
    }

    private static String text(String path) throws IOException {
        return new ClassPathResource(path, MessagesTest.class.getClassLoader())
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
