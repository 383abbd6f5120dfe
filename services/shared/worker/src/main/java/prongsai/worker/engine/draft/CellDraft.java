package prongsai.worker.engine.draft;

import java.util.List;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.Cell;
import prongsai.worker.paper.Cell.Kind;

/** A cell that may still grow down, as merged cells do row by row. */
final class CellDraft {
    final int row;
    final int column;
    int columns;
    int rows;
    private final Kind kind;
    private final boolean hidden;
    private final List<Block> content;

    CellDraft(int row, int column, int columns, int rows, Kind kind, boolean hidden, List<Block> content) {
        this.row = row;
        this.column = column;
        this.columns = columns;
        this.rows = rows;
        this.kind = kind;
        this.hidden = hidden;
        this.content = content;
    }

    int end() {
        return column + columns;
    }

    /** @param last rows that the table has */
    Cell cell(int last) {
        return new Cell(column, columns, Math.clamp(rows, 1, last - row), kind, hidden, content);
    }
}
