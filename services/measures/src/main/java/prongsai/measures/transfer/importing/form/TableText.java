package prongsai.measures.transfer.importing.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import prongsai.worker.paper.Cell;
import prongsai.worker.paper.Paragraph.Trait;
import prongsai.worker.paper.Row;
import prongsai.worker.paper.Table;
import prongsai.worker.paper.TableGrid;

/** The texts of a table's places, each brought into one form once. */
final class TableText {
    private final int index;
    private final Table table;
    private final TableGrid grid;
    private final PageTexts pages;
    private final Map<Cell, String> texts = new HashMap<>();

    /** @param pages what is known of how each page of the paper was written */
    TableText(int index, Table table, PageTexts pages) {
        this.pages = pages;
        this.index = index;
        this.table = table;
        this.grid = TableGrid.of(table);
    }

    int index() {
        return index;
    }

    Table table() {
        return table;
    }

    int rows() {
        return grid.rows();
    }

    int columns() {
        return grid.columns();
    }

    Row row(int row) {
        return grid.row(row);
    }

    boolean hidden(int row) {
        return grid.row(row).hidden();
    }

    /** Whether no cell of the column is shown. */
    boolean hiddenColumn(int column) {
        List<Cell> cells = IntStream.range(0, rows())
                .mapToObj(row -> grid.beginsAt(row, column))
                .flatMap(Optional::stream)
                .filter(cell -> cell.columns() == 1)
                .toList();
        return !cells.isEmpty() && cells.stream().allMatch(Cell::hidden);
    }

    Optional<Cell> begins(int row, int column) {
        return grid.beginsAt(row, column);
    }

    Optional<Cell> covering(int row, int column) {
        return grid.at(row, column);
    }

    /** Whether a cell from above covers the place. */
    boolean fromAbove(int row, int column) {
        return grid.at(row, column).isPresent() && grid.firstRow(row, column) < row;
    }

    int firstRow(int row, int column) {
        return grid.firstRow(row, column);
    }

    /** What begins there; empty for a place that another cell covers. */
    String own(int row, int column) {
        return grid.beginsAt(row, column).map(this::text).orElse("");
    }

    /** What covers the place, wherever it begins. */
    String over(int row, int column) {
        return grid.at(row, column).map(this::text).orElse("");
    }

    /** The cells of a row in which something stands, from the left. */
    List<Cell> filled(int row) {
        return grid.row(row).cells().stream()
                .filter(cell -> !text(cell).isEmpty())
                .toList();
    }

    String line(int row) {
        return filled(row).stream().map(this::text).collect(Collectors.joining(" "));
    }

    String text(Cell cell) {
        return texts.computeIfAbsent(cell, this::read);
    }

    Source source(int row, int column) {
        return new Source(index, row, column, grid.row(row).place());
    }

    /** Its letters are not certain: they were damaged on their way into a PDF, or are of a scan. */
    boolean isDoubtful(Cell cell) {
        return cell.paragraphs().stream()
                .anyMatch(paragraph ->
                        paragraph.is(Trait.DOUBTFUL) || pages.mended(paragraph).doubtful());
    }

    /** The paragraphs of a cell; a line that the author ended is one of its own. */
    List<String> paragraphs(Cell cell) {
        var paragraphs = new ArrayList<String>();
        cell.paragraphs().forEach(paragraph -> paragraphs.addAll(pages.parts(paragraph)));
        return paragraphs;
    }

    private String read(Cell cell) {
        return String.join("\n", paragraphs(cell));
    }
}
