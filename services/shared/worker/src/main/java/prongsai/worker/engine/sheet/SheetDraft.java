package prongsai.worker.engine.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import prongsai.worker.engine.NotOpened;
import prongsai.worker.engine.draft.Letters;
import prongsai.worker.engine.draft.Remarks;
import prongsai.worker.engine.draft.TableDraft;
import prongsai.worker.job.Opened.Why;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.Cell.Kind;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Place;
import prongsai.worker.paper.Remark;
import prongsai.worker.paper.Table;

/** A sheet cell by cell, in whatever order; blank rows and what merged cells cover are left out in the end. */
final class SheetDraft {
    private static final int MOST_CELLS = 400_000;
    private static final int MOST_MERGES = 50_000;

    private final String name;
    private final boolean hidden;
    private final Remarks remarks;
    private final TreeMap<Integer, TreeMap<Integer, Shown>> rows = new TreeMap<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final List<CellRangeAddress> merges = new ArrayList<>();
    private int cells;

    SheetDraft(String name, boolean hidden, Remarks remarks) {
        this.name = name;
        this.hidden = hidden;
        this.remarks = remarks;
        if (hidden) {
            remarks.add(Remark.Kind.HIDDEN_SHEETS, name);
        }
    }

    /** A cell from 0; one that is blank or further to the right than is read is none. */
    void cell(int row, int column, Shown shown) {
        if (shown.text().isBlank() && shown.kind() != Kind.UNKNOWN) {
            return;
        }
        if (column >= TableDraft.WIDEST) {
            remarks.add(Remark.Kind.LEFT_OUT, name + "!" + CellReference.convertNumToColString(column));
            return;
        }
        if (shown.kind() == Kind.UNKNOWN) {
            remarks.add(Remark.Kind.UNKNOWN_RESULTS, at(row, column));
        }
        if (++cells > MOST_CELLS) {
            throw new NotOpened(Why.OVERSIZED);
        }
        rows.computeIfAbsent(row, first -> new TreeMap<>()).put(column, shown);
    }

    private String at(int row, int column) {
        return name + "!" + new CellReference(row, column).formatAsString(false);
    }

    void hideRow(int row) {
        hiddenRows.add(row);
    }

    void hideColumn(int column) {
        if (column < TableDraft.WIDEST) {
            hiddenColumns.add(column);
        }
    }

    /** What a range covers besides its first cell is not shown. */
    void merge(CellRangeAddress range) {
        if (merges.size() < MOST_MERGES) {
            merges.add(range);
        }
    }

    Table table(int number) {
        Map<Integer, Map<Integer, CellRangeAddress>> begins = new HashMap<>();
        for (CellRangeAddress range : merges) {
            cover(range);
            begins.computeIfAbsent(range.getFirstRow(), first -> new HashMap<>())
                    .put(range.getFirstColumn(), range);
        }
        rows.values().removeIf(Map::isEmpty);
        var draft = new TableDraft();
        rows.forEach((row, filled) -> {
            if (hiddenRows.contains(row)) {
                remarks.add(Remark.Kind.HIDDEN_ROWS, name + "!" + (row + 1));
            }
            draft.row(new Place(0, name, row + 1), false, hiddenRows.contains(row));
            filled.forEach((column, cell) ->
                    add(draft, column, cell, begins.getOrDefault(row, Map.of()).get(column)));
        });
        return draft.table(new Place(0, name, number), hidden, false);
    }

    /** Takes away what a merged cell covers. */
    private void cover(CellRangeAddress range) {
        rows.subMap(range.getFirstRow(), true, range.getLastRow(), true)
                .forEach((row, filled) -> filled.subMap(range.getFirstColumn(), true, range.getLastColumn(), true)
                        .keySet()
                        .removeIf(column -> row != range.getFirstRow() || column != range.getFirstColumn()));
    }

    private void add(TableDraft draft, int column, Shown cell, @Nullable CellRangeAddress merged) {
        int wide = 1;
        int tall = 1;
        if (merged != null) {
            wide = merged.getLastColumn() - column + 1;
            tall = rows.subMap(merged.getFirstRow(), true, merged.getLastRow(), true)
                    .size();
        }
        boolean hiddenColumn = hiddenColumns.contains(column);
        if (hiddenColumn) {
            remarks.add(Remark.Kind.HIDDEN_COLUMNS, name + "!" + CellReference.convertNumToColString(column));
        }
        draft.cell(column, wide, tall, cell.kind(), hiddenColumn, content(cell.text()));
    }

    /** A paragraph for each line of the cell. */
    private List<Block> content(String text) {
        var lines = new ArrayList<Block>();
        Letters.withoutSoftHyphens(text)
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> lines.add(Paragraph.of(new Place(0, name, lines.size() + 1), line)));
        return lines;
    }
}
