package prongsai.measures.transfer.returning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import prongsai.measures.transfer.exchange.KeyedRow;
import prongsai.measures.transfer.exchange.RowKind;
import prongsai.measures.transfer.exchange.SheetColumn;
import prongsai.measures.transfer.returning.Difference.What;

/**
 * In what a sheet differs from its plan. Where only the plan changed since it went out, there is no difference; where both
 * did, it is a conflict.
 */
final class PlanDifference {
    private final ReadSheet.Right read;
    private final Map<String, KeyedRow> now;
    private final List<Difference> all = new ArrayList<>();

    private PlanDifference(ReadSheet.Right read) {
        this.read = read;
        this.now = read.now().stream().collect(Collectors.toMap(KeyedRow::key, Function.identity()));
    }

    /** In the order of the sheet; what is missing from it comes last. */
    static List<Difference> of(ReadSheet.Right read) {
        var difference = new PlanDifference(read);
        read.sheet().known().values().forEach(difference::known);
        read.edits().fresh().forEach(difference::fresh);
        read.sheet().gone().forEach(difference::gone);
        difference.all.sort(Comparator.comparingInt(Difference::sheetRow));
        read.now().stream().filter(difference::isRemovedByItself).forEach(difference::removed);
        return List.copyOf(difference.all);
    }

    private void known(SheetRows.Known row) {
        KeyedRow written = read.written().get(row.now().key());
        if (written == null || row.now().kind() == RowKind.PLAN) {
            return;
        }
        int at = row.row().number();
        What what = row.now().kind() == RowKind.MULTI_YEAR_PLAN ? What.ELSEWHERE : What.CHANGED;
        for (SheetColumn column : row.now().kind().own()) {
            String before = row.now().text(column);
            String after = written.text(column);
            if (row.touched(column) && !before.equals(after) && !isOnlyWrittenOtherwise(row, column, after)) {
                all.add(Difference.of(what, row.now(), at, column, before, after, row.changedMeanwhile(column)));
            }
        }
        row.now()
                .kind()
                .place()
                .filter(column -> isMoved(row.now()))
                .ifPresent(column -> all.add(Difference.of(
                        What.MOVED,
                        row.now(),
                        at,
                        column,
                        place(row.now()),
                        place(written),
                        row.changedMeanwhile(column))));
    }

    /** Excel writes a date in its own way, and people a number. */
    private static boolean isOnlyWrittenOtherwise(SheetRows.Known row, SheetColumn column, String after) {
        return row.mark().filter(mark -> mark.held(column, after)).isPresent();
    }

    private boolean isMoved(KeyedRow row) {
        return read.edits().floating().contains(row.key());
    }

    private static String place(KeyedRow row) {
        return row.kind() == RowKind.STEP
                ? row.text(SheetColumn.MEASURE) + "." + row.text(SheetColumn.STEP)
                : row.text(SheetColumn.MEASURE);
    }

    private void fresh(KeyedRow row) {
        KeyedRow written = read.written().getOrDefault(row.key(), row);
        all.add(Difference.of(What.NEW, written, row.number(), null, "", words(written), false));
    }

    private void gone(SheetRows.Gone gone) {
        KeyedRow row = new KeyedRow(
                gone.row().text(SheetColumn.ID),
                "",
                gone.kind(),
                gone.row().number(),
                gone.row().cells());
        all.add(Difference.of(What.GONE, row, row.number(), null, "", words(row), false));
    }

    private boolean isRemovedByItself(KeyedRow row) {
        Set<String> removed = read.edits().removed();
        return removed.contains(row.key())
                && !removed.contains(row.parent())
                && !removed.contains(parentOf(row.parent()))
                && row.kind() != RowKind.MULTI_YEAR_PLAN;
    }

    private String parentOf(String key) {
        KeyedRow row = now.get(key);
        return row == null ? "" : row.parent();
    }

    private void removed(KeyedRow row) {
        all.add(Difference.of(What.REMOVED, row, 0, null, words(row), "", false));
    }

    /** All that a row says, for people. */
    private static String words(KeyedRow row) {
        return row.kind().own().stream()
                .map(row::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
