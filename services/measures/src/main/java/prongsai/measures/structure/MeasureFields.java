package prongsai.measures.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.measures.seen.Seen;
import prongsai.web.Problem;

/**
 * What a person says of a measure when planning it.
 *
 * @param units names of the LAO's units; a new name becomes a new unit
 * @param quarters 1 to 4; none means all year
 * @param evidenceKinds what usually proves it, in words
 */
public record MeasureFields(
        String title, boolean allUnits, List<String> units, List<Integer> quarters, List<String> evidenceKinds) {
    static final int LINE = 4000;
    private static final int UNIT = 200;
    private static final int LINES = 50;

    public MeasureFields {
        title = Words.line("title", title, "title-missing", LINE);
        units = Words.lines("units", units, LINES, UNIT);
        evidenceKinds = Words.lines("evidenceKinds", evidenceKinds, LINES, UNIT);
        if (allUnits && !units.isEmpty()) {
            throw Problem.invalid("units", "all-units-or-some");
        }
        if (quarters.stream().anyMatch(quarter -> quarter < 1 || quarter > 4)) {
            throw Problem.invalid("quarters", "quarter-unknown");
        }
        quarters = quarters.stream().sorted().distinct().toList();
    }

    /** What the form shows beside the words, which save themselves. */
    Seen seen() {
        return Seen.of("responsible", allUnits ? "all" : "some")
                .and("units", units)
                .and("quarters", quarters);
    }

    /** As a request has them. Errors: 400 naming the field. */
    static MeasureFields of(
            @Nullable String title,
            boolean allUnits,
            @Nullable List<String> units,
            @Nullable List<Integer> quarters,
            @Nullable List<String> evidenceKinds) {
        return new MeasureFields(
                title == null ? "" : title,
                allUnits,
                units == null ? List.of() : units,
                quarters == null ? List.of() : quarters,
                evidenceKinds == null ? List.of() : evidenceKinds);
    }
}
