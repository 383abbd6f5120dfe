package prongsai.measures.files.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people are told of sizes is what the program holds: in the API's document, in guides, in pages and in scripts. */
class FileLimitsTest {
    private static final Pattern MEGABYTES =
            Pattern.compile("(?:[Aa]t most|[Ll]arger than|[Uu]p to|Limits:|ไม่เกิน|ใหญ่กว่า)\\s+(\\d+) MB");
    private static final Path ROOT = Path.of("../..");

    /** What the browser keeps by itself is no limit of ours. */
    private static final String KEPT_BY_THE_BROWSER = "200";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/api/measures.yaml",
                "docs/guides/user.th.md",
                "docs/guides/integrators.md",
                "docs/guides/plan-file.md",
                "docs/guides/operators.md"
            })
    void documentsTellTheSameSizes(String document) throws IOException {
        Set<String> told = MEGABYTES
                .matcher(Files.readString(ROOT.resolve(document)))
                .results()
                .map(found -> found.group(1))
                .filter(size -> !size.equals(KEPT_BY_THE_BROWSER))
                .collect(Collectors.toSet());
        assertThat(told)
                .isNotEmpty()
                .isSubsetOf(
                        String.valueOf(FileLimits.megabytes(FileLimits.EVIDENCE)),
                        String.valueOf(FileLimits.megabytes(FileLimits.READ)));
    }

    @Test
    void noTextTemplateOrScriptTellsASizeOrAKindByItself() throws IOException {
        Pattern own = Pattern.compile("\\b\\d+ MB\\b|50 \\* 1024|(?<!th:)accept=\"");
        for (Path folder : Set.of(
                Path.of("src/main/resources"),
                ROOT.resolve("services/shared/ui/src/main/resources/static/assets/uploads.js"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                assertThat(files.filter(file -> file.toString().matches(".*\\.(properties|js|html)"))
                                .filter(file ->
                                        own.matcher(withoutSamples(file)).find()))
                        .isEmpty();
            }
        }
    }

    @Test
    void aBrowserOffersEachKindThatIsTaken() {
        assertThat(new FileLimits().getKinds().split(","))
                .contains(".pdf", ".jpg", ".docx", "application/pdf", "image/webp")
                .hasSizeGreaterThan(2 * EvidenceType.values().length);
        assertThat(new FileLimits().getPictures()).isEqualTo("image/jpeg,image/png,image/webp");
    }

    /** A template's own text stands in for what a page gets, and no reader sees it. */
    private static String withoutSamples(Path file) {
        try {
            String text = Files.readString(file);
            return file.toString().endsWith(".html") ? text.replaceAll(">[^<]*<", "><") : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
