package prongsai.measures.transfer.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import prongsai.measures.core.plan.Frequency;
import prongsai.measures.core.plan.Schedule;
import prongsai.measures.core.value.MeasureDocument;
import prongsai.measures.core.value.MeasureLists;
import prongsai.measures.core.value.Topic;
import prongsai.measures.transfer.content.PlanContent;
import prongsai.thai.FiscalYear;

/** A measure while its rows come in. */
final class MeasureDraft {
    private record StepDraft(String text, Frequency frequency, Map<java.time.LocalDate, PlanContent.Task> tasks) {}

    final List<String> results = new ArrayList<>();
    final List<String> outcomes = new ArrayList<>();
    final PartsDraft parts = new PartsDraft();

    private final PlanContent.Measure head;
    private final Map<Integer, StepDraft> steps = new TreeMap<>();
    private final Map<Class<?>, List<?>> lists = new HashMap<>();

    MeasureDraft(PlanContent.Measure head) {
        this.head = head;
    }

    /** Those of one list, to be added to. Each list is made for its key. */
    @SuppressWarnings("unchecked")
    <T> List<T> list(Class<T> value) {
        return (List<T>) lists.computeIfAbsent(value, key -> new ArrayList<T>());
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
                lists());
    }

    private MeasureLists lists() {
        list(Topic.class).addAll(parts.topics());
        list(MeasureDocument.class).addAll(parts.documents());
        return MeasureLists.from(this::list);
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
