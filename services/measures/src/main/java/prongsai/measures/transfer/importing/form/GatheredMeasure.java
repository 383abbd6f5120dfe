package prongsai.measures.transfer.importing.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import prongsai.thai.SearchFolding;
import prongsai.thai.ThaiText;

/** A measure while its rows are read. */
final class GatheredMeasure {
    private final int number;
    private final List<Integer> printed;
    private final String group;
    private final List<FoundValue> values = new ArrayList<>();

    /** A table of thousands of rows may be one measure: what it has said is not looked through for each of them. */
    private final Set<List<Object>> said = new HashSet<>();

    private final Set<Role> roles = EnumSet.noneOf(Role.class);
    private final Set<Role> marked = EnumSet.noneOf(Role.class);
    private final Set<String> titles = new HashSet<>();
    private final Map<Role, Map<List<Integer>, Set<String>>> times = new EnumMap<>(Role.class);
    private final StringBuilder whole = new StringBuilder();

    GatheredMeasure(int number, List<Integer> printed, String group) {
        this.number = number;
        this.printed = printed;
        this.group = group;
    }

    /** What stands in several cells with the same words counts once, but for items of lists. */
    void add(FoundValue value) {
        if (value.role().isTime()) {
            List<Integer> row = List.of(value.source().table(), value.source().row());
            times.computeIfAbsent(value.role(), any -> new LinkedHashMap<>())
                    .computeIfAbsent(row, any -> new LinkedHashSet<>())
                    .add(value.words());
        }
        boolean list = value.role().isList();
        String bare = list ? "" : bare(value.text());
        if (list || said.add(List.of(value.role(), value.tick(), bare))) {
            values.add(value);
            roles.add(value.role());
            if (list && Items.isMarked(List.of(value.paragraphs()))) {
                marked.add(value.role());
            }
            if (value.role() == Role.MEASURE) {
                titles.add(bare);
                whole.append(bare);
            }
        }
    }

    List<Integer> printed() {
        return printed;
    }

    String group() {
        return group;
    }

    List<FoundValue> values(Role role) {
        return values.stream().filter(value -> value.role() == role).toList();
    }

    /** Whether its rows speak of different times, as where each step has its own. */
    boolean hasSeveralTimes() {
        return times.values().stream()
                .anyMatch(rows -> Set.copyOf(rows.values()).size() > 1);
    }

    boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether any item of a list has a mark before it. */
    boolean isMarked(Role role) {
        return marked.contains(role);
    }

    boolean hasTitle(String title) {
        String bare = bare(title);
        return !title.isEmpty()
                && (titles.contains(bare) || (whole.length() == bare.length() && whole.indexOf(bare) == 0));
    }

    FoundMeasure measure() {
        String column = String.join(
                " ", values(Role.GROUP).stream().map(FoundValue::text).toList());
        return new FoundMeasure(
                number,
                !printed.isEmpty(),
                column.isEmpty() ? group : column,
                values.stream().filter(value -> value.role() != Role.GROUP).toList());
    }

    static String bare(String text) {
        return ThaiText.withoutSpace(SearchFolding.fold(text));
    }
}
