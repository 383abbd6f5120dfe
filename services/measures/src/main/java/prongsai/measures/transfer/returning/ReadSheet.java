package prongsai.measures.transfer.returning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import prongsai.measures.core.plan.Plan;
import prongsai.measures.transfer.content.PlanContent;
import prongsai.measures.transfer.exchange.CellError;
import prongsai.measures.transfer.exchange.KeyedRow;
import prongsai.measures.transfer.exchange.KeyedRows;
import prongsai.measures.transfer.exchange.PlanReader;
import prongsai.measures.transfer.exchange.RowKind;
import prongsai.measures.transfer.exchange.SheetColumn;
import prongsai.measures.transfer.exchange.SheetReading;
import prongsai.measures.transfer.exchange.SheetRow;
import prongsai.measures.transfer.exchange.SheetTable;
import prongsai.thai.FiscalYear;

/** A sheet read against its plan: the plan as it were with all of the sheet taken, or what is wrong with it. */
sealed interface ReadSheet {
    record Wrong(List<CellError> errors) implements ReadSheet {}

    /**
     * @param edits all that the sheet did
     * @param written the rows afterwards as the form writes them, by key
     */
    record Right(List<KeyedRow> now, SheetRows sheet, PlanEdits edits, Map<String, KeyedRow> written)
            implements ReadSheet {}

    static ReadSheet of(Plan plan, SheetTable table, LocalDate today) {
        return of(KeyedRows.of(plan), table, new FiscalYear(plan.fiscalYear()), today);
    }

    private static ReadSheet of(List<KeyedRow> now, SheetTable table, FiscalYear year, LocalDate today) {
        List<CellError> errors = new ArrayList<>(table.errors());
        SheetRows sheet = new SheetRows(now, table, errors);
        if (sheet.isOfAnotherPlan()) {
            return new Wrong(List.of(new CellError(1, SheetColumn.ID, "", "other-plan", List.of())));
        }
        Parents parents = new Parents(now, sheet, errors, year);
        Set<String> removed = sheet.removed();
        requireAbove(sheet, parents, removed, errors);
        PlanEdits edits = edits(sheet, parents, removed, year);
        List<KeyedRow> all = edits.on(now);
        return switch (read(all, year, today, errors)) {
            case SheetReading.Wrong wrong -> new Wrong(wrong.errors());
            case SheetReading.Read(PlanContent plan) ->
                new Right(
                        now,
                        sheet,
                        edits,
                        KeyedRows.of(plan, all).stream().collect(Collectors.toMap(KeyedRow::key, Function.identity())));
        };
    }

    /** What a sheet of these rows would tell. */
    static SheetReading.Checked read(List<KeyedRow> rows, FiscalYear year, LocalDate today, List<CellError> errors) {
        return new PlanReader(year, today, errors)
                .read(rows.stream()
                        .map(row -> new SheetRow(row.number(), row.cells()))
                        .toList());
    }

    private static void requireAbove(SheetRows sheet, Parents parents, Set<String> removed, List<CellError> errors) {
        sheet.known().values().stream()
                .filter(row ->
                        removed.contains(parents.of().getOrDefault(row.now().key(), "")))
                .forEach(row -> errors.add(new CellError(
                        row.row().number(),
                        SheetColumn.ROW,
                        row.row().text(SheetColumn.ROW),
                        "above-gone",
                        List.of(row.now().kind().parent().map(RowKind::word).orElse("")))));
    }

    private static PlanEdits edits(SheetRows sheet, Parents parents, Set<String> removed, FiscalYear year) {
        Map<String, Map<SheetColumn, String>> cells = new HashMap<>();
        Map<String, String> moved = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        sheet.known().forEach((key, row) -> {
            cells.put(key, cells(row));
            numbers.put(key, row.row().number());
            String parent = parents.of().getOrDefault(key, row.now().parent());
            if (!parent.equals(row.now().parent())) {
                moved.put(key, parent);
            }
        });
        List<KeyedRow> fresh = sheet.fresh().stream()
                .flatMap(row -> Optional.ofNullable(parents.of().get(row.key()))
                        .map(parent -> new KeyedRow(
                                row.key(), parent, row.kind(), row.row().number(), own(row.row())))
                        .stream())
                .toList();
        Map<String, Order> orders = new HashMap<>();
        parents.places().forEach((group, places) -> orders.put(group, Order.of(places)));
        Set<String> floating = new HashSet<>(moved.keySet());
        fresh.forEach(row -> floating.add(row.key()));
        orders.values().forEach(order -> floating.addAll(order.moved()));
        return new PlanEdits(year, cells, moved, fresh, removed, orders, floating, numbers);
    }

    /** What the sheet says otherwise, and what stands where such a row has nothing. */
    private static Map<SheetColumn, String> cells(SheetRows.Known row) {
        Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
        row.now().kind().own().stream()
                .filter(row::touched)
                .forEach(column -> cells.put(column, row.row().text(column)));
        own(row.row()).forEach((column, text) -> {
            if (!row.now().kind().columns().contains(column)) {
                cells.put(column, text);
            }
        });
        return cells;
    }

    private static Map<SheetColumn, String> own(SheetRow row) {
        Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
        row.cells().forEach((column, text) -> {
            if (!column.isOfTheSheet()) {
                cells.put(column, text);
            }
        });
        return cells;
    }
}
