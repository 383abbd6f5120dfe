package prongsai.measures.transfer.importing.form;

import java.util.List;
import java.util.stream.Collectors;
import prongsai.measures.transfer.importing.meaning.ReadTarget;

/**
 * A measure as the rows have it.
 *
 * @param number the printed one, or by the order of measures where none is printed
 * @param numbered whether it is printed
 * @param group the heading above it; empty where there is none
 * @param values of all roles but the number, in the order of the paper, blank ones left out
 */
public record FoundMeasure(int number, boolean numbered, String group, List<FoundValue> values) {
    public FoundMeasure {
        values = List.copyOf(values);
    }

    public List<FoundValue> values(Role role) {
        return values.stream().filter(value -> value.role() == role).toList();
    }

    /** The text of a role over all its cells, a line for each; a heading with a mark below it says what the mark means. */
    public String text(Role role) {
        return values(role).stream().map(FoundValue::words).distinct().collect(Collectors.joining("\n"));
    }

    /** The items of a role, without their numbers. */
    public List<String> items(Role role) {
        return itemsOf(values(role));
    }

    /** The items of some of its values. */
    public static List<String> itemsOf(List<FoundValue> values) {
        return Items.of(values.stream().map(FoundValue::paragraphs).toList());
    }

    /** What it sets for itself, of results, outcomes, indicators and targets. */
    public List<ReadTarget> targets() {
        return values.stream()
                .filter(value -> switch (value.role()) {
                    case RESULT, OUTCOME, INDICATOR, TARGET -> true;
                    default -> false;
                })
                .flatMap(value -> value.targets().stream())
                .toList();
    }

    /** Its title on one line. */
    public String title() {
        return String.join(
                " ",
                values(Role.MEASURE).stream().map(FoundValue::text).distinct().toList());
    }
}
