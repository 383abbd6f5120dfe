package prongsai.thai.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds how wide a column was from nothing but its text. A line is broken where the next word would not fit, so at the
 * true width every line is full up to less than one word; at a wrong width, or in text that was never wrapped, lines end
 * with room to spare. The width whose line ends are best explained is taken.
 */
final class Column {
    /** Half of an A4 page on its side in 16 point; a column of a table is narrower. */
    private static final double WIDEST = 55;

    /** Narrower than any column of sentences; below it every few words would look like a line. */
    private static final double NARROWEST = 10;

    /** Room for so many consonants after the next word speaks as much against a line's end as a full line speaks for it. */
    private static final double ROOM_THAT_REFUTES = 2;

    /** One line's end can be chance. */
    private static final double LEAST_EVIDENCE = 1.5;

    /** Widths this close to the best are as good; of them the widest, since no line of the paper was wider. */
    private static final double AS_GOOD = 0.95;

    /** More than any cell of a form has; the search takes the square of it. */
    private static final int MOST_CHUNKS = 3000;

    private Column() {}

    /** A passage to be filled in: its lead's width and its chunks; {@code breaks} are known ends of lines. */
    record Run(double lead, List<Chunk> chunks, List<Boolean> breaks) {}

    private record Candidate(double width, double evidence) {}

    /** The width, or nothing when no width explains the spaces. */
    static OptionalDouble width(List<Run> runs) {
        if (runs.stream().mapToInt(run -> run.chunks().size()).sum() > MOST_CHUNKS) {
            return OptionalDouble.empty();
        }
        List<Candidate> candidates = widths(runs).stream()
                .map(width -> new Candidate(width, evidence(runs, width)))
                .filter(candidate -> candidate.evidence() >= LEAST_EVIDENCE)
                .toList();
        double best = candidates.stream().mapToDouble(Candidate::evidence).max().orElse(0);
        return candidates.stream()
                .filter(candidate -> candidate.evidence() >= AS_GOOD * best)
                .mapToDouble(Candidate::width)
                .max();
    }

    /** Whether no chunk is wider than the column. */
    static boolean fits(List<Run> runs, double width) {
        return widestChunk(runs) <= width;
    }

    /** Which chunks begin a line at this width; the first chunk is never counted. */
    static List<Boolean> lineStarts(Run run, double width) {
        var starts = new ArrayList<Boolean>();
        double used = run.lead();
        for (int i = 0; i < run.chunks().size(); i++) {
            double chunk = run.chunks().get(i).width();
            boolean starting = i > 0 && (run.breaks().get(i) || used + Widths.SPACE + chunk > width);
            used = starting ? chunk : used + (i > 0 ? Widths.SPACE : 0) + chunk;
            starts.add(starting);
        }
        return starts;
    }

    private static double evidence(List<Run> runs, double width) {
        return runs.stream().mapToDouble(run -> evidence(run, width)).sum();
    }

    /** The sum over the lines' ends: 1 for a full line, less than 0 for one with much room left. */
    private static double evidence(Run run, double width) {
        List<Boolean> starts = lineStarts(run, width);
        double evidence = 0;
        double used = run.lead();
        for (int i = 0; i < run.chunks().size(); i++) {
            Chunk chunk = run.chunks().get(i);
            if (starts.get(i) && !run.breaks().get(i)) {
                double room = Math.max(0, width - used - chunk.firstWidth());
                evidence += 1 - room / ROOM_THAT_REFUTES;
            }
            used = starts.get(i) ? chunk.width() : used + (i > 0 ? Widths.SPACE : 0) + chunk.width();
        }
        return evidence;
    }

    /** Every width that some line could have, from the widest chunk on. */
    private static SortedSet<Double> widths(List<Run> runs) {
        var widths = new TreeSet<Double>();
        for (Run run : runs) {
            for (int from = 0; from < run.chunks().size(); from++) {
                double width = from == 0 ? run.lead() : 0;
                for (int to = from; to < run.chunks().size() && width < WIDEST; to++) {
                    width += run.chunks().get(to).width() + (to > from ? Widths.SPACE : 0);
                    widths.add(width);
                }
            }
        }
        double narrowest = Math.max(NARROWEST, widestChunk(runs));
        return narrowest < WIDEST ? widths.subSet(narrowest, WIDEST) : new TreeSet<>();
    }

    private static double widestChunk(List<Run> runs) {
        return runs.stream()
                .flatMap(run -> run.chunks().stream())
                .max(Comparator.comparingDouble(Chunk::width))
                .map(Chunk::width)
                .orElse(0.0);
    }
}
