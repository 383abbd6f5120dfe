package prongsai.measures.transfer.returning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import prongsai.measures.core.value.FiscalMonth;
import prongsai.measures.transfer.exchange.KeyedRow;
import prongsai.measures.transfer.exchange.RowKind;
import prongsai.measures.transfer.exchange.SheetColumn;
import prongsai.thai.ThaiDateException;
import prongsai.thai.ThaiDates;
import prongsai.thai.ThaiDigits;

/**
 * What becomes of the rows of a plan: cells with another text, rows that come, go, or move.
 *
 * @param cells what stands in the cells of a row instead; empty for nothing
 * @param parents what a row belongs to instead
 * @param fresh rows that come
 * @param removed rows that go, with all below them
 * @param orders that a sheet wants, by {@link Parents#group}
 * @param floating what takes its place from there
 * @param numbers of rows in the sheet
 */
record PlanEdits(
        Map<String, Map<SheetColumn, String>> cells,
        Map<String, String> parents,
        List<KeyedRow> fresh,
        Set<String> removed,
        Map<String, Order> orders,
        Set<String> floating,
        Map<String, Integer> numbers) {

    /** The rows afterwards, in the order of the form and numbered as it is. */
    List<KeyedRow> on(List<KeyedRow> now) {
        Map<String, List<KeyedRow>> below = new HashMap<>();
        Set<String> gone = new HashSet<>();
        for (KeyedRow row : now) {
            String parent = parents.getOrDefault(row.key(), row.parent());
            if (removed.contains(row.key()) || gone.contains(parent)) {
                gone.add(row.key());
            } else {
                below.computeIfAbsent(parent, key -> new ArrayList<>()).add(edited(row, parent));
            }
        }
        fresh.forEach(row ->
                below.computeIfAbsent(row.parent(), key -> new ArrayList<>()).add(row));
        return new Arranging(below, numbersOf(now)).all();
    }

    private KeyedRow edited(KeyedRow row, String parent) {
        KeyedRow edited = row.below(parent).at(numbers.getOrDefault(row.key(), 0));
        for (var cell : cells.getOrDefault(row.key(), Map.of()).entrySet()) {
            edited = edited.with(cell.getKey(), cell.getValue());
        }
        return edited;
    }

    /** As papers have them, measures may leave numbers out. */
    private static Map<String, String> numbersOf(List<KeyedRow> now) {
        return now.stream()
                .filter(row -> row.kind() == RowKind.MEASURE)
                .collect(Collectors.toMap(KeyedRow::key, row -> row.text(SheetColumn.MEASURE)));
    }

    private final class Arranging {
        private final Map<String, List<KeyedRow>> below;
        private final Map<String, String> numbersOfNow;
        private final List<KeyedRow> all = new ArrayList<>();

        Arranging(Map<String, List<KeyedRow>> below, Map<String, String> numbersOfNow) {
            this.below = below;
            this.numbersOfNow = numbersOfNow;
        }

        List<KeyedRow> all() {
            below.getOrDefault("", List.of()).forEach(plan -> add(plan, Map.of()));
            return all;
        }

        private void add(KeyedRow row, Map<SheetColumn, String> references) {
            KeyedRow numbered = row;
            for (var reference : references.entrySet()) {
                numbered = numbered.with(reference.getKey(), reference.getValue());
            }
            all.add(numbered);
            for (RowKind kind : RowKind.values()) {
                List<KeyedRow> children = ordered(row.key(), kind);
                boolean asBefore = kind == RowKind.MEASURE && isAsBefore(children);
                for (int i = 0; i < children.size(); i++) {
                    KeyedRow child = children.get(i);
                    String number = asBefore ? child.text(SheetColumn.MEASURE) : String.valueOf(i + 1);
                    Map<SheetColumn, String> its = new EnumMap<>(SheetColumn.class);
                    its.putAll(references);
                    kind.place().ifPresent(column -> its.put(column, number));
                    add(child, its);
                }
            }
        }

        private boolean isAsBefore(List<KeyedRow> measures) {
            List<String> before = numbersOfNow.keySet().stream()
                    .sorted(Comparator.comparingInt(key -> Integer.parseInt(numbersOfNow.get(key))))
                    .toList();
            return before.equals(measures.stream().map(KeyedRow::key).toList());
        }

        private List<KeyedRow> ordered(String parent, RowKind kind) {
            List<KeyedRow> children = below.getOrDefault(parent, List.of()).stream()
                    .filter(row -> row.kind() == kind)
                    .sorted(Comparator.comparing((KeyedRow row) -> sortedBy(row)))
                    .toList();
            Order order = orders.get(Parents.group(parent, kind));
            if (order == null) {
                return children;
            }
            Map<String, KeyedRow> byKey =
                    children.stream().collect(Collectors.toMap(KeyedRow::key, Function.identity()));
            return order.merged(children.stream().map(KeyedRow::key).toList(), floating).stream()
                    .map(byKey::get)
                    .toList();
        }
    }

    /** Tasks, checks and reports stand by their days; what cannot be read is told by who reads it. */
    private static String sortedBy(KeyedRow row) {
        return switch (row.kind()) {
            case TASK -> day(row.text(SheetColumn.DUE_ON));
            case CHECK -> ThaiDigits.toArabic(row.text(SheetColumn.QUARTER).strip());
            case REPORT -> month(ThaiDigits.toArabic(row.text(SheetColumn.MONTH).strip()));
            default -> "";
        };
    }

    private static String day(String text) {
        try {
            return ThaiDates.parse(text).toString();
        } catch (ThaiDateException unreadable) {
            return "";
        }
    }

    private static String month(String text) {
        return text.matches("[1-9]|1[0-2]") ? "%02d".formatted(FiscalMonth.place(Integer.parseInt(text))) : text;
    }
}
