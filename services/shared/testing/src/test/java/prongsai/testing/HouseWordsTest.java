package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a newcomer reads first, found in the sources of every module: each package says what lives in it, and tests are named in
 * one dialect.
 */
class HouseWordsTest {
    private static final Path HOUSE = Path.of("../../..");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern SAYS = Pattern.compile("^/\\*\\*[\\s*]+\\p{Lu}.{15,}\\*/", Pattern.DOTALL);

    private static final Pattern SHOULD = Pattern.compile("\\b(should[A-Z]\\w*)\\((?=[^;]*\\{)");

    static List<Path> packages() throws IOException {
        List<Path> found =
                sources(SOURCES).stream().map(Path::getParent).distinct().toList();
        assertThat(found).hasSizeGreaterThan(70);
        return found;
    }

    static List<Path> tests() throws IOException {
        List<Path> found = sources(TESTS);
        assertThat(found).hasSizeGreaterThan(200);
        return found;
    }

    private static List<Path> sources(Path below) throws IOException {
        try (Stream<Path> files = Files.walk(HOUSE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains(below.toString()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageSaysWhatLivesInIt(Path folder) throws IOException {
        Path info = folder.resolve("package-info.java");

        assertThat(info).exists();
        assertThat(Files.readString(info)).containsPattern(SAYS);
    }

    /** By what it says, as a sentence: {@code refusesAFile_whenItIsEmpty}, {@code aSheetOfCommasIsNotTakenApart}. */
    @ParameterizedTest
    @MethodSource("tests")
    void aTestSaysWhatIsSoAndNotWhatShouldBe(Path test) throws IOException {
        assertThat(SHOULD.matcher(Files.readString(test)).results().map(found -> found.group(1)))
                .isEmpty();
    }
}
