package prongsai.measures.transfer.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import prongsai.measures.core.plan.Plan;
import prongsai.measures.transfer.content.PlanContent;
import prongsai.worker.job.Opened;

/**
 * A sheet goes out of a plan and comes back: each row is known for what it was, and nothing is taken for changed that nobody
 * touched; or work of others would be overwritten by who only sent a file back.
 */
class GoneOutPropertyTest {
    private static final Set<RowKind> OF_TASKS = EnumSet.of(
            RowKind.MEASURE,
            RowKind.RESULT,
            RowKind.OUTCOME,
            RowKind.INDICATOR,
            RowKind.DOCUMENT,
            RowKind.STEP,
            RowKind.TASK);

    @Provide
    Arbitrary<PlanContent> plans() {
        return Plans.any();
    }

    @Property(tries = 100)
    void eachRowHasAKeyOfItsOwnAndThatOfWhatItBelongsTo(@ForAll("plans") PlanContent content) {
        Plan plan = StoredPlans.of(content);
        List<KeyedRow> rows = KeyedRows.of(plan);
        assertThat(rows.stream().map(KeyedRow::cells).toList())
                .isEqualTo(PlanSheet.rows(PlanContent.of(plan), StoredPlans.OFFICE));
        Map<String, RowKind> before = new HashMap<>();
        for (KeyedRow row : rows) {
            assertThat(before.get(row.parent())).isEqualTo(row.kind().parent().orElse(null));
            assertThat(before.put(row.key(), row.kind())).isNull();
            assertThat(row.number()).isZero();
        }
        // Whoever reads the plan again finds the same.
        assertThat(KeyedRows.of(plan)).isEqualTo(rows);
        assertThat(KeyedRows.of(PlanContent.of(plan), rows).subList(1, rows.size()))
                .isEqualTo(rows.subList(1, rows.size()));
    }

    @Property(tries = 100)
    void aWholeSheetThatNobodyTouchedIsKnownCellByCell(@ForAll("plans") PlanContent content) throws Exception {
        List<KeyedRow> rows = KeyedRows.of(StoredPlans.of(content));
        byte[] file = CsvFile.write(KeyedRows.marked(rows), CsvFile.Mark.NONE);
        SheetTable table = SheetTable.of(CsvFile.read(new String(file, StandardCharsets.UTF_8)))
                .orElseThrow();
        assertThat(table.returns()).isTrue();
        assertThat(table.isWhole()).isTrue();
        assertThat(table.errors()).isEmpty();
        assertThat(table.rows()).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            SheetRow back = table.rows().get(i);
            KeyedRow row = rows.get(i);
            assertThat(back.text(SheetColumn.ID)).isEqualTo(row.key());
            Mark mark = Mark.of(back).orElseThrow();
            Set<SheetColumn> columns = EnumSet.copyOf(row.kind().own());
            columns.addAll(row.kind().references());
            row.kind().place().ifPresent(columns::add);
            for (SheetColumn column : columns) {
                assertThat(mark.held(column, back.text(column)))
                        .as("%s", column)
                        .isTrue();
                assertThat(mark.held(column, back.text(column) + "x")).isFalse();
            }
            assertThat(known(mark, rows)).isEqualTo(below(row, rows));
        }
    }

    /** A row that somebody deleted in Excel cannot tell of itself: the plan's and its measure's tell. */
    private static Set<String> below(KeyedRow row, List<KeyedRow> rows) {
        return switch (row.kind()) {
            case PLAN ->
                rows.stream()
                        .filter(one -> one.parent().equals(KeyedRow.PLAN))
                        .map(KeyedRow::key)
                        .collect(Collectors.toSet());
            case MEASURE -> {
                List<KeyedRow> after = rows.subList(rows.indexOf(row) + 1, rows.size());
                yield after.stream()
                        .takeWhile(one -> one.kind() != RowKind.MEASURE)
                        .map(KeyedRow::key)
                        .collect(Collectors.toSet());
            }
            default -> Set.of();
        };
    }

    private static Set<String> known(Mark mark, List<KeyedRow> rows) {
        return rows.stream().map(KeyedRow::key).filter(mark::knew).collect(Collectors.toSet());
    }

    @Property(tries = 100)
    void aSheetOfTasksThatNobodyTouchedSaysWhatThePlanSays(@ForAll("plans") PlanContent content) {
        List<KeyedRow> rows = KeyedRows.of(StoredPlans.of(content));
        SheetTable table = table(TaskSheet.rows(rows));
        assertThat(table.returns()).isTrue();
        assertThat(table.isWhole()).isFalse();
        assertThat(table.errors()).isEmpty();
        Map<String, SheetRow> back =
                table.rows().stream().collect(Collectors.toMap(row -> row.text(SheetColumn.ID), row -> row));
        List<KeyedRow> told =
                rows.stream().filter(row -> OF_TASKS.contains(row.kind())).toList();
        assertThat(back.keySet()).isEqualTo(told.stream().map(KeyedRow::key).collect(Collectors.toSet()));
        for (KeyedRow row : told) {
            SheetRow its = back.get(row.key());
            assertThat(RowKind.of(its.text(SheetColumn.ROW))).hasValue(row.kind());
            Set<SheetColumn> columns = EnumSet.copyOf(row.kind().own());
            columns.retainAll(table.columns());
            Mark mark = Mark.of(its).orElseThrow();
            for (SheetColumn column : columns) {
                assertThat(its.text(column)).as("%s", column).isEqualTo(row.text(column));
                assertThat(mark.held(column, its.text(column))).as("%s", column).isTrue();
            }
        }
    }

    static SheetTable table(List<Map<TaskColumn, String>> rows) {
        List<Opened.Row> grid = new ArrayList<>();
        grid.add(new Opened.Row(
                1,
                Arrays.stream(TaskColumn.values())
                        .collect(Collectors.toMap(TaskColumn::ordinal, TaskColumn::heading))));
        for (int i = 0; i < rows.size(); i++) {
            grid.add(new Opened.Row(
                    i + 2,
                    rows.get(i).entrySet().stream()
                            .collect(Collectors.toMap(cell -> cell.getKey().ordinal(), Map.Entry::getValue))));
        }
        return SheetTable.of(grid).orElseThrow();
    }

    @Test
    void aStepWithoutTasksThatGotSomeHasThemUnderNewKeys() {
        PlanContent content = ((SheetReading.Read)
                        SheetFiles.read("""
                        row,measure,step,text,frequency
                        measure,1,,ก,
                        step,1,1,ประชุม,quarterly
                        """.getBytes(StandardCharsets.UTF_8), Plans.YEAR, Plans.TODAY))
                .plan();
        List<KeyedRow> made = KeyedRows.of(StoredPlans.of(content));
        List<KeyedRow> read = made.stream()
                .filter(row -> row.kind() != RowKind.TASK)
                .map(row -> row.at(7))
                .toList();
        List<KeyedRow> written = KeyedRows.of(content, read);
        assertThat(written).hasSameSizeAs(made);
        String step = read.getLast().key();
        List<KeyedRow> tasks =
                written.stream().filter(row -> row.kind() == RowKind.TASK).toList();
        assertThat(tasks)
                .hasSize(4)
                .allMatch(task -> task.parent().equals(step) && task.number() == 0)
                .extracting(KeyedRow::key)
                .doesNotHaveDuplicates();
        assertThat(written.subList(0, 3)).extracting(KeyedRow::number).containsOnly(7);
    }

    /** Or Excel could not hold the sheet; then nothing that is missing is offered to be removed. */
    @Test
    void aMarkFitsIntoACell_howeverMuchIsBelow() {
        KeyedRow measure = new KeyedRow("m", KeyedRow.PLAN, RowKind.MEASURE, 0, Map.of(SheetColumn.TEXT, "ก"));
        List<String> most = IntStream.range(0, 5000).mapToObj(i -> "m/" + i).toList();
        String mark = Mark.of(measure, most);
        assertThat(mark).hasSizeLessThan(SheetText.LONGEST);
        assertThat(read(mark).knew("m/4999")).isTrue();
        assertThat(read(mark).knew("m/5000")).isFalse();
        List<String> more = IntStream.range(0, 5001).mapToObj(i -> "m/" + i).toList();
        assertThat(Mark.of(measure, more)).hasSizeLessThan(SheetText.LONGEST);
        assertThat(read(Mark.of(measure, more)).knew("m/1")).isFalse();
        assertThat(read(Mark.of(measure, more)).held(SheetColumn.TEXT, "ก")).isTrue();
    }

    @Test
    void aMarkThatSomebodyWroteIntoHoldsNothing() {
        for (String text : List.of("ก", "text", "text=|", "|", "x=1 text=2|12345", "=")) {
            assertThat(read(text).held(SheetColumn.TEXT, "ก")).isFalse();
            assertThat(read(text).knew("m")).isFalse();
        }
        assertThat(Mark.of(new SheetRow(2, Map.of(SheetColumn.MARK, " ")))).isEmpty();
    }

    private static Mark read(String text) {
        return Mark.of(new SheetRow(2, Map.of(SheetColumn.MARK, text))).orElseThrow();
    }
}
