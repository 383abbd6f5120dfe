package prongsai.measures.transfer.importing.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measure (มาตรการ/กิจกรรม), whole, however many pages it ran over.
 *
 * @param allUnits the paper says ทุกส่วนราชการ; then {@code units} is empty
 * @param units names of the responsible units
 * @param quarters 1 to 4 in order; empty when the paper does not say
 * @param responsibleText the cell ผู้รับผิดชอบ as written
 * @param scheduleText the cell ระยะเวลาดำเนินการ as written
 * @param span the years of a plan over several years that the measure speaks of
 * @param note what a person wants to keep of what has no place in a plan; empty for nothing
 */
public record ImportedMeasure(
        int number,
        String title,
        boolean allUnits,
        List<String> units,
        List<Integer> quarters,
        String responsibleText,
        String scheduleText,
        List<ImportedStep> steps,
        List<String> results,
        List<String> outcomes,
        List<ImportedIndicator> indicators,
        List<ImportedAgreement> agreements,
        @Nullable ImportedSpan span,
        String note) {

    public ImportedMeasure {
        units = List.copyOf(units);
        quarters = List.copyOf(quarters);
        steps = List.copyOf(steps);
        results = List.copyOf(results);
        outcomes = List.copyOf(outcomes);
        indicators = List.copyOf(indicators);
        agreements = List.copyOf(agreements);
    }

    /** With targets behind its own, and a note. */
    public ImportedMeasure with(List<ImportedIndicator> targets, String kept) {
        var all = new ArrayList<>(indicators);
        all.addAll(targets);
        return new ImportedMeasure(
                number,
                title,
                allUnits,
                units,
                quarters,
                responsibleText,
                scheduleText,
                steps,
                results,
                outcomes,
                all,
                agreements,
                span,
                kept);
    }
}
