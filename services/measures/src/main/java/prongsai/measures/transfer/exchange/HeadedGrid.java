package prongsai.measures.transfer.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import prongsai.thai.CleanText;
import prongsai.thai.UnreadableText;
import prongsai.worker.job.Opened;

/**
 * The rows of a grid below its headings, by their columns, wherever the columns stand.
 *
 * @param <C> the columns that it may have
 * @param columns that it has
 * @param errors headings that are no column: what stands below them would be lost; and cells whose text cannot be read
 */
record HeadedGrid<C extends Enum<C>>(Set<C> columns, List<Line<C>> lines, List<CellError> errors) {
    /** Headings stand within these first rows; offices like a title above. */
    private static final int DEEPEST_HEADING = 10;

    /**
     * A row that has something in it.
     *
     * @param number as Excel shows it, from 1
     * @param cells without blank ones
     */
    record Line<C extends Enum<C>>(int number, Map<C, String> cells) {
        /** Empty where the cell is. */
        String text(C column) {
            return cells.getOrDefault(column, "");
        }
    }

    /**
     * How a kind of form is known.
     *
     * @param of by its heading
     * @param needed without which it is another form
     * @param means what an error says
     */
    record Form<C extends Enum<C>>(
            Class<C> type, Function<String, Optional<C>> of, Set<C> needed, Function<C, SheetColumn> means) {}

    /** Empty where no row has the headings that the form needs. */
    static <C extends Enum<C>> Optional<HeadedGrid<C>> of(List<Opened.Row> grid, Form<C> form) {
        for (int i = 0; i < Math.min(grid.size(), DEEPEST_HEADING); i++) {
            Map<Integer, C> columns = columns(grid.get(i), form);
            if (columns.values().containsAll(form.needed())) {
                List<CellError> errors = new ArrayList<>(unknown(grid.get(i), columns));
                return Optional.of(new HeadedGrid<>(
                        Set.copyOf(columns.values()),
                        lines(grid.subList(i + 1, grid.size()), columns, form, errors),
                        errors));
            }
        }
        return Optional.empty();
    }

    private static <C extends Enum<C>> Map<Integer, C> columns(Opened.Row headings, Form<C> form) {
        var columns = new TreeMap<Integer, C>();
        headings.cells()
                .forEach((position, heading) -> form.of()
                        .apply(CleanText.readable(heading))
                        .filter(column -> !columns.containsValue(column))
                        .ifPresent(column -> columns.put(position, column)));
        return columns;
    }

    private static List<CellError> unknown(Opened.Row headings, Map<Integer, ?> columns) {
        return headings.cells().entrySet().stream()
                .filter(heading -> !columns.containsKey(heading.getKey())
                        && !heading.getValue().isBlank())
                .map(heading -> CleanText.readable(heading.getValue()))
                .map(heading -> new CellError(headings.number(), null, heading, "heading", List.of(heading)))
                .toList();
    }

    private static <C extends Enum<C>> List<Line<C>> lines(
            List<Opened.Row> grid, Map<Integer, C> columns, Form<C> form, List<CellError> errors) {
        var lines = new ArrayList<Line<C>>();
        for (Opened.Row row : grid) {
            var cells = new EnumMap<C, String>(form.type());
            columns.forEach((position, column) -> {
                String value =
                        clean(row, form.means().apply(column), row.cells().getOrDefault(position, ""), errors);
                if (!value.isEmpty()) {
                    cells.put(column, value);
                }
            });
            if (cells.values().stream().anyMatch(value -> !value.isBlank())) {
                lines.add(new Line<>(row.number(), cells));
            }
        }
        return lines;
    }

    private static String clean(Opened.Row row, @Nullable SheetColumn column, String value, List<CellError> errors) {
        try {
            return CleanText.of(value);
        } catch (UnreadableText e) {
            String found = CleanText.readable(value);
            errors.add(new CellError(row.number(), column, found, "unreadable-text", List.of(e.found())));
            return found;
        }
    }
}
