package prongsai.worker.paper;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which cell covers which place of a table. */
public final class TableGrid {
    private final List<Row> rows;
    private final int columns;
    private final @Nullable Cell[][] cells;
    private final int[][] firstRows;

    private TableGrid(Table table) {
        this.rows = table.rows();
        this.columns = table.columns();
        this.cells = new Cell[rows.size()][columns];
        this.firstRows = new int[rows.size()][columns];
        for (int row = 0; row < rows.size(); row++) {
            for (Cell cell : rows.get(row).cells()) {
                cover(row, cell);
            }
        }
    }

    public static TableGrid of(Table table) {
        return new TableGrid(table);
    }

    /** Where two cells say that they cover a place, it is the first one's. */
    private void cover(int first, Cell cell) {
        for (int row = first; row < Math.min(rows.size(), first + cell.rows()); row++) {
            for (int column = cell.column(); column < Math.min(columns, cell.column() + cell.columns()); column++) {
                if (cells[row][column] == null) {
                    cells[row][column] = cell;
                    firstRows[row][column] = first;
                }
            }
        }
    }

    public int rows() {
        return rows.size();
    }

    public int columns() {
        return columns;
    }

    public Row row(int row) {
        return rows.get(row);
    }

    /** The cell that covers the place, wherever it begins; empty where the file has none there, or outside of the table. */
    public Optional<Cell> at(int row, int column) {
        return row >= 0 && row < rows.size() && column >= 0 && column < columns
                ? Optional.ofNullable(cells[row][column])
                : Optional.empty();
    }

    /** Only if it begins there: elsewhere what it says would count twice. */
    public Optional<Cell> beginsAt(int row, int column) {
        return at(row, column).filter(cell -> cell.column() == column && firstRows[row][column] == row);
    }

    /** The row in which the cell begins that covers the place; the row itself where there is none. */
    public int firstRow(int row, int column) {
        return at(row, column).isPresent() ? firstRows[row][column] : row;
    }
}
