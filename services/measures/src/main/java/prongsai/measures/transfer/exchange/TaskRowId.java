package prongsai.measures.transfer.exchange;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the sheet of tasks is, as its hidden cell says.
 *
 * @param kind of the row: a measure, a task, a step that has none, an indicator or a document
 * @param measure its number when the sheet went out
 * @param step its number, empty where it has none
 * @param above the key of a task's step; else empty
 * @param lines of a measure the keys of its results and outcomes, in their order
 */
record TaskRowId(RowKind kind, String measure, String step, String above, String key, List<String> lines) {
    private static final Pattern WRITTEN =
            Pattern.compile("([A-Z]+):([0-9]+)(?:[.]([0-9]+))?:(?:([^ /]+)/)?([^ /]+)((?: [^ ]+)*)");

    String written() {
        return "%s:%s%s:%s%s%s"
                .formatted(
                        kind.name(),
                        measure,
                        step.isEmpty() ? "" : "." + step,
                        above.isEmpty() ? "" : above + "/",
                        key,
                        String.join(
                                "",
                                lines.stream()
                                        .map(line -> " " + line.substring(key.length()))
                                        .toList()));
    }

    /** Empty where somebody wrote into the cell. */
    static Optional<TaskRowId> of(String text) {
        Matcher parts = WRITTEN.matcher(text.strip());
        return parts.matches()
                ? Stream.of(RowKind.values())
                        .filter(kind -> kind.name().equals(parts.group(1)))
                        .findFirst()
                        .map(kind -> new TaskRowId(
                                kind,
                                parts.group(2),
                                given(parts.group(3)),
                                given(parts.group(4)),
                                parts.group(5),
                                Stream.of(parts.group(6).split(" "))
                                        .filter(line -> !line.isEmpty())
                                        .map(line -> parts.group(5) + line)
                                        .toList()))
                : Optional.empty();
    }

    private static String given(@Nullable String group) {
        return group == null ? "" : group;
    }

    /** As people read it: {@code 1} or {@code 1.2}. */
    String number() {
        return step.isEmpty() ? measure : measure + "." + step;
    }
}
