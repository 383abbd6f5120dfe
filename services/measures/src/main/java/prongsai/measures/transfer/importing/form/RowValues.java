package prongsai.measures.transfer.importing.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import prongsai.measures.transfer.importing.form.FormDoubt.Reason;
import prongsai.worker.paper.Cell;

/** Gives what stands in a row to its measure. */
final class RowValues {
    private final TableText table;
    private final List<ColumnRole> columns;
    private final Collector found;
    private final int start;
    private final int first;
    private final CellDoubts doubts;

    /** @param start the first row below the header, or of a table that goes on */
    RowValues(TableText table, List<ColumnRole> columns, Collector found, int start) {
        this.table = table;
        this.columns = columns;
        this.found = found;
        this.start = start;
        this.first = found.drafts().size();
        this.doubts = new CellDoubts(table, found);
    }

    /** @param begins whether a measure begins here, so that cells from above count for it as well */
    void add(int row, RowSigns signs, boolean begins) {
        GatheredMeasure draft = Objects.requireNonNull(found.last());
        doubtful(row);
        for (ColumnRole column : columns) {
            Source source = table.source(row, column.column());
            String own = table.own(row, column.column());
            Role role = column.role();
            if (role == null || role == Role.OTHER) {
                found.leaveOut(LeftOut.Why.COLUMN, source, column.heading(), own);
            } else if (role == Role.MEASURE) {
                if (!signs.title().isEmpty()) {
                    draft.add(new FoundValue(role, signs.title(), column.heading(), source));
                }
            } else if (role != Role.NUMBER) {
                value(draft, row, column, begins);
            } else if (!own.isEmpty() && RowSigns.number(own).isEmpty()) {
                found.doubt(Reason.ROW_UNKNOWN, source, role, own);
            }
        }
    }

    private void doubtful(int row) {
        for (ColumnRole column : columns) {
            Role role = column.role();
            if (role != null && role != Role.OTHER) {
                table.begins(row, column.column())
                        .ifPresent(cell -> doubts.of(cell, table.source(row, column.column()), role));
            }
        }
    }

    private void value(GatheredMeasure draft, int row, ColumnRole column, boolean begins) {
        Role role = Objects.requireNonNull(column.role());
        Source source = table.source(row, column.column());
        Optional<Cell> own = table.begins(row, column.column())
                .filter(cell -> !table.text(cell).isEmpty());
        Optional<Cell> over = table.covering(row, column.column())
                .filter(cell -> !table.text(cell).isEmpty());
        if (over.isPresent() && !column.tick().isEmpty() && Ticks.isNone(table.text(over.get()))) {
            return;
        }
        boolean above = over.isPresent() && table.fromAbove(row, column.column());
        boolean marked = !column.tick().isEmpty() && over.isPresent() && !above;
        if (own.isPresent() || marked) {
            spansOthers(row, column);
            unclearMark(column, source, table.text(over.orElseThrow()));
            looseItem(draft, column, source, over.orElseThrow(), begins);
            draft.add(found(column, over.orElseThrow(), source));
        } else if (begins && above) {
            draft.add(found(column, over.get(), table.source(table.firstRow(row, column.column()), column.column())));
            if (role != Role.ISSUE && role != Role.GROUP) {
                found.doubt(Reason.SHARED_CELL, source, role, table.text(over.get()));
            }
        } else if (begins && (role == Role.ISSUE || role == Role.GROUP)) {
            asAbove(draft, column, source);
        }
    }

    private void unclearMark(ColumnRole column, Source source, String text) {
        if (!column.tick().isEmpty() && !Ticks.isMark(text)) {
            found.doubt(Reason.VALUE_UNKNOWN, source, column.role(), text);
        }
    }

    private FoundValue found(ColumnRole column, Cell cell, Source source) {
        List<String> paragraphs =
                table.paragraphs(cell).stream().map(RowSigns::withoutGoesOn).toList();
        return new FoundValue(
                Objects.requireNonNull(column.role()), paragraphs, column.heading(), column.tick(), source);
    }

    /**
     * The items above have marks and this text has none: it may be the end of the last one, or a step of its own. At the top of a
     * page it is the end of what the page before it cut; where items have no marks at all, that is the question there.
     */
    private void looseItem(GatheredMeasure draft, ColumnRole column, Source source, Cell cell, boolean begins) {
        Role role = Objects.requireNonNull(column.role());
        boolean afterACut = source.row() == start;
        boolean loose = !begins
                && role.isList()
                && draft.has(role)
                && draft.isMarked(role) != afterACut
                && !Items.isMarked(List.of(table.paragraphs(cell)));
        if (loose) {
            found.doubt(Reason.LOOSE_ROW, source, role, table.text(cell));
        }
    }

    /** A blank issue is that of the measure before it, unless a new group has begun. */
    private void asAbove(GatheredMeasure draft, ColumnRole column, Source source) {
        Role role = Objects.requireNonNull(column.role());
        int before = found.drafts().size() - 2;
        if (before >= first && found.drafts().get(before).group().equals(draft.group())) {
            found.drafts().get(before).values(role).stream().findFirst().ifPresent(value -> {
                draft.add(new FoundValue(role, value.text(), column.heading(), value.source()));
                found.doubt(Reason.AS_ABOVE, source, role, value.text());
            });
        }
    }

    private void spansOthers(int row, ColumnRole column) {
        Optional<Cell> cell = table.begins(row, column.column());
        boolean others = cell.isPresent()
                && column.tick().isEmpty()
                && columns.stream()
                        .filter(other -> other.column() > column.column()
                                && other.column() < column.column() + cell.get().columns())
                        .anyMatch(other -> other.role() != null && other.role() != column.role());
        if (others) {
            found.doubt(Reason.ROW_UNKNOWN, table.source(row, column.column()), column.role(), table.text(cell.get()));
        }
    }
}
