package prongsai.testing.walls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/**
 * {@code walls.yaml}: what the walls are for, written by hand, and beneath it what they are, exactly as the catalog says it.
 *
 * @param rules the first part
 * @param facts the second part, each by its path
 */
record Expectations(Rules rules, SortedMap<String, String> facts) {
    private static final String FILE = "/prongsai/testing/walls.yaml";
    /** Between the two parts of the file. */
    static final String DIVIDER =
            "# ---- What the catalog says; made by deploy/walls/walls accept, read in review. ----\n";

    static Expectations read() {
        Map<String, Object> all = new Yaml().load(text());
        Rules rules = new Rules(
                texts(all, "reference"),
                each(all, "kept", Expectations::within),
                each(all, "published", p -> new Rules.Publication(string(p, "to"), string(p, "rows"))),
                texts(all, "summaries"),
                each(all, "audited", Expectations::within),
                texts(all, "loose"),
                each(
                        all,
                        "functions",
                        f -> new Rules.FunctionRule(string(f, "at worst"), string(f, "gives"), texts(f, "changes"))),
                maps(all, "spared").stream()
                        .map(s -> new Rules.Spared(string(s, "mutants"), string(s, "because")))
                        .toList(),
                texts(all, "begins"));
        return new Expectations(rules, Facts.flat(map(all, "catalog")));
    }

    private static Rules.Within within(Map<String, Object> rule) {
        return new Rules.Within(
                string(rule, "to"), Set.of(string(rule, "within").split(", ")));
    }

    /** The file as it is. */
    static String text() {
        try (InputStream file = Expectations.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String string(Map<String, Object> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : String.valueOf(value).strip();
    }

    private static Map<String, String> texts(Map<String, Object> all, String key) {
        return map(all, key).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> String.valueOf(entry.getValue()), (a, b) -> a, TreeMap::new));
    }

    @SuppressWarnings("unchecked") // the file's form
    private static Map<String, Object> map(Map<String, Object> all, String key) {
        Object value = all.get(key);
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked") // the file's form
    private static List<Map<String, Object>> maps(Map<String, Object> all, String key) {
        Object value = all.get(key);
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    private static <T> Map<String, T> each(Map<String, Object> all, String key, Function<Map<String, Object>, T> read) {
        Map<String, T> found = new TreeMap<>();
        map(all, key).keySet().forEach(name -> found.put(name, read.apply(map(map(all, key), name))));
        return found;
    }
}
