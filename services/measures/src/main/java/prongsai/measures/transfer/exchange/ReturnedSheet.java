package prongsai.measures.transfer.exchange;

import java.util.List;

/**
 * A sheet that waits to go back into its plan.
 *
 * @param units names of the LAO's own when it came
 */
public record ReturnedSheet(SheetTable table, List<String> units) {
    public ReturnedSheet {
        units = List.copyOf(units);
    }
}
