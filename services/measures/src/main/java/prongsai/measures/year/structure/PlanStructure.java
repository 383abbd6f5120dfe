package prongsai.measures.year.structure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.plan.Frequency;

/**
 * How a plan is built, with as much of its work as a person must know before changing it.
 *
 * @param deleted what can be put back, the latest first
 */
public record PlanStructure(int fiscalYear, List<Measure> measures, List<Deleted> deleted) {
    /** @param carriedFrom its like of last year, or the template that it was made from */
    public record Measure(
            UUID id,
            int number,
            String title,
            boolean allUnits,
            List<String> units,
            List<Integer> quarters,
            List<String> evidenceKinds,
            @Nullable UUID carriedFrom,
            List<Step> steps) {
        public MeasureFields fields() {
            return new MeasureFields(title, allUnits, units, quarters, evidenceKinds);
        }
    }

    /**
     * @param tasks how many there are
     * @param worked how many are done or have evidence
     */
    public record Step(
            UUID id,
            String text,
            Frequency frequency,
            @Nullable UUID carriedFrom,
            int tasks,
            int worked) {}

    /** @param kind {@code measure} or {@code step} */
    public record Deleted(UUID id, String kind, String label, Instant deletedAt, String deletedBy) {}

    /** The measure with this id, or with a step of it; empty where the plan has neither. */
    Optional<UUID> measureOf(UUID id) {
        return measures.stream()
                .filter(measure -> measure.id().equals(id)
                        || measure.steps().stream().anyMatch(step -> step.id().equals(id)))
                .map(Measure::id)
                .findFirst();
    }

    Stream<Step> steps() {
        return measures.stream().flatMap(measure -> measure.steps().stream());
    }
}
