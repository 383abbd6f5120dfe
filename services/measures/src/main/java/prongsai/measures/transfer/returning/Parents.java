package prongsai.measures.transfer.returning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prongsai.measures.transfer.exchange.CellError;
import prongsai.measures.transfer.exchange.Cells;
import prongsai.measures.transfer.exchange.KeyedRow;
import prongsai.measures.transfer.exchange.RowKind;
import prongsai.measures.transfer.exchange.SheetColumn;
import prongsai.measures.transfer.exchange.SheetRow;
import prongsai.thai.FiscalYear;

/**
 * What each row of a sheet belongs to. One whose numbers nobody touched stays where it is, whatever numbers the measures
 * and steps have now; else its numbers mean those of the sheet, and where the sheet has none, those of the plan.
 */
final class Parents {
    private record Name(String parent, RowKind kind, int number) {}

    private final SheetRows sheet;
    private final List<CellError> errors;
    private final FiscalYear year;
    private final Map<Name, String> named = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, List<Order.Place>> places = new HashMap<>();

    Parents(List<KeyedRow> now, SheetRows sheet, List<CellError> errors, FiscalYear year) {
        this.year = year;
        this.sheet = sheet;
        this.errors = errors;
        for (int depth = 0; depth <= 3; depth++) {
            int level = depth;
            sheet.known().values().stream()
                    .filter(row -> depth(row.now().kind()) == level)
                    .forEach(this::known);
            sheet.fresh().stream().filter(row -> depth(row.kind()) == level).forEach(this::fresh);
            now.stream().filter(row -> depth(row.kind()) == level).forEach(this::left);
        }
    }

    /** By key. */
    Map<String, String> of() {
        return parents;
    }

    /** Where the sheet wants what has a number, by what it is below and its kind. */
    Map<String, List<Order.Place>> places() {
        return places;
    }

    static String group(String parent, RowKind kind) {
        return parent + " " + kind.name();
    }

    private static int depth(RowKind kind) {
        return kind.parent().map(parent -> 1 + depth(parent)).orElse(0);
    }

    private void known(SheetRows.Known row) {
        KeyedRow now = row.now();
        boolean untouched = now.kind().references().stream().noneMatch(row::touched);
        String parent =
                untouched ? now.parent() : resolved(row.row(), now.kind()).orElse(now.parent());
        if (!parent.equals(now.parent()) && now.kind() != RowKind.STEP) {
            SheetColumn column = now.kind().references().stream()
                    .filter(row::touched)
                    .findFirst()
                    .orElseThrow();
            errors.add(new CellError(
                    row.row().number(),
                    column,
                    row.row().text(column),
                    "stays",
                    List.of(now.kind().word())));
        }
        parents.put(now.key(), parent);
        now.kind().place().ifPresent(column -> {
            int was = Integer.parseInt(now.text(column));
            int said = row.row().text(column).isBlank() && !row.touched(column)
                    ? was
                    : new Cells(row.row(), errors, year).ordinal(column).orElse(was);
            named.putIfAbsent(new Name(parent, now.kind(), said), now.key());
            int number = row.touched(column) ? said : was;
            place(now.key(), parent, now.kind(), number, parent.equals(now.parent()) ? was : 0, row.row());
        });
    }

    private void fresh(SheetRows.Fresh row) {
        resolved(row.row(), row.kind()).ifPresent(parent -> {
            parents.put(row.key(), parent);
            row.kind()
                    .place()
                    .ifPresent(column -> new Cells(row.row(), errors, year)
                            .ordinal(column)
                            .ifPresent(number -> {
                                named.putIfAbsent(new Name(parent, row.kind(), number), row.key());
                                place(row.key(), parent, row.kind(), number, 0, row.row());
                            }));
        });
    }

    private void place(String key, String parent, RowKind kind, int number, int was, SheetRow row) {
        // Topics and documents have numbers only for what is below them.
        if (kind == RowKind.MEASURE || kind == RowKind.STEP) {
            places.computeIfAbsent(group(parent, kind), group -> new ArrayList<>())
                    .add(new Order.Place(key, number, was, row.number()));
        }
    }

    private void left(KeyedRow row) {
        if (!sheet.known().containsKey(row.key())) {
            row.kind()
                    .place()
                    .ifPresent(column -> named.putIfAbsent(
                            new Name(row.parent(), row.kind(), Integer.parseInt(row.text(column))), row.key()));
        }
    }

    private Optional<String> resolved(SheetRow row, RowKind kind) {
        return switch (kind.parent().orElse(RowKind.PLAN)) {
            case PLAN -> Optional.of(KeyedRow.PLAN);
            case MEASURE -> found(row, KeyedRow.PLAN, RowKind.MEASURE, SheetColumn.MEASURE, "no-such-measure");
            case STEP ->
                found(row, KeyedRow.PLAN, RowKind.MEASURE, SheetColumn.MEASURE, "no-such-measure")
                        .flatMap(measure -> found(row, measure, RowKind.STEP, SheetColumn.STEP, "no-such-step"));
            default -> {
                RowKind above = kind.parent().orElseThrow();
                yield found(row, KeyedRow.PLAN, RowKind.MEASURE, SheetColumn.MEASURE, "no-such-measure")
                        .flatMap(measure -> found(row, measure, above, SheetColumn.ITEM, "no-such-item"));
            }
        };
    }

    private Optional<String> found(SheetRow row, String parent, RowKind kind, SheetColumn column, String reason) {
        return new Cells(row, errors, year).ordinal(column).flatMap(number -> {
            String key = named.get(new Name(parent, kind, number));
            if (key == null) {
                errors.add(new CellError(
                        row.number(),
                        column,
                        row.text(column),
                        reason,
                        List.of(
                                String.valueOf(number),
                                kind == RowKind.STEP ? row.text(SheetColumn.MEASURE) : kind.word())));
            }
            return Optional.ofNullable(key);
        });
    }
}
