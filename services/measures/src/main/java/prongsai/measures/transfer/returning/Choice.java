package prongsai.measures.transfer.returning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import prongsai.measures.transfer.exchange.KeyedRow;
import prongsai.measures.transfer.exchange.RowKind;
import prongsai.measures.transfer.exchange.SheetColumn;
import prongsai.measures.transfer.exchange.UnitNames;
import prongsai.measures.transfer.returning.Difference.What;

/**
 * What a person takes of a sheet.
 *
 * @param taken some of its differences
 * @param units what a name means that the LAO has no unit of
 */
record Choice(ReadSheet.Right read, List<Difference> taken, Map<String, String> units) {
    /** What becomes of the plan's rows by it. A row that is new brings along the new row that it belongs to. */
    PlanEdits edits() {
        Map<String, Map<SheetColumn, String>> cells = new HashMap<>();
        Map<String, String> parents = new HashMap<>();
        Set<String> removed = new HashSet<>();
        Set<String> fresh = new HashSet<>();
        Set<String> floating = new HashSet<>();
        for (Difference one : taken) {
            String key = one.row().key();
            switch (one.what()) {
                case CHANGED -> {
                    SheetColumn column = Objects.requireNonNull(one.column());
                    Map<SheetColumn, String> its = cells.computeIfAbsent(key, row -> new EnumMap<>(SheetColumn.class));
                    its.put(column, column == SheetColumn.UNITS ? named(one.after()) : one.after());
                    paperWords(column).ifPresent(words -> its.putIfAbsent(words, ""));
                }
                case MOVED -> {
                    floating.add(key);
                    parents.computeIfAbsent(key, row -> read.edits().parents().get(row));
                }
                case NEW -> bring(key, fresh);
                case REMOVED -> removed.add(key);
                case GONE, ELSEWHERE ->
                    throw new IllegalArgumentException(one.what().name());
            }
        }
        floating.addAll(fresh);
        return new PlanEdits(
                cells,
                parents,
                fresh(fresh),
                removed,
                read.edits().orders(),
                floating,
                read.edits().numbers());
    }

    /** The paper's own words go where what they said has changed, as on the pages. */
    private static Optional<SheetColumn> paperWords(SheetColumn column) {
        return switch (column) {
            case UNITS -> Optional.of(SheetColumn.RESPONSIBLE_TEXT);
            case QUARTERS -> Optional.of(SheetColumn.SCHEDULE_TEXT);
            default -> Optional.empty();
        };
    }

    private void bring(String key, Set<String> fresh) {
        read.edits().fresh().stream().filter(row -> row.key().equals(key)).forEach(row -> {
            fresh.add(key);
            bring(row.parent(), fresh);
        });
    }

    /** With the tasks that were made for a step without any. */
    private List<KeyedRow> fresh(Set<String> keys) {
        List<KeyedRow> rows = new ArrayList<>();
        for (KeyedRow row : read.edits().fresh()) {
            if (keys.contains(row.key())) {
                KeyedRow written = read.written().getOrDefault(row.key(), row);
                rows.add(written.with(SheetColumn.UNITS, named(written.text(SheetColumn.UNITS))));
            }
        }
        read.written().values().stream()
                .filter(row -> row.key().contains("/made/") && keys.contains(row.parent()))
                .forEach(rows::add);
        return rows;
    }

    private String named(String cell) {
        return cell.isEmpty()
                ? cell
                : UnitNames.write(UnitNames.read(cell).stream()
                        .map(name -> units.getOrDefault(name, name))
                        .distinct()
                        .toList());
    }

    /** Steps whose tasks follow a schedule that the sheet changed without saying which tasks there are. */
    Set<String> following() {
        Set<String> steps = new HashSet<>();
        Set<String> told = taken.stream()
                .filter(one -> one.kind() == RowKind.TASK)
                .filter(one -> one.what() != What.CHANGED || one.column() == SheetColumn.DUE_ON)
                .map(one -> one.row().parent())
                .collect(Collectors.toSet());
        for (Difference one : taken) {
            if (one.column() == SheetColumn.QUARTERS && one.what() == What.CHANGED) {
                read.now().stream()
                        .filter(row -> row.kind() == RowKind.STEP)
                        .filter(row -> row.parent().equals(one.row().key()))
                        .forEach(row -> steps.add(row.key()));
            }
            boolean elsewhere = one.what() == What.MOVED
                    && read.edits().parents().containsKey(one.row().key());
            if (one.kind() == RowKind.STEP && (one.column() == SheetColumn.FREQUENCY || elsewhere)) {
                steps.add(one.row().key());
            }
        }
        steps.removeAll(told);
        return steps;
    }

    /** Names in what is taken that are no unit of the LAO's. */
    static List<String> unknown(List<Difference> differences, List<String> own) {
        return differences.stream()
                .filter(one -> one.kind() == RowKind.MEASURE && one.takeable())
                .filter(one -> one.what() == What.NEW || one.column() == SheetColumn.UNITS)
                .flatMap(one ->
                        UnitNames.read(one.what() == What.NEW ? one.row().text(SheetColumn.UNITS) : one.after())
                                .stream())
                .filter(name -> !name.equals(UnitNames.ALL) && !own.contains(name))
                .distinct()
                .toList();
    }
}
