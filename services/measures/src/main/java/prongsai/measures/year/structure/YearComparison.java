package prongsai.measures.year.structure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import prongsai.measures.year.structure.PlanStructure.Measure;
import prongsai.measures.year.structure.PlanStructure.Step;

/**
 * A plan held against the one before it. A measure or a step is the one that it was carried from; where it was not carried
 * over (such as in an imported plan), the one with the same words. Order and number are not compared.
 *
 * @param with the earlier year; 0 where there is none, and then nothing is new
 * @param dropped measures of the earlier year that have no successor
 */
public record YearComparison(int with, List<MeasureLine> measures, List<Dropped> dropped) {
    /** What became of it. */
    public enum Mark {
        NEW,
        CHANGED,
        SAME;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is different. */
    public enum What {
        TITLE,
        UNITS,
        QUARTERS,
        STEPS;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param before its title last year where that was another */
    public record MeasureLine(
            UUID id,
            int number,
            String title,
            Mark mark,
            @Nullable String before,
            List<What> changes,
            List<StepLine> steps,
            List<String> droppedSteps) {
        /** The code of a step's mark; empty where the step is not of this measure. */
        public String step(UUID id) {
            return steps.stream()
                    .filter(step -> step.id().equals(id))
                    .map(step -> step.mark().code())
                    .findFirst()
                    .orElse("");
        }
    }

    /** @param before its text last year where that was another */
    public record StepLine(
            UUID id, String text, Mark mark, @Nullable String before) {}

    public record Dropped(UUID id, int number, String title) {}

    static YearComparison of(PlanStructure now, @Nullable PlanStructure before) {
        return before == null ? new YearComparison(0, List.of(), List.of()) : new Matching(before).compare(now);
    }

    /** The line of a measure; null where there is nothing to compare with. */
    public @Nullable MeasureLine line(UUID measure) {
        return measures.stream()
                .filter(line -> line.id().equals(measure))
                .findFirst()
                .orElse(null);
    }

    /** How many measures have this mark. */
    public long count(String mark) {
        return measures.stream().filter(line -> line.mark().code().equals(mark)).count();
    }

    /** Each of the earlier year is the forerunner of at most one. */
    private static final class Matching {
        private final PlanStructure before;
        private final Set<UUID> taken = new HashSet<>();

        Matching(PlanStructure before) {
            this.before = before;
        }

        YearComparison compare(PlanStructure now) {
            List<Optional<Measure>> forerunners =
                    match(now.measures(), before.measures(), Measure::id, Measure::carriedFrom, Measure::title);
            List<Step> steps = now.steps().toList();
            List<Optional<Step>> earlier =
                    match(steps, before.steps().toList(), Step::id, Step::carriedFrom, Step::text);
            List<MeasureLine> lines = new ArrayList<>();
            int at = 0;
            for (int i = 0; i < now.measures().size(); i++) {
                Measure measure = now.measures().get(i);
                int end = at + measure.steps().size();
                lines.add(line(measure, forerunners.get(i), earlier.subList(at, end)));
                at = end;
            }
            return new YearComparison(
                    before.fiscalYear(),
                    List.copyOf(lines),
                    before.measures().stream()
                            .filter(measure -> !taken.contains(measure.id()))
                            .map(measure -> new Dropped(measure.id(), measure.number(), measure.title()))
                            .toList());
        }

        private <T> List<Optional<T>> match(
                List<T> now,
                List<T> before,
                Function<T, UUID> id,
                Function<T, @Nullable UUID> carriedFrom,
                Function<T, String> words) {
            List<Optional<T>> found = new ArrayList<>();
            for (T one : now) {
                found.add(take(before, id, other -> id.apply(other).equals(carriedFrom.apply(one))));
            }
            for (int i = 0; i < now.size(); i++) {
                if (found.get(i).isEmpty()) {
                    String bare = bare(words.apply(now.get(i)));
                    found.set(
                            i,
                            take(before, id, other -> bare(words.apply(other)).equals(bare)));
                }
            }
            return found;
        }

        private <T> Optional<T> take(List<T> before, Function<T, UUID> id, Predicate<T> fits) {
            Optional<T> found = before.stream()
                    .filter(other -> !taken.contains(id.apply(other)) && fits.test(other))
                    .findFirst();
            found.ifPresent(other -> taken.add(id.apply(other)));
            return found;
        }

        private MeasureLine line(Measure now, Optional<Measure> forerunner, List<Optional<Step>> earlier) {
            List<StepLine> steps = new ArrayList<>();
            for (int i = 0; i < earlier.size(); i++) {
                steps.add(line(now.steps().get(i), earlier.get(i)));
            }
            if (forerunner.isEmpty()) {
                return new MeasureLine(
                        now.id(), now.number(), now.title(), Mark.NEW, null, List.of(), List.copyOf(steps), List.of());
            }
            Measure was = forerunner.get();
            List<String> dropped = was.steps().stream()
                    .filter(step -> !taken.contains(step.id()))
                    .map(Step::text)
                    .toList();
            Set<What> changes = EnumSet.noneOf(What.class);
            if (!now.title().equals(was.title())) {
                changes.add(What.TITLE);
            }
            if (now.allUnits() != was.allUnits() || !Set.copyOf(now.units()).equals(Set.copyOf(was.units()))) {
                changes.add(What.UNITS);
            }
            if (!now.quarters().equals(was.quarters())) {
                changes.add(What.QUARTERS);
            }
            if (!dropped.isEmpty() || steps.stream().anyMatch(step -> step.mark() != Mark.SAME)) {
                changes.add(What.STEPS);
            }
            return new MeasureLine(
                    now.id(),
                    now.number(),
                    now.title(),
                    changes.isEmpty() ? Mark.SAME : Mark.CHANGED,
                    now.title().equals(was.title()) ? null : was.title(),
                    List.copyOf(changes),
                    List.copyOf(steps),
                    dropped);
        }

        private static StepLine line(Step now, Optional<Step> earlier) {
            return earlier.map(was -> new StepLine(
                            now.id(),
                            now.text(),
                            now.text().equals(was.text()) && now.frequency() == was.frequency()
                                    ? Mark.SAME
                                    : Mark.CHANGED,
                            Objects.equals(now.text(), was.text()) ? null : was.text()))
                    .orElseGet(() -> new StepLine(now.id(), now.text(), Mark.NEW, null));
        }

        private static String bare(String text) {
            return text.replaceAll("\\s+", "");
        }
    }
}
