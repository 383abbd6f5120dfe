package prongsai.measures.transfer.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.plan.Completion;
import prongsai.measures.core.plan.MultiYearPlan;
import prongsai.measures.core.plan.Plan;
import prongsai.measures.core.plan.Stage;
import prongsai.measures.core.value.ListValue;
import prongsai.measures.core.value.Part;
import prongsai.measures.transfer.content.PlanContent;
import prongsai.tenancy.Ids;

/** Contents as if they stood in the database: each thing with an id. */
final class StoredPlans {
    static final String OFFICE = "องค์การบริหารส่วนตำบลนาเลียง";

    private StoredPlans() {}

    static Plan of(PlanContent content) {
        List<MultiYearPlan> shared = content.multiYearPlans().stream()
                .map(plan -> new MultiYearPlan(
                        Ids.next(),
                        plan.title(),
                        plan.from(),
                        plan.to(),
                        plan.naccEnteredOn(),
                        plan.naccReference(),
                        plan.naccUrl()))
                .toList();
        return new Plan(
                Ids.next(),
                content.fiscalYear(),
                new Stage.InProgress(),
                1,
                new Plan.LaoName(new UUID(0, 1), "1", OFFICE, "อบต.นาเลียง", "SAO", "นาแก", "นครพนม"),
                new Completion(0, 0, 0, 0, 0, 0),
                content.measures().stream().map(measure -> of(measure, shared)).toList());
    }

    private static Plan.Measure of(PlanContent.Measure measure, List<MultiYearPlan> shared) {
        PlanContent.Span span = measure.span();
        return new Plan.Measure(
                Ids.next(),
                measure.number(),
                measure.title(),
                measure.kind(),
                measure.allUnits(),
                measure.units(),
                measure.quarters(),
                measure.responsibleText(),
                measure.scheduleText(),
                span == null ? null : new Plan.Span(span.from(), span.to()),
                span == null ? null : carriedOut(span, shared),
                measure.steps().stream().map(StoredPlans::of).toList(),
                measure.results(),
                measure.outcomes(),
                parts(measure.lists().indicators()),
                parts(measure.lists().agreements()),
                parts(measure.lists().topics()),
                parts(measure.lists().documents()),
                parts(measure.lists().complaints()),
                measure.evidenceKinds(),
                List.of());
    }

    private static @Nullable MultiYearPlan carriedOut(PlanContent.Span span, List<MultiYearPlan> shared) {
        return shared.stream()
                .filter(plan -> plan.from() == span.from() && plan.to() == span.to())
                .findFirst()
                .orElse(null);
    }

    /** With a paper of each task, of which no sheet tells. */
    private static Plan.Step of(PlanContent.Step step) {
        return new Plan.Step(
                Ids.next(),
                step.text(),
                step.frequency(),
                step.tasks().stream()
                        .map(task -> new Plan.Task(
                                Ids.next(),
                                task.dueOn(),
                                task.doneOn(),
                                task.note(),
                                List.of(new Plan.Evidence(
                                        Ids.next(), "ภาพ.png", "image/png", 1, "", task.dueOn(), Instant.EPOCH))))
                        .toList());
    }

    private static <T extends ListValue<T>> List<Part<T>> parts(List<T> values) {
        return values.stream().map(Part::fresh).toList();
    }
}
