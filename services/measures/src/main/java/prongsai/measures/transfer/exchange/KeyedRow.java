package prongsai.measures.transfer.exchange;

import java.util.EnumMap;
import java.util.Map;

/**
 * A row of the form, and what of the plan it is.
 *
 * @param key the same as long as it is the same thing
 * @param parent the key of what it belongs to; empty for the plan
 * @param number of the row in a sheet, as Excel shows it; 0 where it stands in none
 */
public record KeyedRow(String key, String parent, RowKind kind, int number, Map<SheetColumn, String> cells) {
    /** The key of the row of the plan itself. */
    public static final String PLAN = "plan";

    /** Empty where the cell is. */
    public String text(SheetColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** The same with another text in one cell. */
    public KeyedRow with(SheetColumn column, String text) {
        Map<SheetColumn, String> changed = new EnumMap<>(SheetColumn.class);
        changed.putAll(cells);
        if (text.isEmpty()) {
            changed.remove(column);
        } else {
            changed.put(column, text);
        }
        return new KeyedRow(key, parent, kind, number, changed);
    }

    /** The same as a row of another thing. */
    public KeyedRow below(String other) {
        return new KeyedRow(key, other, kind, number, cells);
    }

    /** The same as a row of a sheet. */
    public KeyedRow at(int row) {
        return new KeyedRow(key, parent, kind, row, cells);
    }
}
