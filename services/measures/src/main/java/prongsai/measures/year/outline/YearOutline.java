package prongsai.measures.year.outline;

import java.util.List;

/**
 * A plan of a year without anything that was done in it.
 *
 * @param fiscalYear in the Buddhist era
 */
public record YearOutline(int fiscalYear, List<MeasureOutline> measures) {
    /**
     * The same measures for another year: structure, units, quarters, frequencies, indicators, pairs and what surveys ask stay; a span of
     * years stays while it lasts. The paper's words for the time are left behind where the quarters say it, since they
     * may name the old year.
     */
    public List<MeasureOutline> carriedInto(int newYear) {
        return measures.stream()
                .map(measure -> measure.within(newYear))
                .map(measure -> newYear == fiscalYear + 1
                        ? measure
                        : measure.with(measure.lists().afterGap()))
                .map(YearOutline::withoutOldTimes)
                .toList();
    }

    private static MeasureOutline withoutOldTimes(MeasureOutline measure) {
        return measure.quarters().isEmpty()
                ? measure
                : new MeasureOutline(
                        measure.title(),
                        measure.allUnits(),
                        measure.units(),
                        measure.quarters(),
                        measure.responsibleText(),
                        "",
                        measure.evidenceKinds(),
                        measure.span(),
                        measure.steps(),
                        measure.lists(),
                        measure.surveys(),
                        measure.carriedFrom());
    }
}
