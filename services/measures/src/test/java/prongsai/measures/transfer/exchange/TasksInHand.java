package prongsai.measures.transfer.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import prongsai.measures.transfer.content.PlanContent;

/** A sheet of tasks as it went out of a plan of the form, in the hands of who fills it. */
final class TasksInHand {
    private final List<KeyedRow> plan;
    private final List<Map<TaskColumn, String>> rows = new ArrayList<>();

    TasksInHand(String csv) {
        PlanContent content = ((SheetReading.Read)
                        SheetFiles.read(csv.getBytes(StandardCharsets.UTF_8), Plans.YEAR, Plans.TODAY))
                .plan();
        plan = KeyedRows.of(StoredPlans.of(content));
        TaskSheet.rows(plan).forEach(row -> rows.add(new EnumMap<>(row)));
    }

    List<Map<TaskColumn, String>> rows() {
        return rows;
    }

    /** In the first row that begins with these words in the second column, or is of the measure where they are empty. */
    TasksInHand set(String what, TaskColumn column, String text) {
        row(what).put(column, text);
        return this;
    }

    /** In the row after that one. */
    TasksInHand setNext(String what, TaskColumn column, String text) {
        rows.get(rows.indexOf(row(what)) + 1).put(column, text);
        return this;
    }

    TasksInHand add(Map<TaskColumn, String> cells) {
        rows.add(new EnumMap<>(cells));
        return this;
    }

    /** The number of that row in Excel. */
    int number(String what) {
        return rows.indexOf(row(what)) + 2;
    }

    Map<TaskColumn, String> row(String what) {
        return rows.stream()
                .filter(row -> what.isEmpty()
                        ? !row.containsKey(TaskColumn.WHAT)
                        : row.getOrDefault(TaskColumn.WHAT, "").startsWith(what))
                .findFirst()
                .orElseThrow();
    }

    KeyedRow inPlan(RowKind kind, String text) {
        return plan.stream()
                .filter(row -> row.kind() == kind && row.text(SheetColumn.TEXT).equals(text))
                .findFirst()
                .orElseThrow();
    }

    SheetTable back() {
        return GoneOutPropertyTest.table(rows);
    }

    /** The first row of the form with this id. */
    SheetRow back(String id) {
        return back().rows().stream()
                .filter(row -> row.text(SheetColumn.ID).equals(id))
                .findFirst()
                .orElseThrow();
    }
}
