package prongsai.measures.transfer.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import prongsai.measures.core.plan.Plan;
import prongsai.measures.transfer.content.PlanContent;

/** The rows of plans with what each of them is. */
public final class KeyedRows {
    private KeyedRows() {}

    /** Those of a plan as it stands. */
    public static List<KeyedRow> of(Plan plan) {
        List<Map<SheetColumn, String>> rows =
                PlanSheet.rows(PlanContent.of(plan), plan.lao().name());
        List<PlanKeys.Key> keys = PlanKeys.of(plan);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new KeyedRow(keys.get(i).key(), keys.get(i).parent(), kind(rows.get(i)), 0, rows.get(i)))
                .toList();
    }

    /**
     * Those of a content that was read from rows, each as it is written: what people write in many ways is one text here.
     *
     * @param read the rows in the order of the form; a step without tasks has got some, whose keys are new
     */
    public static List<KeyedRow> of(PlanContent content, List<KeyedRow> read) {
        List<KeyedRow> written = new ArrayList<>();
        int at = 0;
        String step = "";
        int made = 0;
        for (Map<SheetColumn, String> row : PlanSheet.rows(content, "")) {
            RowKind kind = kind(row);
            if (at < read.size() && read.get(at).kind() == kind) {
                KeyedRow was = read.get(at++);
                step = kind == RowKind.STEP ? was.key() : step;
                written.add(new KeyedRow(was.key(), was.parent(), kind, was.number(), row));
            } else {
                written.add(new KeyedRow("%s/made/%d".formatted(step, ++made), step, kind, 0, row));
            }
        }
        return written;
    }

    /** As they go out: with what they are, and what they were. */
    static List<Map<SheetColumn, String>> marked(List<KeyedRow> rows) {
        Map<String, List<String>> below = below(rows);
        return rows.stream()
                .map(row -> row.with(SheetColumn.ID, row.key())
                        .with(SheetColumn.MARK, Mark.of(row, below.getOrDefault(row.key(), List.of())))
                        .cells())
                .toList();
    }

    /** By the plan what it consists of, and by each measure all that it has: a row that is missing cannot tell of itself. */
    private static Map<String, List<String>> below(List<KeyedRow> rows) {
        Map<String, List<String>> below = new HashMap<>();
        String measure = KeyedRow.PLAN;
        for (KeyedRow row : rows) {
            measure = row.kind() == RowKind.MEASURE ? row.key() : measure;
            if (row.kind() != RowKind.PLAN) {
                below.computeIfAbsent(
                                row.parent().equals(KeyedRow.PLAN) ? KeyedRow.PLAN : measure, key -> new ArrayList<>())
                        .add(row.key());
            }
        }
        return below;
    }

    private static RowKind kind(Map<SheetColumn, String> row) {
        return RowKind.of(row.getOrDefault(SheetColumn.ROW, "")).orElseThrow();
    }
}
