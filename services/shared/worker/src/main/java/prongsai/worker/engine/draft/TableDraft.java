package prongsai.worker.engine.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.worker.engine.NotOpened;
import prongsai.worker.job.Opened.Why;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.Cell;
import prongsai.worker.paper.Cell.Kind;
import prongsai.worker.paper.Place;
import prongsai.worker.paper.Row;
import prongsai.worker.paper.Table;

/** A table row by row. What goes beyond its limits is cut, and no two cells cover one place. */
public final class TableDraft {
    /** More columns than any form has; more are a mistake or an attack. */
    public static final int WIDEST = 100;

    /** Tables within tables: more are a mistake or an attack, and could not cross between the processes. */
    private static final int DEEPEST = 20;

    private record RowDraft(Place place, boolean heading, boolean hidden, List<CellDraft> cells) {}

    private final List<RowDraft> rows = new ArrayList<>();

    /** For each column the cell that covers the row before, or that covers this one so far. */
    private final @Nullable CellDraft[] covering = new CellDraft[WIDEST];

    private int columns;
    private boolean cut;

    /**
     * Says how deep a table stands, itself counted.
     *
     * @throws NotOpened where nobody means it
     */
    public static void checkDepth(int depth) {
        if (depth > DEEPEST) {
            throw new NotOpened(Why.DAMAGED);
        }
    }

    /** @param place of the row */
    public void row(Place place, boolean heading, boolean hidden) {
        rows.add(new RowDraft(place, heading, hidden, new ArrayList<>()));
    }

    /** The first column from there on that no cell from above covers in this row. */
    public int free(int from) {
        int column = from;
        while (column < WIDEST && reaches(column)) {
            column++;
        }
        return column;
    }

    private boolean reaches(int column) {
        CellDraft above = covering[column];
        return above != null && above.row + above.rows >= rows.size();
    }

    /** A cell of this row; one further to the right than is read is left out. */
    public void cell(int column, int columns, int rows, List<Block> content) {
        cell(column, columns, rows, Kind.TEXT, false, content);
    }

    /** As above. */
    public void cell(int column, int columns, int rows, Kind kind, boolean hidden, List<Block> content) {
        if (column >= WIDEST) {
            cut |= !content.isEmpty();
            return;
        }
        int wide = 1;
        while (wide < columns && column + wide < WIDEST && !reaches(column + wide)) {
            wide++;
        }
        var cell = new CellDraft(this.rows.size() - 1, column, wide, Math.max(rows, 1), kind, hidden, content);
        Arrays.fill(covering, column, cell.end(), cell);
        this.rows.getLast().cells().add(cell);
        this.columns = Math.max(this.columns, cell.end());
    }

    /** Lets the cell above reach down into this row. False where none ends just above. */
    public boolean goesOn(int column) {
        CellDraft above = column < WIDEST ? covering[column] : null;
        if (above == null || above.column != column || above.row + above.rows != rows.size() - 1) {
            return false;
        }
        above.rows++;
        return true;
    }

    /** Lets the cell to the left in this row reach over one more column. False where none ends just there. */
    public boolean widens(int column) {
        CellDraft left = column > 0 && column < WIDEST ? covering[column - 1] : null;
        if (left == null || left.row != rows.size() - 1 || left.end() != column) {
            return false;
        }
        left.columns++;
        covering[column] = left;
        columns = Math.max(columns, left.end());
        return true;
    }

    /** The cell above, if any, ends here, whatever the next row says. */
    public void endsAbove(int column) {
        if (column < WIDEST) {
            covering[column] = null;
        }
    }

    /** How many there are so far. */
    public int rows() {
        return rows.size();
    }

    /** Whether something stood further to the right than is read. */
    public boolean isCut() {
        return cut;
    }

    public Table table(Place place) {
        return table(place, false, false);
    }

    public Table table(Place place, boolean hidden, boolean goesOn) {
        List<Row> finished = rows.stream()
                .map(row -> new Row(row.place(), cells(row), row.heading(), row.hidden()))
                .toList();
        return new Table(place, columns, finished, hidden, goesOn);
    }

    private List<Cell> cells(RowDraft row) {
        return row.cells().stream().map(cell -> cell.cell(rows.size())).toList();
    }
}
