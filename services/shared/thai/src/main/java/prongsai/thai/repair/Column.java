package prongsai.thai.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds how wide a column was from nothing but its text. A line is broken where the next word would not fit, so at the
 * true width every line is full up to less than one word; at a wrong width, or in text that was never wrapped, lines end
 * with room to spare. The narrowest width at which the lines are full is taken.
 */
final class Column {
    /** How much room a line may have left over on average, as a part of the width, after its next word. */
    private static final double SLACK = 0.04;

    /** Below this a column is no column, and a passage with so few lines proves nothing. */
    private static final int FEWEST_LINE_ENDS = 2;

    private Column() {}

    /** A line of text to be filled in: its lead's width and its chunks; {@code breaks} are known ends of lines. */
    record Run(double lead, List<Chunk> chunks, List<Boolean> breaks) {}

    /** The width, or nothing when no width explains the spaces. */
    static OptionalDouble width(List<Run> runs) {
        return candidates(runs).stream()
                .mapToDouble(Double::doubleValue)
                .filter(width -> isFull(runs, width))
                .findFirst();
    }

    /** Which chunks begin a line at this width; the first chunk is never counted. */
    static List<Boolean> lineStarts(Run run, double width) {
        var starts = new ArrayList<Boolean>();
        double used = run.lead();
        for (int i = 0; i < run.chunks().size(); i++) {
            double chunk = run.chunks().get(i).width();
            boolean first = i == 0;
            boolean starting = !first && (run.breaks().get(i) || used + Widths.SPACE + chunk > width);
            used = first ? used + chunk : starting ? chunk : used + Widths.SPACE + chunk;
            starts.add(starting);
        }
        return starts;
    }

    private static boolean isFull(List<Run> runs, double width) {
        double spare = 0;
        int ends = 0;
        for (Run run : runs) {
            List<Boolean> starts = lineStarts(run, width);
            double used = run.lead();
            for (int i = 0; i < run.chunks().size(); i++) {
                Chunk chunk = run.chunks().get(i);
                if (i > 0 && starts.get(i) && !run.breaks().get(i)) {
                    spare += Math.max(0, width - used - Widths.of(chunk.firstWord()));
                    ends++;
                }
                used = i > 0 && starts.get(i) ? chunk.width() : used + Widths.SPACE + chunk.width();
            }
        }
        return ends >= FEWEST_LINE_ENDS && spare / ends <= SLACK * width;
    }

    /** Every width that some line could have, from the widest chunk on. */
    private static SortedSet<Double> candidates(List<Run> runs) {
        double widest = runs.stream()
                .flatMap(run -> run.chunks().stream())
                .mapToDouble(Chunk::width)
                .max()
                .orElse(0);
        var widths = new TreeSet<Double>();
        for (Run run : runs) {
            for (int from = 0; from < run.chunks().size(); from++) {
                double width = from == 0 ? run.lead() : 0;
                for (int to = from; to < run.chunks().size(); to++) {
                    width += run.chunks().get(to).width() + (to > from ? Widths.SPACE : 0);
                    widths.add(width);
                }
            }
        }
        widths.headSet(widest).clear();
        return widths;
    }
}
