package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A percent is reckoned by {@code prongsai.progress.Share} and nowhere else: neither in Java, nor on a page, nor in SQL. */
class PercentsTest {
    private static final Path SERVICES = Path.of("../..");
    private static final List<String> KINDS = List.of(".java", ".html", ".sql", ".js");
    private static final Pattern RECKONED = Pattern.compile(
            "\\* ?100(L|\\.0+)? ?/|\\b100(L|\\.0+)? ?\\* ?[\\w.()]+ ?/" + "|getPercentInstance|formatPercent");

    @Test
    void percentsAreReckonedInOnePlace() throws IOException {
        try (Stream<Path> files = Files.walk(SERVICES)) {
            List<Path> sources = files.filter(file -> file.toString().contains("src/main/"))
                    .filter(file -> KINDS.stream().anyMatch(file.toString()::endsWith))
                    .filter(file -> !inTests(file) && !file.endsWith("htmx.min.js"))
                    .toList();
            assertThat(sources).hasSizeGreaterThan(300);
            for (Path source : sources) {
                assertThat(RECKONED.matcher(Files.readString(source)).results().map(found -> found.group()))
                        .as(source.toString())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "done * 100 / all",
                "100.0 * c.done() / c.all()",
                "sum(done) *100/ count(*)",
                "NumberFormat.getPercentInstance()"
            })
    void aCopyIsFound(String copy) {
        assertThat(RECKONED.matcher(copy).find()).isTrue();
    }

    /** What serves tests tells nobody how far a plan is. */
    private static boolean inTests(Path file) {
        return Stream.of("shared/testing/", "shared/hostile/", "shared/probing/")
                .anyMatch(file.toString().replace('\\', '/')::contains);
    }
}
