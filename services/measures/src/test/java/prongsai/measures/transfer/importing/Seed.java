package prongsai.measures.transfer.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real report that the tests read, and the same report read by hand. */
final class Seed {
    private static final String NAME = "na-liang-2568";

    private Seed() {}

    static String text() {
        try {
            return Files.readString(file(".txt"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static JsonNode model() {
        return JsonMapper.shared().readTree(file(".model.json").toFile());
    }

    /** The lines before the first table. */
    static List<String> cover() {
        return text().lines().takeWhile(line -> line.indexOf('\t') < 0).toList();
    }

    /** Each page's table: rows of cells as the seed has them, the heading row first. */
    static List<List<List<String>>> pages() {
        var pages = new ArrayList<List<List<String>>>();
        text().lines().filter(line -> line.indexOf('\t') >= 0).forEach(line -> {
            if (line.startsWith("มาตรการ/กิจกรรม")) {
                pages.add(new ArrayList<>());
            }
            pages.getLast().add(List.of(line.split("\t", -1)));
        });
        return pages;
    }

    private static Path file(String suffix) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/seed").resolve(NAME + suffix))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }
}
