package prongsai.measures.transfer.importing;

import java.util.ArrayList;
import java.util.List;
import prongsai.measures.core.kind.KindWords;
import prongsai.measures.core.plan.Schedule;
import prongsai.measures.transfer.content.PlanContent;
import prongsai.measures.transfer.importing.report.ImportedIndicator;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.measures.transfer.importing.report.ImportedSpan;
import prongsai.measures.transfer.importing.report.ImportedStep;
import prongsai.thai.FiscalYear;

/** A report as the plan that it becomes: nothing is done yet, and tasks follow from how often each step is due. */
final class ImportedContent {
    private ImportedContent() {}

    /** Numbers on the paper may repeat or skip; the plan's own order is what counts. */
    static PlanContent of(ImportedReport report, FiscalYear year) {
        List<PlanContent.Measure> measures = new ArrayList<>();
        report.measures().forEach(measure -> measures.add(measure(measures.size() + 1, measure, year)));
        return new PlanContent(year.year(), List.of(), measures);
    }

    private static PlanContent.Measure measure(int number, ImportedMeasure measure, FiscalYear year) {
        ImportedSpan span = measure.span();
        return new PlanContent.Measure(
                number,
                measure.title(),
                KindWords.of(measure.title()).orElse(null),
                measure.allUnits(),
                measure.units(),
                measure.quarters(),
                measure.responsibleText(),
                measure.scheduleText(),
                List.of(),
                span == null ? null : new PlanContent.Span(span.fromYear(), span.toYear()),
                measure.steps().stream()
                        .map(step -> step(step, measure.quarters(), year))
                        .toList(),
                measure.results(),
                measure.outcomes(),
                measure.indicators().stream().map(ImportedContent::indicator).toList(),
                measure.agreements().stream()
                        .map(pair -> PlanContent.Agreement.unsigned(pair.superior(), pair.subordinate()))
                        .toList(),
                List.of(),
                List.of());
    }

    private static PlanContent.Step step(ImportedStep step, List<Integer> quarters, FiscalYear year) {
        return new PlanContent.Step(
                step.text(),
                step.frequency(),
                Schedule.dueDates(year, quarters, step.frequency()).stream()
                        .map(dueOn -> new PlanContent.Task(dueOn, null, ""))
                        .toList());
    }

    private static PlanContent.Indicator indicator(ImportedIndicator target) {
        return new PlanContent.Indicator(
                target.subject(),
                target.comparator(),
                target.target(),
                target.unit(),
                target.method(),
                null,
                null,
                target.sourceText());
    }
}
