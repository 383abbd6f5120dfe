package prongsai.worker.engine.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import prongsai.worker.engine.draft.TableDraft;
import prongsai.worker.paper.Place;
import prongsai.worker.paper.Remark;

/** A table of an old document, whose cells say how wide they are, and not over which columns they go. */
final class DocTable {
    /** Edges nearer to each other than this are one, in twentieths of a point. */
    private static final int SAME = 40;

    private final DocPaper paper;
    private final DocReading reading;
    private final TableDraft draft = new TableDraft();
    private List<Integer> edges = List.of();

    DocTable(DocPaper paper, DocReading reading) {
        this.paper = paper;
        this.reading = reading;
    }

    /** @param depth of the table itself, from 1 */
    prongsai.worker.paper.Table read(Table table, int depth, Place place) {
        edges = edges(table);
        for (int i = 0; i < table.numRows(); i++) {
            TableRow row = table.getRow(i);
            draft.row(Place.of(draft.rows() + 1), row.isTableHeader(), false);
            row(row, depth);
        }
        if (draft.isCut()) {
            reading.remarks.add(Remark.Kind.LEFT_OUT);
        }
        return draft.table(place);
    }

    private void row(TableRow row, int depth) {
        int column = 0;
        for (int i = 0; i < row.numCells(); i++) {
            TableCell cell = row.getCell(i);
            int first = Math.max(column, column(cell.getLeftEdge()));
            int columns = Math.max(1, column(cell.getLeftEdge() + cell.getWidth()) - first);
            boolean goesOn = (cell.isMerged() && !cell.isFirstMerged() && draft.widens(first))
                    || (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged() && draft.goesOn(first));
            if (!goesOn) {
                draft.cell(first, columns, 1, paper.blocks(cell, depth, false, Set.of()));
            }
            column = first + columns;
        }
    }

    /** All edges of all rows, from the left. */
    private static List<Integer> edges(Table table) {
        var all = new TreeSet<Integer>();
        for (int i = 0; i < table.numRows(); i++) {
            TableRow row = table.getRow(i);
            for (int j = 0; j < row.numCells(); j++) {
                all.add(row.getCell(j).getLeftEdge());
                all.add(row.getCell(j).getLeftEdge() + row.getCell(j).getWidth());
            }
        }
        var edges = new ArrayList<Integer>();
        all.forEach(edge -> {
            if (edges.isEmpty() || edge - edges.getLast() > SAME) {
                edges.add(edge);
            }
        });
        return edges;
    }

    private int column(int edge) {
        return (int) edges.stream().filter(other -> other < edge - SAME).count();
    }
}
