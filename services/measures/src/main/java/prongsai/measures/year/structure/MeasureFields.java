package prongsai.measures.year.structure;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.seen.Seen;
import prongsai.measures.core.value.MeasureWords;
import prongsai.measures.work.measure.MeasureRow;
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
    public MeasureFields {
        title = MeasureWords.title(title);
        units = MeasureWords.units(allUnits, units);
        evidenceKinds = MeasureWords.evidenceKinds(evidenceKinds);
        // A form may have sent a blank.
        if (quarters.stream().anyMatch(quarter -> quarter == null || quarter < 1 || quarter > 4)) {
            throw Problem.invalid("quarters", "quarter-unknown");
        }
        quarters = quarters.stream().sorted().distinct().toList();
    }

    static MeasureFields of(MeasureRow row) {
        return new MeasureFields(row.title(), row.allUnits(), row.units(), row.quarters(), row.evidenceKinds());
    }

    /** The row with these, and with the results and outcomes that it has. */
    MeasureRow onto(MeasureRow row) {
        return new MeasureRow(title, allUnits, units, quarters, evidenceKinds, row.results(), row.outcomes());
    }

    public MeasureFields withTitle(String other) {
        return new MeasureFields(other, allUnits, units, quarters, evidenceKinds);
    }

    /** @param someUnits empty where all are responsible */
    public MeasureFields withResponsible(Responsible all, List<String> someUnits) {
        return new MeasureFields(
                title, all == Responsible.ALL, all == Responsible.ALL ? List.of() : someUnits, quarters, evidenceKinds);
    }

    public MeasureFields withQuarters(List<Integer> others) {
        return new MeasureFields(title, allUnits, units, others, evidenceKinds);
    }

    public MeasureFields withEvidenceKinds(List<String> others) {
        return new MeasureFields(title, allUnits, units, quarters, others);
    }

    /** All or some in the first line, and below it the units, one a line: as one field has it that saves itself. */
    public String responsibleText() {
        return Stream.concat(Stream.of(responsible().code()), units.stream().sorted())
                .collect(Collectors.joining("\n"));
    }

    /** With who is responsible as {@link #responsibleText} tells it; nothing told leaves it. */
    public MeasureFields withResponsibleText(String text) {
        List<String> lines = text.lines().toList();
        return lines.isEmpty()
                ? this
                : withResponsible(Responsible.of(lines.getFirst()), lines.subList(1, lines.size()));
    }

    public Responsible responsible() {
        return allUnits ? Responsible.ALL : Responsible.SOME;
    }

    /** What the form shows of who is responsible. */
    Seen seenResponsible() {
        return Seen.of("responsible", responsible().code()).and("units", units);
    }

    /** What the form of the quarters shows. */
    Seen seenQuarters() {
        return Seen.of("quarters", quarters);
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
