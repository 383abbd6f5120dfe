package prongsai.measures.transfer.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import prongsai.thai.CleanText;
import prongsai.thai.UnreadableText;
import prongsai.worker.job.Opened;

/**
 * The rows of the form by their columns, wherever the columns stand.
 *
 * @param columns that it has
 * @param errors headings that are no column of the form: what stands below them would be lost; and cells whose text cannot be
 *     read
 */
public record SheetTable(Set<SheetColumn> columns, List<SheetRow> rows, List<CellError> errors) {
    /** Headings stand within these first rows; offices like a title above. */
    private static final int DEEPEST_HEADING = 10;

    private static final Set<SheetColumn> NEEDED = Set.of(SheetColumn.ROW, SheetColumn.MEASURE, SheetColumn.TEXT);

    /** Empty where no row has the headings that the form needs. */
    static Optional<SheetTable> of(List<Opened.Row> grid) {
        for (int i = 0; i < Math.min(grid.size(), DEEPEST_HEADING); i++) {
            Map<Integer, SheetColumn> columns = columns(grid.get(i));
            if (columns.values().containsAll(NEEDED)) {
                List<CellError> errors = new ArrayList<>(unknown(grid.get(i), columns));
                return Optional.of(new SheetTable(
                        Set.copyOf(columns.values()), rows(grid.subList(i + 1, grid.size()), columns, errors), errors));
            }
        }
        return Optional.empty();
    }

    /** Whether it went out of a plan that its rows still name. */
    public boolean returns() {
        return rows.stream().anyMatch(row -> !row.text(SheetColumn.ID).isBlank());
    }

    private static Map<Integer, SheetColumn> columns(Opened.Row headings) {
        var columns = new java.util.TreeMap<Integer, SheetColumn>();
        headings.cells()
                .forEach((position, heading) -> SheetColumn.of(CleanText.readable(heading))
                        .filter(column -> !columns.containsValue(column))
                        .ifPresent(column -> columns.put(position, column)));
        return columns;
    }

    private static List<CellError> unknown(Opened.Row headings, Map<Integer, SheetColumn> columns) {
        return headings.cells().entrySet().stream()
                .filter(heading -> !columns.containsKey(heading.getKey())
                        && !heading.getValue().isBlank())
                .map(heading -> CleanText.readable(heading.getValue()))
                .map(heading -> new CellError(headings.number(), null, heading, "heading", List.of(heading)))
                .toList();
    }

    private static List<SheetRow> rows(
            List<Opened.Row> grid, Map<Integer, SheetColumn> columns, List<CellError> errors) {
        var rows = new ArrayList<SheetRow>();
        for (Opened.Row row : grid) {
            var cells = new EnumMap<SheetColumn, String>(SheetColumn.class);
            columns.forEach((position, column) -> {
                String value = clean(row, column, row.cells().getOrDefault(position, ""), errors);
                if (!value.isEmpty()) {
                    cells.put(column, value);
                }
            });
            if (cells.values().stream().anyMatch(value -> !value.isBlank())) {
                rows.add(new SheetRow(row.number(), cells));
            }
        }
        return rows;
    }

    private static String clean(Opened.Row row, SheetColumn column, String value, List<CellError> errors) {
        try {
            return CleanText.of(value);
        } catch (UnreadableText e) {
            String found = CleanText.readable(value);
            errors.add(new CellError(row.number(), column, found, "unreadable-text", List.of(e.found())));
            return found;
        }
    }
}
