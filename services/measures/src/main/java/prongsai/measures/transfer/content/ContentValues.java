package prongsai.measures.transfer.content;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import prongsai.measures.core.value.MeasureWords;
import prongsai.web.Problem;

/**
 * Passes a plan's content through the value types that forms and JSON pass, so that no file brings in what nobody could
 * write again. Each method gives the same, tidied as they keep it. Errors: 400 as theirs, with the place in the content.
 */
public final class ContentValues {
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
                measure.lists().checked());
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

    private static <T> List<T> each(String field, List<T> list, UnaryOperator<T> check) {
        return IntStream.range(0, list.size())
                .mapToObj(i -> Problem.at("%s[%d]".formatted(field, i), () -> check.apply(list.get(i))))
                .toList();
    }
}
