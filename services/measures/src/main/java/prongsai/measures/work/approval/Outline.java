package prongsai.measures.work.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a plan said when it was signed; SQL gives it as {@code measures.outline}.
 *
 * @param measures in their order
 */
record Outline(List<Measure> measures) {
    Outline {
        measures = Objects.requireNonNullElse(measures, List.of());
    }

    /**
     * @param units that are responsible; none with {@code allUnits}
     * @param done what became of it; null in what is compared as a plan
     */
    record Measure(
            UUID id,
            int number,
            String title,
            @Nullable String kind,
            boolean allUnits,
            List<Named> units,
            List<Integer> quarters,
            List<Step> steps,
            List<Aim> aims,
            @Nullable Done done) {
        boolean isOf(UUID unit) {
            return allUnits || units.stream().anyMatch(named -> named.id().equals(unit));
        }

        Measure asPlan() {
            return new Measure(id, number, title, kind, allUnits, units, quarters, steps, aims, null);
        }
    }

    record Named(UUID id, String name) {}

    /** @param days on which its tasks are due */
    record Step(UUID id, String text, String frequency, List<LocalDate> days) {}

    /** What an indicator aims at. */
    record Aim(UUID id, String subject, String comparator, String target, String unit) {}

    /** @param reached what its indicators reached, in their order */
    record Done(List<String> results, List<String> outcomes, int tasksDone, List<@Nullable String> reached) {}

    /** The measures that a unit answers for. */
    Outline of(UUID unit) {
        return new Outline(
                measures.stream().filter(measure -> measure.isOf(unit)).toList());
    }

    /** Without what became of it. */
    Outline asPlan() {
        return new Outline(measures.stream().map(Measure::asPlan).toList());
    }

    /** Those whose head signs for something in it: ทุกส่วนราชการ is every one. */
    List<HeadedUnit> concerned(List<HeadedUnit> units) {
        return units.stream()
                .filter(unit -> measures.stream().anyMatch(measure -> measure.isOf(unit.id())))
                .toList();
    }
}
