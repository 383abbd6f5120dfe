package prongsai.measures.transfer.returning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import prongsai.measures.transfer.exchange.CellError;
import prongsai.measures.transfer.exchange.KeyedRow;
import prongsai.measures.transfer.exchange.Mark;
import prongsai.measures.transfer.exchange.RowKind;
import prongsai.measures.transfer.exchange.SheetColumn;
import prongsai.measures.transfer.exchange.SheetRow;
import prongsai.measures.transfer.exchange.SheetTable;

/** The rows of a sheet by what they are: something of the plan, something new, or something that is not there any more. */
final class SheetRows {
    /** A row of something that the plan has. */
    record Known(SheetRow row, KeyedRow now, Optional<Mark> mark, Set<SheetColumn> columns) {
        /** Whether the sheet says something else there than when it went out; without a mark, than the plan says now. */
        boolean touched(SheetColumn column) {
            return columns.contains(column)
                    && mark.map(was -> !was.held(column, row.text(column)))
                            .orElseGet(() -> !row.text(column).equals(now.text(column)));
        }

        /** Whether the plan says something else there than when the sheet went out, or nobody knows. */
        boolean changedMeanwhile(SheetColumn column) {
            return mark.map(was -> !was.held(column, now.text(column))).orElse(true);
        }

        private long touches() {
            return now.kind().columns().stream().filter(this::touched).count();
        }
    }

    /**
     * A row without an id, or a copy of one.
     *
     * @param nth of those in one row of the file, where a cell holds several lines
     */
    record Fresh(SheetRow row, RowKind kind, long nth) {
        String key() {
            return "new/" + row.number() + (nth == 0 ? "" : "/" + nth);
        }
    }

    /** A row of something that was deleted since the sheet went out. */
    record Gone(SheetRow row, RowKind kind) {}

    private final Map<String, KeyedRow> now;
    private final SheetTable table;
    private final List<CellError> errors;
    private final Map<String, Known> known = new LinkedHashMap<>();
    private final List<Fresh> fresh = new ArrayList<>();
    private final List<Gone> gone = new ArrayList<>();

    /** @param errors where what is wrong with the rows is written down */
    SheetRows(List<KeyedRow> now, SheetTable table, List<CellError> errors) {
        this.now = now.stream().collect(Collectors.toMap(KeyedRow::key, Function.identity()));
        this.table = table;
        this.errors = errors;
        Map<String, List<Known>> claims = new LinkedHashMap<>();
        table.rows().forEach(row -> kind(row).ifPresent(kind -> sort(row, kind, claims)));
        claims.forEach(this::settle);
    }

    Map<String, Known> known() {
        return known;
    }

    List<Fresh> fresh() {
        return fresh;
    }

    List<Gone> gone() {
        return gone;
    }

    private Optional<RowKind> kind(SheetRow row) {
        String word = row.text(SheetColumn.ROW);
        Optional<RowKind> kind = RowKind.of(word);
        if (kind.isEmpty()) {
            errors.add(
                    word.isBlank()
                            ? new CellError(row.number(), SheetColumn.ROW, word, "missing", List.of())
                            : new CellError(
                                    row.number(), SheetColumn.ROW, word, "row-kind", List.of(word, RowKind.words())));
        }
        return kind;
    }

    private void sort(SheetRow row, RowKind kind, Map<String, List<Known>> claims) {
        String key =
                kind == RowKind.PLAN ? KeyedRow.PLAN : row.text(SheetColumn.ID).strip();
        KeyedRow there = now.get(key);
        if (key.isEmpty()) {
            add(row, kind);
        } else if (there == null) {
            notThere(row, kind);
        } else if (there.kind() != kind) {
            errors.add(new CellError(
                    row.number(),
                    SheetColumn.ROW,
                    kind.word(),
                    "other-kind",
                    List.of(there.kind().word())));
        } else {
            claims.computeIfAbsent(key, claimed -> new ArrayList<>())
                    .add(new Known(row, there, Mark.of(row), table.columns()));
        }
    }

    private void add(SheetRow row, RowKind kind) {
        long before =
                fresh.stream().filter(one -> one.row().number() == row.number()).count();
        fresh.add(new Fresh(row, kind, before));
    }

    /** Whether nothing in it is of this plan: it went out of another one. */
    boolean isOfAnotherPlan() {
        boolean named = table.rows().stream()
                .anyMatch(row -> !row.text(SheetColumn.ID).isBlank()
                        && !row.text(SheetColumn.ID).strip().equals(KeyedRow.PLAN));
        return named && known.keySet().stream().allMatch(KeyedRow.PLAN::equals);
    }

    /** What the sheet left alone and somebody deleted stays deleted without a word. */
    private void notThere(SheetRow row, RowKind kind) {
        Optional<Mark> mark = Mark.of(row);
        if (mark.isEmpty()) {
            errors.add(new CellError(row.number(), SheetColumn.ID, row.text(SheetColumn.ID), "id-unknown", List.of()));
        } else if (kind.own().stream().anyMatch(column -> !mark.get().held(column, row.text(column)))) {
            gone.add(new Gone(row, kind));
        }
    }

    /** Who copies a row to write a new one copies its id: the row that is most as it was is the one that it is of. */
    private void settle(String key, List<Known> claims) {
        Known own =
                claims.stream().min(Comparator.comparingLong(Known::touches)).orElseThrow();
        known.put(key, own);
        claims.stream()
                .filter(claim -> !claim.equals(own) && claim.now().kind() != RowKind.PLAN)
                .forEach(claim -> add(claim.row(), claim.now().kind()));
        fresh.sort(Comparator.comparingInt(one -> one.row().number()));
    }

    /** Whether something of the plan was there when the sheet went out, and is not in it any more. */
    Set<String> removed() {
        Map<String, String> measures = new HashMap<>();
        now.values().forEach(row -> measures.put(row.key(), measureOf(row)));
        return now.values().stream()
                .filter(row -> !known.containsKey(row.key()))
                .filter(row -> {
                    Known teller = known.get(
                            row.parent().equals(KeyedRow.PLAN) ? KeyedRow.PLAN : measures.getOrDefault(row.key(), ""));
                    return teller != null
                            && teller.mark()
                                    .filter(mark -> mark.knew(row.key()))
                                    .isPresent();
                })
                .map(KeyedRow::key)
                .collect(Collectors.toSet());
    }

    private String measureOf(KeyedRow row) {
        KeyedRow at = row;
        while (at != null && at.kind() != RowKind.MEASURE) {
            at = now.get(at.parent());
        }
        return at == null ? "" : at.key();
    }
}
