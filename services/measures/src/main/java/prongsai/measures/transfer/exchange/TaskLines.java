package prongsai.measures.transfer.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The results or outcomes of a measure, which stand as lines in one cell, as rows of the form. A line that was there is the
 * same; of the others the first stands for the first that is not there any more, and so on.
 */
final class TaskLines {
    private TaskLines() {}

    static List<SheetRow> of(TaskRow measure, RowKind kind, TaskColumn column) {
        String prefix = PlanKeys.lines(measure.id().key(), kind);
        Set<String> before = new LinkedHashSet<>(measure.id().lines().stream()
                .filter(key -> key.startsWith(prefix))
                .toList());
        List<SheetRow> rows = new ArrayList<>();
        List<String> others = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        measure.text(column)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    String key = PlanKeys.line(measure.id().key(), kind, line, seen.merge(line, 1, Integer::sum));
                    if (before.remove(key)) {
                        rows.add(row(measure, kind, line, Optional.of(key)));
                    } else {
                        others.add(line);
                    }
                });
        var gone = before.iterator();
        others.forEach(line ->
                rows.add(row(measure, kind, line, gone.hasNext() ? Optional.of(gone.next()) : Optional.empty())));
        return rows;
    }

    private static SheetRow row(TaskRow measure, RowKind kind, String line, Optional<String> key) {
        Map<SheetColumn, String> cells = new java.util.EnumMap<>(SheetColumn.class);
        cells.put(SheetColumn.ROW, kind.word());
        cells.put(SheetColumn.MEASURE, measure.id().measure());
        cells.put(SheetColumn.TEXT, line);
        key.ifPresent(its -> {
            cells.put(SheetColumn.ID, its);
            cells.put(SheetColumn.MARK, Mark.ofLine(PlanKeys.hash(its)));
        });
        return new SheetRow(measure.line().number(), cells);
    }
}
