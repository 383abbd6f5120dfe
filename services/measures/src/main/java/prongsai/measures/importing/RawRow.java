package prongsai.measures.importing;

import java.util.Map;
import java.util.Objects;

/** One row of the table, its cells by the column's meaning. */
record RawRow(Map<FormColumn, RawCell> cells) {
    RawCell cell(FormColumn column) {
        return Objects.requireNonNullElse(cells.get(column), RawCell.BLANK);
    }

    int length() {
        return cells.values().stream().mapToInt(cell -> cell.joined().length()).sum();
    }

    boolean isBlank() {
        return cells.values().stream().allMatch(RawCell::isBlank);
    }
}
