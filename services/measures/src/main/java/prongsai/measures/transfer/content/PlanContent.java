package prongsai.measures.transfer.content;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.kind.MeasureKind;
import prongsai.measures.core.plan.Frequency;
import prongsai.measures.core.plan.Plan;
import prongsai.measures.core.value.MeasureLists;
import prongsai.measures.kinds.multiyear.MultiYearDetails;

/**
 * What a plan holds, without ids, revision and evidence: two plans with equal contents are the same plan to a person.
 *
 * @param fiscalYear in the Buddhist era
 * @param multiYearPlans of the LAO, those that its measures carry out; a measure names its by the span of years
 * @param measures in the order of their numbers
 */
public record PlanContent(int fiscalYear, List<MultiYearDetails> multiYearPlans, List<Measure> measures) {
    public PlanContent {
        multiYearPlans = List.copyOf(multiYearPlans);
        measures = List.copyOf(measures);
    }

    public static PlanContent of(Plan plan) {
        return new PlanContent(
                plan.fiscalYear(),
                plan.measures().stream()
                        .map(Plan.Measure::multiYearPlan)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(shared -> new MultiYearDetails(
                                shared.title(),
                                shared.from(),
                                shared.to(),
                                shared.naccEnteredOn(),
                                shared.naccReference(),
                                shared.naccUrl()))
                        .toList(),
                plan.measures().stream().map(Measure::of).toList());
    }

    /** As {@link Plan.Measure}. */
    public record Measure(
            int number,
            String title,
            @Nullable MeasureKind kind,
            boolean allUnits,
            List<String> units,
            List<Integer> quarters,
            String responsibleText,
            String scheduleText,
            List<String> evidenceKinds,
            @Nullable Span span,
            List<Step> steps,
            List<String> results,
            List<String> outcomes,
            @JsonUnwrapped MeasureLists lists) {
        public Measure {
            units = List.copyOf(units);
            quarters = List.copyOf(quarters);
            evidenceKinds = List.copyOf(evidenceKinds);
            steps = List.copyOf(steps);
            results = List.copyOf(results);
            outcomes = List.copyOf(outcomes);
        }

        static Measure of(Plan.Measure measure) {
            Plan.Span span = measure.span();
            return new Measure(
                    measure.number(),
                    measure.title(),
                    measure.kind(),
                    measure.allUnits(),
                    measure.units(),
                    measure.quarters(),
                    measure.responsibleText(),
                    measure.scheduleText(),
                    measure.evidenceKinds(),
                    span == null ? null : new Span(span.from(), span.to()),
                    measure.steps().stream().map(Step::of).toList(),
                    measure.results(),
                    measure.outcomes(),
                    measure.lists());
        }
    }

    /** The years of a plan over several years, in the Buddhist era, both included. */
    public record Span(int from, int to) {}

    /** @param tasks in the order of their due dates */
    public record Step(String text, Frequency frequency, List<Task> tasks) {
        public Step {
            tasks = List.copyOf(tasks);
        }

        static Step of(Plan.Step step) {
            return new Step(
                    step.text(),
                    step.frequency(),
                    step.tasks().stream()
                            .map(task -> new Task(task.dueOn(), task.doneOn(), task.note()))
                            .toList());
        }
    }

    /** @param doneOn null while it is open */
    public record Task(LocalDate dueOn, @Nullable LocalDate doneOn, String note) {}
}
