package prongsai.testing.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Facts by their paths, such as {@code relations / measures.plan / grants / measures_app}, and as YAML. */
final class Facts {
    private static final String STEP = " / ";

    private Facts() {}

    static String path(String... steps) {
        return String.join(STEP, steps);
    }

    static String yaml(SortedMap<String, String> facts) {
        Map<String, Object> nested = new TreeMap<>();
        facts.forEach((path, value) -> put(nested, List.of(path.split(STEP)), value));
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(Integer.MAX_VALUE);
        options.setSplitLines(false);
        return new Yaml(options).dump(Map.of("catalog", nested));
    }

    @SuppressWarnings("unchecked") // made here
    private static void put(Map<String, Object> nested, List<String> path, String value) {
        Map<String, Object> at = nested;
        for (String step : path.subList(0, path.size() - 1)) {
            at = (Map<String, Object>) at.computeIfAbsent(step, key -> new TreeMap<String, Object>());
        }
        at.put(path.getLast(), value);
    }

    static SortedMap<String, String> flat(Map<String, Object> nested) {
        SortedMap<String, String> facts = new TreeMap<>();
        flatten("", nested, facts);
        return facts;
    }

    @SuppressWarnings("unchecked") // the file's form
    private static void flatten(String before, Map<String, Object> nested, SortedMap<String, String> facts) {
        nested.forEach((step, value) -> {
            String path = before.isEmpty() ? step : path(before, step);
            if (value instanceof Map<?, ?> map) {
                flatten(path, (Map<String, Object>) map, facts);
            } else {
                facts.put(path, String.valueOf(value));
            }
        });
    }

    /** What only one of the two says, line by line. */
    static List<String> differences(SortedMap<String, String> file, SortedMap<String, String> catalog) {
        List<String> found = new ArrayList<>();
        file.forEach((path, value) -> {
            if (!value.equals(catalog.get(path))) {
                found.add("- the file has     %s: %s".formatted(path, value));
            }
        });
        catalog.forEach((path, value) -> {
            if (!value.equals(file.get(path))) {
                found.add("+ the catalog has  %s: %s".formatted(path, value));
            }
        });
        return found;
    }
}
