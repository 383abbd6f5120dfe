package prongsai.worker.engine.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table by its ruled lines. Where no line parts two places, one cell covers both.
 *
 * @param columns x of the lines between columns, from the left, the outer ones included
 * @param rows y of the lines between rows, from the top, the outer ones included
 */
record PdfTable(List<Double> columns, List<Double> rows, List<PdfRule> uprights, List<PdfRule> levels) {
    private static final double SAME = PdfTables.SAME;

    /** A glyph's own edge may reach over the line to its left by this much. */
    private static final double OVER = 0.5;

    /** The places that one cell covers, from 0. */
    record Box(int row, int column, int rows, int columns) {}

    /** Two cells at least: one alone is a frame around something. */
    boolean isTable() {
        return columns.size() >= 2 && rows.size() >= 2 && columns.size() + rows.size() >= 5 && boxes().size() >= 2;
    }

    double top() {
        return rows.getFirst();
    }

    double bottom() {
        return rows.getLast();
    }

    boolean holds(PdfGlyph glyph) {
        return glyph.middle() >= columns.getFirst()
                && glyph.middle() <= columns.getLast()
                && glyph.y() <= top()
                && glyph.y() >= bottom();
    }

    /** Whether another stands within it, and not beside it. */
    boolean encloses(PdfTable other) {
        return columns.getFirst() < other.columns.getFirst()
                && columns.getLast() > other.columns.getLast()
                && top() > other.top()
                && bottom() < other.bottom();
    }

    /** The cell in which another table stands that it encloses. */
    Box boxAt(PdfTable inner) {
        int row = (int) rows.stream().skip(1).filter(y -> y > inner.top()).count();
        int column = (int) columns.stream()
                .skip(1)
                .filter(x -> x < inner.columns.getFirst())
                .count();
        return boxes().stream()
                .filter(box -> box.row() <= row
                        && row < box.row() + box.rows()
                        && box.column() <= column
                        && column < box.column() + box.columns())
                .findFirst()
                .orElseThrow();
    }

    /** How wide a box is, in points. */
    double width(Box box) {
        return columns.get(box.column() + box.columns()) - columns.get(box.column());
    }

    /**
     * Whether another has its columns at the same places.
     *
     * @param moved places are counted from the first column: no two sheets lie in a scanner alike
     */
    boolean isLike(PdfTable other, boolean moved) {
        if (columns.size() != other.columns.size()) {
            return false;
        }
        double by = moved ? columns.getFirst() - other.columns.getFirst() : 0;
        for (int i = 0; i < columns.size(); i++) {
            if (Math.abs(columns.get(i) - by - other.columns.get(i)) > 2 * SAME) {
                return false;
            }
        }
        return true;
    }

    /** Its cells, row by row from the left. */
    List<Box> boxes() {
        int height = rows.size() - 1;
        int width = columns.size() - 1;
        var taken = new boolean[Math.max(height, 0)][Math.max(width, 0)];
        var boxes = new ArrayList<Box>();
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                if (!taken[row][column]) {
                    Box box = box(row, column, taken);
                    for (int r = row; r < row + box.rows(); r++) {
                        Arrays.fill(taken[r], column, column + box.columns(), true);
                    }
                    boxes.add(box);
                }
            }
        }
        return boxes;
    }

    private Box box(int row, int column, boolean[][] taken) {
        int wide = 1;
        while (column + wide < columns.size() - 1 && !taken[row][column + wide] && !isParted(column + wide, row)) {
            wide++;
        }
        int tall = 1;
        while (row + tall < rows.size() - 1 && goesDown(row + tall, column, wide, taken)) {
            tall++;
        }
        return new Box(row, column, tall, wide);
    }

    private boolean goesDown(int row, int column, int wide, boolean[][] taken) {
        for (int i = column; i < column + wide; i++) {
            if (taken[row][i] || isLined(row, i) || (i > column && isParted(i, row))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a line stands to the left of a column, beside a row. */
    private boolean isParted(int column, int row) {
        double middle = (rows.get(row) + rows.get(row + 1)) / 2;
        return uprights.stream().anyMatch(line -> runs(line, columns.get(column), middle));
    }

    /** Whether a line stands on top of a row, within a column. */
    private boolean isLined(int row, int column) {
        double middle = (columns.get(column) + columns.get(column + 1)) / 2;
        return levels.stream().anyMatch(line -> runs(line, rows.get(row), middle));
    }

    private static boolean runs(PdfRule line, double at, double through) {
        return Math.abs(line.at() - at) <= SAME && line.from() <= through && line.to() >= through;
    }

    /** The glyphs of each of its boxes, in the order of these. */
    List<List<PdfGlyph>> glyphs(List<Box> boxes, List<PdfGlyph> glyphs) {
        var at = new int[rows.size() - 1][columns.size() - 1];
        var found = new ArrayList<List<PdfGlyph>>();
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            for (int row = box.row(); row < box.row() + box.rows(); row++) {
                Arrays.fill(at[row], box.column(), box.column() + box.columns(), i);
            }
            found.add(new ArrayList<>());
        }
        glyphs.stream().filter(this::holds).forEach(glyph -> {
            int row = (int) rows.stream().skip(1).filter(y -> y > glyph.y()).count();
            int column = (int) columns.stream()
                    .skip(1)
                    .filter(x -> x < glyph.from() + OVER)
                    .count();
            found.get(at[Math.min(row, rows.size() - 2)][Math.min(column, columns.size() - 2)])
                    .add(glyph);
        });
        return found;
    }
}
