package prongsai.measures.work.measure;

import java.util.List;

/**
 * All that a measure says by itself, as its row has it. The forms of its words and of its structure each write a part, and
 * hold what they write; what stands there is not judged by it, so that one part can be changed whatever is in the other.
 *
 * @param units names of the LAO's units; a new name becomes a new unit
 * @param quarters 1 to 4; none means all year
 * @param evidenceKinds what usually proves it, in words
 */
public record MeasureRow(
        String title,
        boolean allUnits,
        List<String> units,
        List<Integer> quarters,
        List<String> evidenceKinds,
        List<String> results,
        List<String> outcomes) {
    public MeasureRow {
        units = List.copyOf(units);
        quarters = List.copyOf(quarters);
        evidenceKinds = List.copyOf(evidenceKinds);
        results = List.copyOf(results);
        outcomes = List.copyOf(outcomes);
    }

    MeasureEdit words() {
        return new MeasureEdit(title, allUnits, units, results, outcomes);
    }

    MeasureRow with(MeasureEdit words) {
        return new MeasureRow(
                words.title(),
                words.allUnits(),
                words.units(),
                quarters,
                evidenceKinds,
                words.results(),
                words.outcomes());
    }

    boolean sameUnits(MeasureRow other) {
        return allUnits == other.allUnits && units.equals(other.units);
    }
}
