package prongsai.worker.engine.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import prongsai.worker.engine.pdf.PdfRule.Direction;

/** Finds the tables of a page: rules that meet each other are one table's. */
final class PdfTables {
    /** Lines of neighbouring cells are drawn twice, this near to each other, in points. */
    static final double SAME = 3;

    private static final double SHORTEST_COLUMN = 15;

    private PdfTables() {}

    /** From the top. A frame around other things is none. */
    static List<PdfTable> of(PdfPage page) {
        List<PdfRule> uprights = joined(page, Direction.UPRIGHT);
        List<PdfRule> levels = joined(page, Direction.LEVEL);
        return groups(uprights, levels).stream()
                .map(group -> table(
                        group.stream()
                                .filter(rule -> rule.direction() == Direction.UPRIGHT)
                                .toList(),
                        group.stream()
                                .filter(rule -> rule.direction() == Direction.LEVEL)
                                .toList()))
                .filter(PdfTable::isTable)
                .sorted(Comparator.comparingDouble(PdfTable::top).reversed())
                .toList();
    }

    /** Lines that are drawn piece by piece, or twice, as the lines that they look like. */
    private static List<PdfRule> joined(PdfPage page, Direction direction) {
        List<PdfRule> rules = page.rules().stream()
                .filter(rule -> rule.direction() == direction)
                .sorted(Comparator.comparingDouble(PdfRule::at))
                .toList();
        var lines = new ArrayList<PdfRule>();
        for (int i = 0; i < rules.size(); ) {
            int next = i;
            while (next < rules.size() && rules.get(next).at() - rules.get(i).at() <= SAME) {
                next++;
            }
            List<PdfRule> near = rules.subList(i, next);
            double at = (near.getFirst().at() + near.getLast().at()) / 2;
            near.stream().sorted(Comparator.comparingDouble(PdfRule::from)).forEach(rule -> {
                boolean goesOn = !lines.isEmpty()
                        && lines.getLast().at() == at
                        && rule.from() <= lines.getLast().to() + SAME;
                PdfRule whole = goesOn ? lines.removeLast() : rule;
                lines.add(new PdfRule(direction, at, whole.from(), Math.max(whole.to(), rule.to())));
            });
            i = next;
        }
        return lines;
    }

    /** Rules that meet, over whatever others. */
    private static List<List<PdfRule>> groups(List<PdfRule> uprights, List<PdfRule> levels) {
        List<PdfRule> rules = Stream.concat(uprights.stream(), levels.stream()).toList();
        var heads = new int[rules.size()];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = i;
        }
        for (int i = 0; i < uprights.size(); i++) {
            for (int j = 0; j < levels.size(); j++) {
                if (meet(uprights.get(i), levels.get(j))) {
                    heads[head(heads, i)] = head(heads, uprights.size() + j);
                }
            }
        }
        Map<Integer, List<PdfRule>> groups = new HashMap<>();
        for (int i = 0; i < heads.length; i++) {
            groups.computeIfAbsent(head(heads, i), first -> new ArrayList<>()).add(rules.get(i));
        }
        return List.copyOf(groups.values());
    }

    private static int head(int[] heads, int of) {
        int head = of;
        while (heads[head] != head) {
            heads[head] = heads[heads[head]];
            head = heads[head];
        }
        return head;
    }

    private static boolean meet(PdfRule upright, PdfRule level) {
        return level.at() >= upright.from() - SAME
                && level.at() <= upright.to() + SAME
                && upright.at() >= level.from() - SAME
                && upright.at() <= level.to() + SAME;
    }

    private static PdfTable table(List<PdfRule> uprights, List<PdfRule> levels) {
        List<Double> columns = places(uprights, levels, SHORTEST_COLUMN);
        List<Double> rows = places(levels, uprights, SAME).reversed();
        return new PdfTable(columns, rows, uprights, levels);
    }

    /**
     * Where lines stand, and where those across them end beyond: outer lines may not be drawn.
     *
     * @param least how far beyond they must end to enclose something
     */
    private static List<Double> places(List<PdfRule> lines, List<PdfRule> across, double least) {
        var places = new ArrayList<Double>();
        lines.stream().map(PdfRule::at).sorted().forEach(at -> {
            if (places.isEmpty() || at - places.getLast() > SAME) {
                places.add(at);
            }
        });
        if (!places.isEmpty()) {
            end(across, PdfRule::from)
                    .min(Double::compare)
                    .filter(from -> from < places.getFirst() - least)
                    .ifPresent(places::addFirst);
            end(across, PdfRule::to)
                    .max(Double::compare)
                    .filter(to -> to > places.getLast() + least)
                    .ifPresent(places::addLast);
        }
        return places;
    }

    private static Stream<Double> end(List<PdfRule> rules, Function<PdfRule, Double> end) {
        return rules.stream().map(end);
    }
}
