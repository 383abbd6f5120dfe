package prongsai.measures.transfer.importing.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prongsai.measures.transfer.importing.report.FormColumn;

/** Which column of a table is which, as its first row says. */
record HeaderRow(Map<FormColumn, Integer> positions, int columns) {

    /** Empty unless all six headings are there. */
    static Optional<HeaderRow> of(List<String> cells) {
        var positions = new EnumMap<FormColumn, Integer>(FormColumn.class);
        for (int i = 0; i < cells.size(); i++) {
            int position = i;
            FormColumn.ofHeading(cells.get(i)).ifPresent(column -> positions.putIfAbsent(column, position));
        }
        return positions.size() == FormColumn.values().length
                ? Optional.of(new HeaderRow(positions, cells.size()))
                : Optional.empty();
    }

    /** A row below it; cells that the row lacks are blank. */
    RawRow row(List<RawCell> cells, int page) {
        var byColumn = new EnumMap<FormColumn, RawCell>(FormColumn.class);
        positions.forEach((column, position) ->
                byColumn.put(column, position < cells.size() ? cells.get(position) : RawCell.BLANK));
        return new RawRow(byColumn, page);
    }
}
