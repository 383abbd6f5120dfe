package prongsai.measures.transfer.importing.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import prongsai.measures.transfer.importing.form.FormDoubt.Reason;
import prongsai.thai.FiscalYear;

/** Whether a table without words of its own goes on the one before it, which has as many columns. */
record Continuation(TableText table, List<ColumnRole> columns, Collector found, FiscalYear year) {

    /** What a person is told of it; empty where it goes on nothing. */
    Optional<Reason> told() {
        Optional<RowSigns> first = IntStream.range(0, table.rows())
                .filter(row -> table.filled(row).size() > 1)
                .mapToObj(row -> RowSigns.of(table, row, columns))
                .findFirst();
        if (first.isEmpty()) {
            // A last step alone is too little to tell by, but the reader of the file saw the columns go on.
            return table.table().goesOn() ? Optional.of(Reason.GOES_ON_UNHEADED) : Optional.empty();
        }
        if (isClear(first.get())) {
            return Optional.of(Reason.GOES_ON_UNHEADED);
        }
        return looksAlike() ? Optional.of(Reason.MAY_NOT_GO_ON) : Optional.empty();
    }

    private boolean isClear(RowSigns first) {
        GatheredMeasure last = found.last();
        boolean numberFollows = last != null
                && !last.printed().isEmpty()
                && !first.number().isEmpty()
                && first.number().getLast() == last.printed().getLast() + 1;
        boolean cut = table.table().goesOn();
        return cut || numberFollows || first.goesOn();
    }

    /** The columns whose cells can show what they are do so. */
    private boolean looksAlike() {
        List<ColumnRole> telling = columns.stream()
                .filter(column -> column.is(Role.UNIT) || column.is(Role.SCHEDULE))
                .toList();
        return !telling.isEmpty()
                && telling.stream().allMatch(column -> {
                    Role role = Objects.requireNonNull(column.role());
                    return ColumnEvidence.of(table, column.column(), 0, year).of(role) >= ColumnEvidence.STRONG;
                });
    }
}
