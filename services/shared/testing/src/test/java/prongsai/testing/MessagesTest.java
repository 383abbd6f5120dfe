package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The texts of every module of the house, found in its sources and not from a list: all of them in Thai and in English,
 * with the same places to fill, in order.
 */
class MessagesTest {
    private static final Path HOUSE = Path.of("../../..");
    private static final Path LIST = Path.of("src/main/resources/META-INF/prongsai-messages");
    private static final List<String> LANGUAGES = List.of("th", "en");
    private static final Pattern THAI = Pattern.compile("[\\u0E00-\\u0E7F]");
    private static final Set<String> THAI_IN_ENGLISH =
            Set.of("ui.language.other", "review.hint.steps", "review.quarters.none", "multi-year.title.usual");

    /** What stands behind a single one and is many. */
    private static final Pattern MANY =
            Pattern.compile("\\b1 (?:more |open |new |of the )?(people|are|have|[A-Za-z]{2,}s)\\b");

    private static final String THINGS = "(task|measure|file|place|row|step|cell|page|LAO|person|error|result|outcome)";
    private static final Pattern WRONGLY_ONE = Pattern.compile("\\b[07] (more )?" + THINGS + "\\b");
    private static final Pattern ONE = Pattern.compile("\\b1 (more )?" + THINGS + "\\b");
    /** They end like many and are none. */
    private static final Set<String> NO_PLURALS = Set.of(
            "is", "has", "this", "says", "was", "as", "less", "names", "asks", "stands", "belongs", "needs", "differs",
            "does", "looks");

    /** Texts about a limit, which is never one, or about a kind of file. */
    private static final Pattern LIMITS = Pattern.compile(
            "too-(long|many)|-full\\.|survey-(closes-when|questions)|count\\.first|finding\\.area|(unknown|refused)[-.]kind");

    private static final Pattern PLACE = Pattern.compile("\\{([0-9]+)");

    /** The resources of each module that has texts. */
    static List<Path> modules() throws IOException {
        try (Stream<Path> found = Files.find(
                HOUSE,
                8,
                (path, attributes) -> path.endsWith(LIST) && !path.toString().contains("target"))) {
            List<Path> modules =
                    found.map(list -> list.getParent().getParent()).sorted().toList();
            assertThat(modules).hasSizeGreaterThan(5);
            return modules;
        }
    }

    /** Each bundle's path without its language. */
    static List<Path> bundles() throws IOException {
        Stream.Builder<Path> bundles = Stream.builder();
        for (Path module : modules()) {
            named(module).forEach(bundle -> bundles.add(module.resolve(bundle)));
        }
        return bundles.build().toList();
    }

    private static List<String> named(Path module) throws IOException {
        return Files.readAllLines(module.resolve("META-INF/prongsai-messages")).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyBundleIsNamedOnce(Path module) throws IOException {
        try (Stream<Path> files = Files.walk(module.resolve("messages"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> module.relativize(file).toString()))
                    .containsExactlyInAnyOrderElementsOf(named(module).stream()
                            .flatMap(bundle ->
                                    LANGUAGES.stream().map(language -> bundle + "_" + language + ".properties"))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everythingIsSaidInBothLanguages(Path bundle) throws IOException {
        Properties thai = texts(bundle, "th");
        Properties english = texts(bundle, "en");
        assertThat(new TreeSet<>(english.stringPropertyNames()))
                .isNotEmpty()
                .isEqualTo(new TreeSet<>(thai.stringPropertyNames()));
        for (String key : thai.stringPropertyNames()) {
            assertThat(thai.getProperty(key)).as(key).isNotBlank();
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(places(english.getProperty(key)))
                    .as("places of " + key)
                    .isEqualTo(places(thai.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextCanBeFilled(Path bundle) throws IOException {
        for (String language : LANGUAGES) {
            Properties texts = texts(bundle, language);
            for (String key : texts.stringPropertyNames()) {
                MessageFormat format = new MessageFormat(texts.getProperty(key));
                Object[] values = Stream.generate(() -> 2)
                        .limit(format.getFormatsByArgumentIndex().length)
                        .toArray();
                assertThat(format.format(values)).as("%s in %s", key, language).doesNotContainPattern("\\{[0-9]");
            }
        }
    }

    /** But what has no English name: a language's own, what the reader of Thai reports reads, what a Thai paper is called. */
    @ParameterizedTest
    @MethodSource("bundles")
    void englishHasNoThaiLetters(Path bundle) throws IOException {
        Properties english = texts(bundle, "en");
        assertThat(english.stringPropertyNames().stream()
                        .filter(key -> !THAI_IN_ENGLISH.contains(key))
                        .filter(key -> THAI.matcher(english.getProperty(key)).find()))
                .isEmpty();
    }

    /** Each place is filled with 0, with 1 and with more, while the others have more. */
    @ParameterizedTest
    @MethodSource("bundles")
    void englishCountsOneAndMany(Path bundle) throws IOException {
        Properties english = texts(bundle, "en");
        List<String> wrong = new ArrayList<>();
        for (String key : english.stringPropertyNames()) {
            if (LIMITS.matcher(key).find()) {
                continue;
            }
            MessageFormat format = new MessageFormat(english.getProperty(key), Locale.ENGLISH);
            int places = format.getFormatsByArgumentIndex().length;
            for (int place = 0; place < places; place++) {
                for (int count : List.of(0, 1, 7)) {
                    Object[] counts = Stream.generate(() -> 7).limit(places).toArray();
                    counts[place] = count;
                    String said = format.format(counts);
                    if (!wronglyMany(said).isEmpty()
                            || WRONGLY_ONE.matcher(said).find()
                            || (count == 0 && ONE.matcher(said).find())) {
                        wrong.add(key + ": " + said);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> wronglyMany(String text) {
        return MANY.matcher(text)
                .results()
                .filter(found -> !NO_PLURALS.contains(found.group(1)))
                .map(MatchResult::group)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 tasks",
                "1 people answered",
                "of 1 measures complete",
                "1 more tasks fall",
                "1 of the files are"
            })
    void aWrongPluralIsFound(String text) {
        assertThat(wronglyMany(text)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void keysAreSorted(Path bundle) throws IOException {
        for (String language : LANGUAGES) {
            assertThat(source(bundle, language)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .as("%s in %s", bundle, language)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    /** Also those within a choice, which the format does not count. */
    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(Path bundle, String language) throws IOException {
        Properties texts = new Properties();
        texts.load(new StringReader(source(bundle, language)));
        return texts;
    }

    private static String source(Path bundle, String language) throws IOException {
        return Files.readString(bundle.resolveSibling("%s_%s.properties".formatted(bundle.getFileName(), language)));
    }
}
