package prongsai.worker.paper;

import java.util.List;

/**
 * A table, or a sheet of a workbook. Its rows and cells are those that the file has: a cell over several places stands once,
 * at the first of them. {@link TableGrid} answers what stands where.
 *
 * @param columns how many there are side by side
 * @param rows in order; of a workbook without those that are blank, whose numbers are missing
 * @param hidden a sheet that is not shown
 * @param goesOn whether it goes on the table before it in the document: the paper was cut between two pages there, the columns
 *     stand at the same places, and nothing but the edges of the pages is between them
 */
public record Table(Place place, int columns, List<Row> rows, boolean hidden, boolean goesOn) implements Block {
    public Table {
        rows = List.copyOf(rows);
    }
}
