package prongsai.measures.transfer.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import prongsai.measures.core.kind.KindWords;
import prongsai.measures.core.plan.Schedule;
import prongsai.measures.core.value.Agreement;
import prongsai.measures.core.value.Indicator;
import prongsai.measures.core.value.ListValue;
import prongsai.measures.core.value.MeasureLists;
import prongsai.measures.transfer.content.PlanContent;
import prongsai.measures.transfer.importing.report.ImportedIndicator;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.measures.transfer.importing.report.ImportedSpan;
import prongsai.measures.transfer.importing.report.ImportedStep;
import prongsai.measures.transfer.importing.schedule.ScheduleReading;
import prongsai.measures.transfer.importing.schedule.ScheduleWords;
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
                noted(
                        measure.steps().stream()
                                .map(step -> step(step, measure, year))
                                .toList(),
                        measure.note()),
                measure.results(),
                measure.outcomes(),
                MeasureLists.of(
                        kept(measure.indicators(), target -> indicator(measure, target)),
                        kept(measure.agreements(), pair -> Agreement.unsigned(pair.superior(), pair.subordinate()))));
    }

    private static PlanContent.Step step(ImportedStep step, ImportedMeasure measure, FiscalYear year) {
        return new PlanContent.Step(
                step.text(),
                step.frequency(),
                dueDates(step, measure, year).stream()
                        .map(dueOn -> new PlanContent.Task(dueOn, null, ""))
                        .toList());
    }

    /** A plan has notes at its tasks alone, so what a person keeps of the file stands at the first of them. */
    private static List<PlanContent.Step> noted(List<PlanContent.Step> steps, String note) {
        if (note.isEmpty()) {
            return steps;
        }
        int first = IntStream.range(0, steps.size())
                .filter(step -> !steps.get(step).tasks().isEmpty())
                .findFirst()
                .orElseThrow(() -> Problem.invalid("note", "import-note-nowhere"));
        var all = new ArrayList<>(steps);
        PlanContent.Step step = steps.get(first);
        var tasks = new ArrayList<>(step.tasks());
        PlanContent.Task task = tasks.getFirst();
        tasks.set(0, new PlanContent.Task(task.dueOn(), task.doneOn(), note));
        all.set(first, new PlanContent.Step(step.text(), step.frequency(), tasks));
        return all;
    }

    /** The days that the schedule's words name, where they decide them; else those that follow from quarters and frequency. */
    private static List<LocalDate> dueDates(ImportedStep step, ImportedMeasure measure, FiscalYear year) {
        ScheduleReading words = ScheduleWords.read(measure.scheduleText(), year);
        boolean decided = words.isCertain()
                && words.frequency() == step.frequency()
                && words.quarters(year).equals(measure.quarters())
                && (words.timesAYear() > 0 || words.periods().size() == 1);
        return decided ? words.dueDates() : Schedule.dueDates(year, measure.quarters(), step.frequency());
    }

    /** A target alone, as "ร้อยละ ๘๐", is one of what the measure is about. */
    private static Indicator indicator(ImportedMeasure measure, ImportedIndicator target) {
        String subject = target.subject().isBlank() ? measure.title() : target.subject();
        return new Indicator(
                subject,
                target.comparator(),
                target.target(),
                target.unit(),
                target.method(),
                null,
                null,
                target.sourceText());
    }

    /**
     * What follows from the words of a report, as far as forms would take it: the words themselves stand in the plan in any
     * case, and a person writes the rest from them.
     */
    private static <S, T extends ListValue<T>> List<T> kept(List<S> read, Function<S, T> made) {
        return read.stream()
                .flatMap(each -> checked(made.apply(each)).stream())
                .limit(MeasureLists.MOST)
                .toList();
    }

    private static <T extends ListValue<T>> Optional<T> checked(T value) {
        try {
            return Optional.of(value.checked());
        } catch (Problem noSuchValue) {
            return Optional.empty();
        }
    }
}
