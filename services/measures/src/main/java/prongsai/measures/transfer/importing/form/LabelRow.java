package prongsai.measures.transfer.importing.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import prongsai.worker.paper.Cell;

/** A row of a table with labels at the left, taken apart into labels and what they say. */
record LabelRow(List<Said> said) {
    /**
     * A label and what stands beside it.
     *
     * @param label null where a label from above reaches down to this row
     * @param role empty where nobody knows the label
     */
    record Said(@Nullable Cell label, Optional<ColumnRole> role, List<Cell> values) {
        boolean is(Role one) {
            return role.filter(known -> known.is(one)).isPresent();
        }
    }

    static LabelRow of(TableText table, int row, LabelWords words) {
        var said = new ArrayList<Said>();
        if (table.fromAbove(row, 0)) {
            said.add(new Said(null, words.role(table.over(row, 0)), new ArrayList<>()));
        }
        for (Cell cell : table.filled(row)) {
            Optional<ColumnRole> role = words.role(table.text(cell));
            if (cell.column() == 0 || isSecond(table, row, cell, role)) {
                said.add(new Said(cell, role, new ArrayList<>()));
            } else if (said.isEmpty()) {
                said.add(new Said(null, Optional.empty(), new ArrayList<>(List.of(cell))));
            } else {
                said.getLast().values().add(cell);
            }
        }
        return new LabelRow(said);
    }

    /** In a table of four columns two labels stand in a row; a value is none, even where it sounds like one. */
    private static boolean isSecond(TableText table, int row, Cell cell, Optional<ColumnRole> role) {
        boolean valueBehind = table.filled(row).stream().anyMatch(other -> other.column() > cell.column());
        return table.columns() > 2
                && cell.column() >= 2
                && valueBehind
                && role.filter(ColumnRole::isCertain).isPresent();
    }
}
