package prongsai.measures.transfer.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import prongsai.measures.core.kind.KindWords;
import prongsai.measures.core.part.Parts;
import prongsai.measures.core.plan.Schedule;
import prongsai.measures.transfer.content.ContentValues;
import prongsai.measures.transfer.content.PlanContent;
import prongsai.measures.transfer.importing.report.ImportedIndicator;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.measures.transfer.importing.report.ImportedSpan;
import prongsai.measures.transfer.importing.report.ImportedStep;
import prongsai.thai.FiscalYear;
import prongsai.web.Problem;

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
                kept(measure.indicators().stream().map(target -> indicator(measure, target))),
                kept(measure.agreements().stream()
                        .<Supplier<PlanContent.Agreement>>map(pair -> () -> ContentValues.checked(
                                PlanContent.Agreement.unsigned(pair.superior(), pair.subordinate())))),
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

    /** A target alone, as "ร้อยละ ๘๐", is one of what the measure is about. */
    private static Supplier<PlanContent.Indicator> indicator(ImportedMeasure measure, ImportedIndicator target) {
        String subject = target.subject().isBlank() ? measure.title() : target.subject();
        return () -> ContentValues.checked(new PlanContent.Indicator(
                subject,
                target.comparator(),
                target.target(),
                target.unit(),
                target.method(),
                null,
                null,
                target.sourceText()));
    }

    /**
     * What follows from the words of a report, as far as forms would take it: the words themselves stand in the plan in any
     * case, and a person writes the rest from them.
     */
    private static <T> List<T> kept(Stream<Supplier<T>> read) {
        return read.flatMap(making -> made(making).stream()).limit(Parts.MOST).toList();
    }

    private static <T> Optional<T> made(Supplier<T> making) {
        try {
            return Optional.of(making.get());
        } catch (Problem noSuchValue) {
            return Optional.empty();
        }
    }
}
