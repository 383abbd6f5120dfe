package prongsai.measures.transfer.content;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** How much a plan holds. */
public record Counts(int measures, int steps, int tasks, int results, int outcomes) {
    public static Counts of(PlanContent content) {
        List<PlanContent.Measure> measures = content.measures();
        return new Counts(
                measures.size(),
                sum(measures, PlanContent.Measure::steps),
                measures.stream()
                        .flatMap(measure -> measure.steps().stream())
                        .mapToInt(step -> step.tasks().size())
                        .sum(),
                sum(measures, PlanContent.Measure::results),
                sum(measures, PlanContent.Measure::outcomes));
    }

    private static int sum(List<PlanContent.Measure> measures, Function<PlanContent.Measure, Collection<?>> part) {
        return measures.stream().mapToInt(measure -> part.apply(measure).size()).sum();
    }
}
