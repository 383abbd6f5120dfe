package prongsai.measures.work.measure;

import java.util.List;
import prongsai.measures.core.value.MeasureWords;

/**
 * What a person may change of a measure: all of these together, since a form and a PUT send them whole.
 *
 * @param units names of the LAO's units; a new name becomes a new unit
 */
public record MeasureEdit(
        String title, boolean allUnits, List<String> units, List<String> results, List<String> outcomes) {
    public MeasureEdit {
        title = MeasureWords.title(title);
        units = MeasureWords.units(allUnits, units);
        results = MeasureWords.results(results);
        outcomes = MeasureWords.outcomes(outcomes);
    }

    /** Whether the plan says the same of it: only what became of it may be another. */
    boolean sameWords(MeasureEdit other) {
        return title.equals(other.title) && allUnits == other.allUnits && units.equals(other.units);
    }
}
