package prongsai.measures.transfer.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import prongsai.measures.transfer.exchange.HeadedGrid.Line;
import prongsai.thai.ThaiDigits;
import prongsai.worker.job.Opened;

/**
 * A sheet of tasks read as rows of the form, so that what a person changed in it is taken as from the whole form. What it
 * has no column for is left alone.
 */
final class TaskTable {
    private static final HeadedGrid.Form<TaskColumn> FORM = new HeadedGrid.Form<>(
            TaskColumn.class,
            TaskColumn::of,
            EnumSet.of(
                    TaskColumn.MEASURE,
                    TaskColumn.WHAT,
                    TaskColumn.DUE_ON,
                    TaskColumn.RESULTS,
                    TaskColumn.OUTCOMES,
                    TaskColumn.ID),
            TaskColumn::means);

    /** {@code 1.2 ประชุม}, {@code ๑. คู่มือ}, or the number alone. */
    private static final Pattern NUMBERED =
            Pattern.compile("\\s*([0-9]+)(?:[.]([0-9]+))?(?:[.)\\s].*)?", Pattern.DOTALL);

    private final List<SheetRow> rows = new ArrayList<>();
    private final List<CellError> errors;
    private final Map<String, TaskRow> measures = new HashMap<>();
    /** What a step is called now, and the row that says so. */
    private final Map<String, TaskRow> steps = new LinkedHashMap<>();

    private TaskTable(HeadedGrid<TaskColumn> grid) {
        errors = new ArrayList<>(grid.errors());
        List<TaskRow> known = new ArrayList<>();
        for (Line<TaskColumn> line : grid.lines()) {
            if (line.text(TaskColumn.ID).isBlank()) {
                fresh(line);
            } else {
                TaskRowId.of(line.text(TaskColumn.ID))
                        .ifPresentOrElse(
                                id -> known.add(new TaskRow(line, id)), () -> wrong(line, TaskColumn.ID, "id-unknown"));
            }
        }
        known.stream()
                .filter(row -> row.id().kind() == RowKind.MEASURE)
                .forEach(row -> measures.put(row.id().measure(), row));
        known.forEach(this::add);
        steps.values().forEach(row -> rows.add(row.ofStep()));
    }

    /** Empty where no row has the headings. */
    static Optional<SheetTable> of(List<Opened.Row> grid) {
        return HeadedGrid.of(grid, FORM).map(found -> {
            var table = new TaskTable(found);
            return new SheetTable(columns(found.columns()), table.rows, table.errors);
        });
    }

    /** Numbers are only read, never changed. */
    private static Set<SheetColumn> columns(Collection<TaskColumn> found) {
        Set<SheetColumn> columns = EnumSet.of(SheetColumn.ROW, SheetColumn.TEXT, SheetColumn.ID);
        found.forEach(column -> columns.add(column.means()));
        return columns;
    }

    private void add(TaskRow row) {
        switch (row.id().kind()) {
            case MEASURE -> measure(row);
            case TASK -> {
                only(row, TaskColumn.DUE_ON, TaskColumn.DONE_ON, TaskColumn.NOTE);
                step(row, row.id().above());
                rows.add(row.as(Map.of(
                        SheetColumn.STEP, row.id().step(),
                        SheetColumn.DUE_ON, row.text(TaskColumn.DUE_ON),
                        SheetColumn.DONE_ON, row.text(TaskColumn.DONE_ON),
                        SheetColumn.NOTE, row.text(TaskColumn.NOTE))));
            }
            case STEP -> {
                only(row);
                step(row, row.id().key());
            }
            case INDICATOR -> {
                only(row, TaskColumn.ACTUAL);
                rows.add(row.as(Map.of(SheetColumn.TEXT, row.what(), SheetColumn.ACTUAL, row.text(TaskColumn.ACTUAL))));
            }
            case DOCUMENT -> {
                only(row, TaskColumn.URL);
                rows.add(row.as(Map.of(SheetColumn.TEXT, row.what(), SheetColumn.URL, row.text(TaskColumn.URL))));
            }
            default -> wrong(row.line(), TaskColumn.ID, "id-unknown");
        }
    }

    private void measure(TaskRow row) {
        if (!row.text(TaskColumn.WHAT).isBlank()) {
            wrong(row.line(), TaskColumn.WHAT, "task-place");
        }
        for (TaskColumn column :
                List.of(TaskColumn.DUE_ON, TaskColumn.DONE_ON, TaskColumn.NOTE, TaskColumn.ACTUAL, TaskColumn.URL)) {
            if (!row.text(column).isBlank()) {
                wrong(row.line(), column, "task-place");
            }
        }
        rows.add(row.as(Map.of(SheetColumn.TEXT, row.title(), SheetColumn.UNITS, row.text(TaskColumn.UNITS))));
        rows.addAll(TaskLines.of(row, RowKind.RESULT, TaskColumn.RESULTS));
        rows.addAll(TaskLines.of(row, RowKind.OUTCOME, TaskColumn.OUTCOMES));
    }

    /** Each row of a step may have its text changed; two may not say two things. */
    private void step(TaskRow row, String key) {
        TaskRow before = steps.putIfAbsent(key, row);
        if (before == null || !row.touched(SheetColumn.TEXT, row.what())) {
            return;
        }
        if (before.touched(SheetColumn.TEXT, before.what()) && !before.what().equals(row.what())) {
            errors.add(new CellError(
                    row.line().number(),
                    TaskColumn.WHAT.means(),
                    row.text(TaskColumn.WHAT),
                    "task-step-twice",
                    List.of(String.valueOf(before.line().number()))));
        }
        steps.put(key, row);
    }

    /** A cell that such a row has no use for, and what its measure says in its own row. */
    private void only(TaskRow row, TaskColumn... own) {
        Set<TaskColumn> free =
                EnumSet.of(TaskColumn.MEASURE, TaskColumn.WHAT, TaskColumn.UNITS, TaskColumn.ID, TaskColumn.MARK);
        free.addAll(List.of(own));
        row.line().cells().keySet().stream()
                .filter(column -> !free.contains(column) && !row.text(column).isBlank())
                .forEach(column -> wrong(row.line(), column, "task-place"));
        TaskRow measure = measures.get(row.id().measure());
        if (row.touched(SheetColumn.MEASURE, row.text(TaskColumn.MEASURE))) {
            requireSame(row, measure, TaskColumn.MEASURE);
        }
        if (row.touched(SheetColumn.UNITS, row.text(TaskColumn.UNITS))) {
            requireSame(row, measure, TaskColumn.UNITS);
        }
    }

    private void requireSame(TaskRow row, @Nullable TaskRow measure, TaskColumn column) {
        if (measure == null || !measure.text(column).equals(row.text(column))) {
            errors.add(new CellError(
                    row.line().number(),
                    column.means(),
                    row.text(column),
                    "task-at-measure",
                    List.of(
                            measure == null
                                    ? "–"
                                    : String.valueOf(measure.line().number()))));
        }
    }

    /** A new row is a task of a step that is there, by the numbers in front. */
    private void fresh(Line<TaskColumn> line) {
        Matcher what = NUMBERED.matcher(ThaiDigits.toArabic(line.text(TaskColumn.WHAT)));
        Matcher measure = NUMBERED.matcher(ThaiDigits.toArabic(line.text(TaskColumn.MEASURE)));
        boolean whole = what.matches() && what.group(2) != null;
        if (!whole && !(what.matches() && measure.matches())) {
            wrong(line, TaskColumn.WHAT, "task-new");
            return;
        }
        Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
        cells.put(SheetColumn.ROW, RowKind.TASK.word());
        cells.put(SheetColumn.MEASURE, whole ? what.group(1) : measure.group(1));
        cells.put(SheetColumn.STEP, whole ? what.group(2) : what.group(1));
        for (TaskColumn column : TaskColumn.values()) {
            String text = line.text(column);
            if (!text.isBlank()) {
                switch (column) {
                    case DUE_ON, DONE_ON, NOTE -> cells.put(column.means(), text);
                    case RESULTS, OUTCOMES, ACTUAL, URL -> wrong(line, column, "task-place");
                    case MEASURE, WHAT, UNITS, ID, MARK -> {}
                }
            }
        }
        rows.add(new SheetRow(line.number(), cells));
    }

    private void wrong(Line<TaskColumn> line, TaskColumn column, String reason) {
        errors.add(new CellError(line.number(), column.means(), line.text(column), reason, List.of()));
    }
}
