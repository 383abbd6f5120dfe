package prongsai.measures.transfer.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the sheet of tasks: below each measure a row for each task, then its indicators and documents. Each row repeats
 * the measure and who is responsible, so that a filter in Excel shows the work of one unit.
 */
final class TaskSheet {
    /** Before the name of what is no step. */
    static final String SEPARATOR = " · ";

    private final Map<String, List<KeyedRow>> below;
    private final List<Map<TaskColumn, String>> rows = new ArrayList<>();

    private TaskSheet(List<KeyedRow> plan) {
        below = plan.stream().collect(Collectors.groupingBy(KeyedRow::parent));
    }

    static List<Map<TaskColumn, String>> rows(List<KeyedRow> plan) {
        var sheet = new TaskSheet(plan);
        sheet.below(KeyedRow.PLAN, RowKind.MEASURE).forEach(sheet::add);
        return sheet.rows;
    }

    private List<KeyedRow> below(String key, RowKind kind) {
        return below.getOrDefault(key, List.of()).stream()
                .filter(row -> row.kind() == kind)
                .toList();
    }

    private void add(KeyedRow measure) {
        List<KeyedRow> results = below(measure.key(), RowKind.RESULT);
        List<KeyedRow> outcomes = below(measure.key(), RowKind.OUTCOME);
        List<KeyedRow> steps = below(measure.key(), RowKind.STEP);
        List<String> lines = new ArrayList<>(keys(results));
        lines.addAll(keys(outcomes));
        List<String> told = new ArrayList<>(lines);
        steps.forEach(step -> told.addAll(keys(below(step.key(), RowKind.TASK))));
        Map<TaskColumn, String> row = row(measure, null, measure, "", lines, told);
        put(row, TaskColumn.RESULTS, lines(results));
        put(row, TaskColumn.OUTCOMES, lines(outcomes));
        steps.forEach(step -> add(measure, step));
        below(measure.key(), RowKind.INDICATOR)
                .forEach(one -> put(
                        row(measure, null, one, named(one), List.of(), List.of()),
                        TaskColumn.ACTUAL,
                        one.text(SheetColumn.ACTUAL)));
        below(measure.key(), RowKind.DOCUMENT)
                .forEach(one -> put(
                        row(measure, null, one, named(one), List.of(), List.of()),
                        TaskColumn.URL,
                        one.text(SheetColumn.URL)));
    }

    private void add(KeyedRow measure, KeyedRow step) {
        String what = "%s.%s %s"
                .formatted(measure.text(SheetColumn.MEASURE), step.text(SheetColumn.STEP), step.text(SheetColumn.TEXT));
        List<KeyedRow> tasks = below(step.key(), RowKind.TASK);
        if (tasks.isEmpty()) {
            row(measure, null, step, what, List.of(), List.of());
        }
        for (KeyedRow task : tasks) {
            Map<TaskColumn, String> row = row(measure, step, task, what, List.of(), List.of());
            put(row, TaskColumn.DUE_ON, task.text(SheetColumn.DUE_ON));
            put(row, TaskColumn.DONE_ON, task.text(SheetColumn.DONE_ON));
            put(row, TaskColumn.NOTE, task.text(SheetColumn.NOTE));
        }
    }

    /**
     * @param step of a task
     * @param lines keys of results and outcomes
     * @param told what only this row can tell to have been there
     */
    private Map<TaskColumn, String> row(
            KeyedRow measure,
            @Nullable KeyedRow step,
            KeyedRow row,
            String what,
            List<String> lines,
            List<String> told) {
        String title = measure.text(SheetColumn.MEASURE) + ". " + measure.text(SheetColumn.TEXT);
        KeyedRow numbered = Objects.requireNonNullElse(step, row);
        var id = new TaskRowId(
                row.kind(),
                measure.text(SheetColumn.MEASURE),
                numbered.kind() == RowKind.STEP ? numbered.text(SheetColumn.STEP) : "",
                step == null ? "" : step.key(),
                row.key(),
                lines);
        KeyedRow shown = row.with(SheetColumn.MEASURE, title)
                .with(SheetColumn.UNITS, measure.text(SheetColumn.UNITS))
                .with(SheetColumn.TEXT, numbered.text(SheetColumn.TEXT));
        Map<TaskColumn, String> cells = new EnumMap<>(TaskColumn.class);
        put(cells, TaskColumn.MEASURE, title);
        put(cells, TaskColumn.WHAT, what);
        put(cells, TaskColumn.UNITS, measure.text(SheetColumn.UNITS));
        put(cells, TaskColumn.ID, id.written());
        put(cells, TaskColumn.MARK, Mark.of(shown, told));
        rows.add(cells);
        return cells;
    }

    private static void put(Map<TaskColumn, String> row, TaskColumn column, String text) {
        if (!text.isEmpty()) {
            row.put(column, text);
        }
    }

    private static String named(KeyedRow row) {
        return row.kind().word() + SEPARATOR + row.text(SheetColumn.TEXT);
    }

    private static List<String> keys(List<KeyedRow> rows) {
        return rows.stream().map(KeyedRow::key).toList();
    }

    private static String lines(List<KeyedRow> rows) {
        return rows.stream().map(row -> row.text(SheetColumn.TEXT)).collect(Collectors.joining("\n"));
    }
}
