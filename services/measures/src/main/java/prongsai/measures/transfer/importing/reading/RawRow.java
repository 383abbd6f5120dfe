package prongsai.measures.transfer.importing.reading;

import java.util.Map;
import java.util.Objects;
import prongsai.measures.transfer.importing.report.FormColumn;

/**
 * One row of the table, its cells by the column's meaning.
 *
 * @param page of the file on which it stands, from 1; 0 where the file has no pages
 */
public record RawRow(Map<FormColumn, RawCell> cells, int page) {
    public RawCell cell(FormColumn column) {
        return Objects.requireNonNullElse(cells.get(column), RawCell.BLANK);
    }

    public int length() {
        return cells.values().stream().mapToInt(cell -> cell.joined().length()).sum();
    }

    public boolean isBlank() {
        return cells.values().stream().allMatch(RawCell::isBlank);
    }
}
