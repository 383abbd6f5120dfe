package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The one table of settings, in the operator's guide, says what the programs take, and no page knows another one. */
class SettingsTest {
    private static final Path HOUSE = Path.of("../../..");
    private static final Path GUIDE = HOUSE.resolve("docs/guides/operators.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(PRONGSAI_[A-Z0-9_]+)` \\| [^|]+ \\| ([^|]*) \\| [^|]+ \\|$");
    private static final Pattern NAME = Pattern.compile("PRONGSAI_[A-Z0-9_]*[A-Z0-9]");

    private static KnownSettings known;
    private static Map<String, String> table;

    @BeforeAll
    static void read() throws IOException {
        known = KnownSettings.read(HOUSE);
        table = new TreeMap<>();
        Matcher rows = ROW.matcher(Files.readString(GUIDE));
        while (rows.find()) {
            String told = rows.group(2).strip().replace("`", "");
            assertThat(table.put(rows.group(1), told.equals("–") ? "" : told))
                    .as(rows.group(1))
                    .isNull();
        }
    }

    @Test
    void theTableSaysWhatTheProgramsTakeAndWhatHoldsWithoutIt() {
        assertThat(known.defaults()).hasSizeGreaterThan(60);
        assertThat(table).isEqualTo(known.defaults());
    }

    /** Under the name that stands there. */
    @Test
    void eachIsTakenFromTheEnvironment() {
        assertThat(known.properties()).hasSizeGreaterThan(40).allSatisfy((name, property) -> {
            SystemEnvironmentPropertySource environment =
                    new SystemEnvironmentPropertySource("systemEnvironment", Map.of(name, "taken"));
            assertThat(new Binder(ConfigurationPropertySources.from(environment))
                            .bind(property, String.class)
                            .orElse("left"))
                    .as(name)
                    .isEqualTo("taken");
        });
    }

    @Test
    void noPageNamesASettingThatIsNotThere() throws IOException {
        try (Stream<Path> all = Files.walk(HOUSE)) {
            for (Path page : all.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList()) {
                assertThat(named(page)).as(page.toString()).isSubsetOf(table.keySet());
            }
        }
    }

    @Test
    void theReadmeKeepsTheTenThatMatter() throws IOException {
        assertThat(named(HOUSE.resolve("README.md"))).hasSize(10);
    }

    private static Set<String> named(Path page) throws IOException {
        Set<String> names = new TreeSet<>();
        Matcher found = NAME.matcher(Files.readString(page));
        while (found.find()) {
            names.add(found.group());
        }
        return names;
    }
}
