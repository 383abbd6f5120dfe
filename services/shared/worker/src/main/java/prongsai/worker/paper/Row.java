package prongsai.worker.paper;

import java.util.List;

/**
 * A row of a table.
 *
 * @param cells that begin in this row, from the left; what is covered by a cell from above or beside is not among them
 * @param heading the file itself marks it as a heading that is repeated on each page, or as one of headings only
 * @param hidden it is not shown
 */
public record Row(Place place, List<Cell> cells, boolean heading, boolean hidden) {
    public Row {
        cells = List.copyOf(cells);
    }

    public boolean blank() {
        return cells.stream().allMatch(Cell::blank);
    }
}
