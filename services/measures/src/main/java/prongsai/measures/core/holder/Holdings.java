package prongsai.measures.core.holder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.web.Problem;

/**
 * Who holds the offices, over time. Whoever acts for an office goes before its holder on the days for which they do. A time
 * without an end is over when the next of its kind begins; of who acts, also when the next holder does.
 *
 * @param all in any order
 */
public record Holdings(List<Holding> all) {
    /**
     * Days on which the same person holds an office.
     *
     * @param until null where no end is known
     */
    public record Span(
            Holder holder, LocalDate from, @Nullable LocalDate until) {}

    public Holdings {
        all = all.stream().sorted(Comparator.comparing(Holding::from)).toList();
    }

    /** Who holds it on that day; empty where nobody is known. */
    public Optional<Holder> on(HeldOffice office, LocalDate day) {
        return holding(office, day).map(Holder::of);
    }

    private Optional<Holding> holding(HeldOffice office, LocalDate day) {
        return ended().filter(holding -> holding.office() == office && holding.covers(day))
                // Of two that overlap all the same, who came last.
                .max(Comparator.comparing(Holding::acting).thenComparing(Holding::from));
    }

    /** All days of an office, the first ones first, without those on which nobody held it. */
    public List<Span> spans(HeldOffice office) {
        var turns = new TreeSet<LocalDate>();
        ended().filter(holding -> holding.office() == office).forEach(holding -> {
            turns.add(holding.from());
            if (holding.until() != null) {
                turns.add(holding.until().plusDays(1));
            }
        });
        List<Span> spans = new ArrayList<>();
        for (LocalDate turn : turns) {
            LocalDate next = turns.higher(turn);
            on(office, turn)
                    .ifPresent(holder -> add(spans, new Span(holder, turn, next == null ? null : next.minusDays(1))));
        }
        return spans;
    }

    /** One that goes on is no new one. */
    private static void add(List<Span> spans, Span span) {
        Span last = spans.isEmpty() ? null : spans.getLast();
        if (last != null
                && last.until() != null
                && last.holder().equals(span.holder())
                && last.until().plusDays(1).equals(span.from())) {
            spans.set(spans.size() - 1, new Span(span.holder(), last.from(), span.until()));
        } else {
            spans.add(span);
        }
    }

    /** Each with the day on which it ended in truth. */
    private Stream<Holding> ended() {
        return all.stream().map(holding -> {
            LocalDate until = end(holding);
            return until == null ? holding : holding.endedOn(until);
        });
    }

    /** The last day: as said, or the day before the next begins; null where it goes on. */
    public @Nullable LocalDate end(Holding holding) {
        return holding.until() != null
                ? holding.until()
                : all.stream()
                        .filter(next -> next.office() == holding.office()
                                && (next.acting() == holding.acting() || !next.acting())
                                && next.from().isAfter(holding.from()))
                        .findFirst()
                        .map(next -> next.from().minusDays(1))
                        .orElse(null);
    }

    /** Without one of them. */
    public Holdings without(Holding gone) {
        return new Holdings(
                all.stream().filter(holding -> !holding.id().equals(gone.id())).toList());
    }

    /**
     * With one more, or with another word about one that is there.
     *
     * @throws Problem 400 {@code office-ends-before}, {@code office-overlaps} naming who holds it on these days already
     */
    public Holdings with(Holding added) {
        if (added.until() != null && added.until().isBefore(added.from())) {
            throw Problem.invalid("until", "office-ends-before");
        }
        Holdings others = without(added);
        Holdings together = new Holdings(
                Stream.concat(others.all.stream(), Stream.of(added)).toList());
        together.all.stream()
                .filter(other -> other.like(added) && !other.id().equals(added.id()))
                .filter(other -> together.overlap(other, added))
                .findFirst()
                .ifPresent(other -> {
                    throw Problem.invalid("from", "office-overlaps", other.name());
                });
        return together;
    }

    private boolean overlap(Holding one, Holding other) {
        return reaches(one, other) && reaches(other, one);
    }

    /** Whether one has not ended before the other begins. */
    private boolean reaches(Holding one, Holding other) {
        LocalDate until = end(one);
        return until == null || !until.isBefore(other.from());
    }
}
