package prongsai.measures.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What was found, as people look at it: the latest year first, in it the best measure first. */
record Found(int fiscalYear, List<OfMeasure> measures) {
    record OfMeasure(int number, String title, List<Line> lines) {}

    record Line(Hit hit, List<Highlight.Part> parts) {}

    static List<Found> of(List<Hit> hits, SearchQuery query) {
        return hits.stream().collect(Collectors.groupingBy(Hit::fiscalYear)).entrySet().stream()
                .map(year -> new Found(year.getKey(), measures(year.getValue(), query)))
                .sorted(Comparator.comparingInt(Found::fiscalYear).reversed())
                .toList();
    }

    private static List<OfMeasure> measures(List<Hit> hits, SearchQuery query) {
        return hits.stream().collect(Collectors.groupingBy(Hit::measure)).values().stream()
                .sorted(Comparator.comparingDouble(Found::best)
                        .reversed()
                        .thenComparingInt(own -> own.getFirst().measure()))
                .map(own -> new OfMeasure(
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
