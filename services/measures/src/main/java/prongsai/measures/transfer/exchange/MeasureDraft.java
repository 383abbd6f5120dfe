package prongsai.measures.transfer.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import prongsai.measures.core.plan.Frequency;
import prongsai.measures.core.plan.Schedule;
import prongsai.measures.transfer.content.PlanContent;
import prongsai.thai.FiscalYear;

/** A measure while its rows come in. */
final class MeasureDraft {
    private record StepDraft(String text, Frequency frequency, Map<java.time.LocalDate, PlanContent.Task> tasks) {}

    final List<String> results = new ArrayList<>();
    final List<String> outcomes = new ArrayList<>();
    final List<PlanContent.Indicator> indicators = new ArrayList<>();
    final List<PlanContent.Agreement> agreements = new ArrayList<>();

    final PartsDraft parts = new PartsDraft();

    private final PlanContent.Measure head;
    private final Map<Integer, StepDraft> steps = new TreeMap<>();

    MeasureDraft(PlanContent.Measure head) {
        this.head = head;
    }

    /** False where the number is taken. */
    boolean addStep(int number, String text, Frequency frequency) {
        return steps.putIfAbsent(number, new StepDraft(text, frequency, new TreeMap<>())) == null;
    }

    void addTask(int number, PlanContent.Task task, Cells cells) {
        StepDraft step = steps.get(number);
        if (step == null) {
            cells.wrong(SheetColumn.STEP, "no-such-step", String.valueOf(number), String.valueOf(head.number()));
        } else if (step.tasks().putIfAbsent(task.dueOn(), task) != null) {
            cells.wrong(SheetColumn.DUE_ON, "due-twice");
        }
    }

    /** A step without tasks gets those that follow from how often it is due. */
    PlanContent.Measure finish(FiscalYear year) {
        return new PlanContent.Measure(
                head.number(),
                head.title(),
                head.kind(),
                head.allUnits(),
                head.units(),
                head.quarters(),
                head.responsibleText(),
                head.scheduleText(),
                head.evidenceKinds(),
                head.span(),
                steps.values().stream().map(step -> finish(step, year)).toList(),
                results,
                outcomes,
                indicators,
                agreements,
                parts.topics(),
                parts.documents());
    }

    private PlanContent.Step finish(StepDraft step, FiscalYear year) {
        List<PlanContent.Task> tasks = step.tasks().isEmpty()
                ? Schedule.dueDates(year, head.quarters(), step.frequency()).stream()
                        .map(dueOn -> new PlanContent.Task(dueOn, null, ""))
                        .toList()
                : List.copyOf(step.tasks().values());
        return new PlanContent.Step(step.text(), step.frequency(), tasks);
    }
}
