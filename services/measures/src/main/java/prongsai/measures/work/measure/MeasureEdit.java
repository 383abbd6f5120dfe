package prongsai.measures.work.measure;

import java.util.List;
import prongsai.web.Problem;

/**
 * What a person may change of a measure: all of these together, since a form and a PUT send them whole.
 *
 * @param units names of the LAO's units; a new name becomes a new unit
 */
public record MeasureEdit(
        String title, boolean allUnits, List<String> units, List<String> results, List<String> outcomes) {
    private static final int LINE = 4000;
    private static final int LINES = 50;

    public MeasureEdit {
        title = clean(title);
        if (title.isEmpty()) {
            throw Problem.invalid("title", "title-missing");
        }
        units = lines("units", units);
        results = lines("results", results);
        outcomes = lines("outcomes", outcomes);
        if (allUnits && !units.isEmpty()) {
            throw Problem.invalid("units", "all-units-or-some");
        }
    }

    private static List<String> lines(String field, List<String> lines) {
        List<String> kept = lines.stream()
                .map(MeasureEdit::clean)
                .filter(line -> !line.isEmpty())
                .toList();
        if (kept.size() > LINES) {
            throw Problem.invalid(field, "too-many-lines", kept.size(), LINES);
        }
        if (kept.stream().anyMatch(line -> line.length() > LINE)) {
            throw Problem.invalid(field, "line-too-long", LINE);
        }
        return kept;
    }

    private static String clean(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
