package prongsai.measures.transfer.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import prongsai.worker.job.Opened;

/**
 * The rows of the form by their columns, wherever the columns stand.
 *
 * @param columns that it has
 * @param errors headings that are no column of the form, and cells that cannot be read
 */
public record SheetTable(Set<SheetColumn> columns, List<SheetRow> rows, List<CellError> errors) {
    private static final HeadedGrid.Form<SheetColumn> FORM = new HeadedGrid.Form<>(
            SheetColumn.class,
            SheetColumn::of,
            Set.of(SheetColumn.ROW, SheetColumn.MEASURE, SheetColumn.TEXT),
            Function.identity());

    /** Empty where no row has the headings that the form needs. */
    static Optional<SheetTable> of(List<Opened.Row> grid) {
        return HeadedGrid.of(grid, FORM)
                .map(found -> new SheetTable(
                        found.columns(),
                        found.lines().stream()
                                .map(line -> new SheetRow(line.number(), line.cells()))
                                .toList(),
                        found.errors()))
                .or(() -> TaskTable.of(grid));
    }

    /** Whether it went out of a plan that its rows still name. */
    public boolean returns() {
        return rows.stream().anyMatch(row -> !row.text(SheetColumn.ID).isBlank());
    }

    /** Whether it says what a plan consists of; a sheet of tasks does not. */
    boolean isWhole() {
        return columns.contains(SheetColumn.MEASURE);
    }
}
