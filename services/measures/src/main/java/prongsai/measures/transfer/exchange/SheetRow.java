package prongsai.measures.transfer.exchange;

import java.util.Map;

/**
 * A row of the form as it was read.
 *
 * @param number as Excel shows it, from 1
 * @param cells without blank ones
 */
public record SheetRow(int number, Map<SheetColumn, String> cells) {
    /** Empty where the cell is. */
    public String text(SheetColumn column) {
        return cells.getOrDefault(column, "");
    }
}
