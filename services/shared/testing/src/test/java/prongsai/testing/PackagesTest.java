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

/** Every package of the house, found in its sources, says what lives in it: a newcomer reads that before any class. */
class PackagesTest {
    private static final Path HOUSE = Path.of("../../..");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern SAYS = Pattern.compile("^/\\*\\*[\\s*]+\\p{Lu}.{15,}\\*/", Pattern.DOTALL);

    static List<Path> packages() throws IOException {
        try (Stream<Path> files = Files.walk(HOUSE)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .filter(folder -> folder.toString().contains(SOURCES.toString()))
                    .distinct()
                    .sorted()
                    .toList();
            assertThat(found).hasSizeGreaterThan(70);
            return found;
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageSaysWhatLivesInIt(Path folder) throws IOException {
        Path info = folder.resolve("package-info.java");

        assertThat(info).exists();
        assertThat(Files.readString(info)).containsPattern(SAYS);
    }
}
