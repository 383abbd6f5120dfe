package prongsai.measures.transfer.content;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import prongsai.measures.core.part.MeasureWords;
import prongsai.measures.core.part.Parts;
import prongsai.measures.kinds.agreement.Agreement;
import prongsai.measures.kinds.disclosure.Topic;
import prongsai.measures.kinds.document.MeasureDocument;
import prongsai.measures.kinds.document.MonthReport;
import prongsai.measures.kinds.indicator.Indicator;
import prongsai.web.Problem;

/**
 * Passes a plan's content through the value types that forms and JSON pass, so that no file brings in what nobody could
 * write again. Each method gives the same, tidied as they keep it. Errors: 400 as theirs, with the place in the content.
 */
public final class ContentValues {
    /** Stands for the id that a part gets when it is written. */
    private static final UUID LATER = new UUID(0, 0);

    private ContentValues() {}

    public static PlanContent checked(PlanContent content) {
        return new PlanContent(
                content.fiscalYear(),
                content.multiYearPlans(),
                each("measures", content.measures(), ContentValues::checked));
    }

    public static PlanContent.Measure checked(PlanContent.Measure measure) {
        return new PlanContent.Measure(
                measure.number(),
                MeasureWords.title(measure.title()),
                measure.kind(),
                measure.allUnits(),
                MeasureWords.units(measure.allUnits(), measure.units()),
                measure.quarters().stream().sorted().distinct().toList(),
                measure.responsibleText(),
                measure.scheduleText(),
                MeasureWords.evidenceKinds(measure.evidenceKinds()),
                measure.span(),
                each("steps", measure.steps(), ContentValues::checked),
                MeasureWords.results(measure.results()),
                MeasureWords.outcomes(measure.outcomes()),
                parts("indicators", measure.indicators(), ContentValues::checked),
                parts("agreements", measure.agreements(), ContentValues::checked),
                parts("topics", measure.topics(), ContentValues::checked),
                parts("documents", measure.documents(), ContentValues::checked));
    }

    public static PlanContent.Step checked(PlanContent.Step step) {
        return new PlanContent.Step(
                MeasureWords.step(step.text()),
                step.frequency(),
                each(
                        "tasks",
                        step.tasks(),
                        task -> new PlanContent.Task(task.dueOn(), task.doneOn(), MeasureWords.note(task.note()))));
    }

    public static PlanContent.Indicator checked(PlanContent.Indicator given) {
        Indicator kept = new Indicator(
                LATER,
                given.subject(),
                given.comparator(),
                given.target(),
                given.unit(),
                given.method(),
                given.baseline(),
                given.actual(),
                given.sourceText());
        return new PlanContent.Indicator(
                kept.subject(),
                kept.comparator(),
                kept.target(),
                kept.unit(),
                kept.method(),
                kept.baseline(),
                kept.actual(),
                kept.sourceText());
    }

    public static PlanContent.Agreement checked(PlanContent.Agreement given) {
        Agreement kept =
                new Agreement(LATER, given.superior(), given.subordinate(), given.signedOn(), null, given.url());
        return new PlanContent.Agreement(kept.superior(), kept.subordinate(), kept.signedOn(), kept.url());
    }

    public static ContentTopic checked(ContentTopic given) {
        Topic kept = new Topic(
                LATER,
                given.title(),
                given.checks().stream()
                        .map(check -> new Topic.Check(check.quarter(), check.url(), check.checkedOn()))
                        .toList());
        return new ContentTopic(
                kept.title(),
                kept.checks().stream()
                        .map(check -> new ContentTopic.Check(check.quarter(), check.url(), check.checkedOn()))
                        .toList());
    }

    public static ContentDocument checked(ContentDocument given) {
        MeasureDocument kept = new MeasureDocument(
                LATER,
                given.title(),
                given.number(),
                given.version(),
                given.effectiveOn(),
                given.holder(),
                null,
                given.url(),
                given.reports().stream()
                        .map(report -> new MonthReport(report.month(), report.reportedOn(), null, report.url()))
                        .toList());
        return new ContentDocument(
                kept.title(),
                kept.number(),
                kept.version(),
                kept.effectiveOn(),
                kept.holder(),
                kept.url(),
                kept.reports().stream()
                        .map(report ->
                                new ContentDocument.MonthReport(report.month(), report.reportedOn(), report.url()))
                        .toList());
    }

    private static <T> List<T> parts(String field, List<T> list, UnaryOperator<T> check) {
        if (list.size() > Parts.MOST) {
            throw Problem.invalid(field, "too-many-parts", list.size(), Parts.MOST);
        }
        return each(field, list, check);
    }

    private static <T> List<T> each(String field, List<T> list, UnaryOperator<T> check) {
        return IntStream.range(0, list.size())
                .mapToObj(i -> Problem.at("%s[%d]".formatted(field, i), () -> check.apply(list.get(i))))
                .toList();
    }
}
