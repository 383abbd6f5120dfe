package prongsai.aggregation.overview;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import prongsai.aggregation.statistics.Completion;
import prongsai.aggregation.statistics.Counts;

/** How the table of an area is sorted. Equals stay by Thai alphabet, as the database gives them. */
public enum Order {
    /** Whom to call first: most LAOs late, most tasks late, most plans missing, least done. */
    LATE,
    NAME,
    /** Least done first. */
    DONE,
    /** Fewest public reports, in proportion, first. */
    PUBLISHED;

    /** As it stands in an address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Order> parse(String text) {
        return Arrays.stream(values()).filter(order -> order.key().equals(text)).findFirst();
    }

    List<Completion> sort(List<Completion> rows) {
        return switch (this) {
            case LATE -> rows.stream().sorted(LATEST_FIRST).toList();
            case NAME -> rows;
            case DONE -> rows.stream().sorted(LEAST_DONE_FIRST).toList();
            case PUBLISHED -> rows.stream().sorted(LEAST_PUBLISHED_FIRST).toList();
        };
    }

    private static final Comparator<Completion> LEAST_DONE_FIRST = Comparator.comparingDouble(
            row -> share(row.counts().tasksDone(), row.counts().tasks()));
    private static final Comparator<Completion> LEAST_PUBLISHED_FIRST = Comparator.comparingDouble(
            row -> share(row.counts().published(), row.counts().laos()));
    private static final Comparator<Completion> LATEST_FIRST = most(Counts::laosOverdue)
            .thenComparing(most(Counts::tasksOverdue))
            .thenComparing(most(counts -> counts.laos() - counts.plans()))
            .thenComparing(LEAST_DONE_FIRST);

    private static Comparator<Completion> most(ToIntFunction<Counts> count) {
        return Comparator.comparingInt((Completion row) -> -count.applyAsInt(row.counts()));
    }

    private static double share(int part, int whole) {
        return (double) part / Math.max(1, whole);
    }
}
