package prongsai.measures.transfer.importing;

import java.util.Map;
import java.util.Objects;

/**
 * One row of the table, its cells by the column's meaning.
 *
 * @param page of the file on which it stands, from 1; 0 where the file has no pages
 */
record RawRow(Map<FormColumn, RawCell> cells, int page) {
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
