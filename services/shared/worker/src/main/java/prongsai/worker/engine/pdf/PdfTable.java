package prongsai.worker.engine.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import prongsai.worker.engine.pdf.PdfRule.Direction;

/**
 * The table of a page by its ruled lines.
 *
 * @param columns x of the lines between columns, from the left, the outer ones included
 * @param rows y of the lines between rows, from the top, the outer ones included
 */
record PdfTable(List<Double> columns, List<Double> rows) {
    /** Lines of neighbouring cells are drawn twice, this near to each other, in points. */
    private static final double SAME = 3;

    private static final double SHORTEST_COLUMN = 15;

    /** Of the table's width: a line between rows runs through, one between cells that are merged does not. */
    private static final double MOST_OF_WIDTH = 0.8;

    private static final int FEWEST_COLUMNS = 4;

    /** Empty where the page has no ruled table. */
    static Optional<PdfTable> of(PdfPage page) {
        List<Double> columns = clusters(page, Direction.UPRIGHT, SHORTEST_COLUMN);
        if (columns.size() <= FEWEST_COLUMNS) {
            return Optional.empty();
        }
        double width = columns.getLast() - columns.getFirst();
        List<Double> rows = clusters(page, Direction.LEVEL, width * MOST_OF_WIDTH);
        double top = ends(page).max().orElseThrow();
        double bottom = ends(page).min().orElseThrow();
        var edges = new ArrayList<Double>(rows.reversed().stream()
                .filter(y -> y < top - SAME && y > bottom + SAME)
                .toList());
        edges.addFirst(top);
        edges.addLast(bottom);
        return Optional.of(new PdfTable(columns, edges));
    }

    private static DoubleStream ends(PdfPage page) {
        return page.rules().stream()
                .filter(rule -> rule.direction() == Direction.UPRIGHT)
                .flatMapToDouble(rule -> DoubleStream.of(rule.from(), rule.to()));
    }

    /** Where lines stand that together are long enough, from the least. */
    private static List<Double> clusters(PdfPage page, Direction direction, double least) {
        List<PdfRule> rules = page.rules().stream()
                .filter(rule -> rule.direction() == direction)
                .sorted(Comparator.comparingDouble(PdfRule::at))
                .toList();
        var places = new ArrayList<Double>();
        for (int i = 0; i < rules.size(); ) {
            int next = i;
            double length = 0;
            while (next < rules.size() && rules.get(next).at() - rules.get(i).at() <= SAME) {
                length += rules.get(next).length();
                next++;
            }
            if (length >= least) {
                places.add((rules.get(i).at() + rules.get(next - 1).at()) / 2);
            }
            i = next;
        }
        return places;
    }

    boolean holds(PdfGlyph glyph) {
        return glyph.middle() >= columns.getFirst()
                && glyph.middle() <= columns.getLast()
                && glyph.y() <= rows.getFirst()
                && glyph.y() >= rows.getLast();
    }

    /** The cells by row and column. */
    List<List<List<PdfGlyph>>> cells(List<PdfGlyph> glyphs) {
        var cells = new ArrayList<List<List<PdfGlyph>>>();
        for (int row = 0; row + 1 < rows.size(); row++) {
            var line = new ArrayList<List<PdfGlyph>>();
            for (int column = 0; column + 1 < columns.size(); column++) {
                line.add(new ArrayList<>());
            }
            cells.add(line);
        }
        glyphs.stream().filter(this::holds).forEach(glyph -> {
            int row = (int) rows.stream().skip(1).filter(y -> y > glyph.y()).count();
            int column = (int)
                    columns.stream().skip(1).filter(x -> x < glyph.from() + 0.5).count();
            cells.get(Math.min(row, cells.size() - 1))
                    .get(Math.min(column, columns.size() - 2))
                    .add(glyph);
        });
        return cells;
    }
}
