package prongsai.measures.work.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was found, as people look at it: the latest year first, in it the best measure first. */
record Found(int fiscalYear, List<Together> groups) {
    /**
     * What is of one measure, or of the year as a whole.
     *
     * @param measure its number; null for the year
     */
    record Together(@Nullable Integer measure, @Nullable String title, List<Line> lines) {}

    record Line(Hit hit, List<Highlight.Part> parts) {}

    static List<Found> of(List<Hit> hits, SearchQuery query) {
        return hits.stream().collect(Collectors.groupingBy(Hit::fiscalYear)).entrySet().stream()
                .map(year -> new Found(year.getKey(), groups(year.getValue(), query)))
                .sorted(Comparator.comparingInt(Found::fiscalYear).reversed())
                .toList();
    }

    private static List<Together> groups(List<Hit> hits, SearchQuery query) {
        return hits.stream().collect(Collectors.groupingBy(hit -> Optional.ofNullable(hit.measure()))).values().stream()
                .sorted(Comparator.comparingDouble(Found::best)
                        .reversed()
                        .thenComparing(
                                own -> own.getFirst().measure(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(own -> new Together(
                        own.getFirst().measure(),
                        own.getFirst().title(),
                        own.stream()
                                .map(hit -> new Line(hit, Highlight.of(hit.text(), query.terms())))
                                .toList()))
                .toList();
    }

    private static double best(List<Hit> hits) {
        return hits.stream().mapToDouble(Hit::score).max().orElse(0);
    }
}
