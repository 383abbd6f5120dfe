package prongsai.measures.transfer.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an officer writes into the sheet of tasks is taken where it belongs, or told with its row; never lost. */
class FilledTasksTest {
    private static final String PLAN = """
            row,measure,step,text,units,quarters,frequency,comparator,target,item,url
            measure,1,,จัดทำคู่มือ,กองคลัง,1,,,,,
            result,1,,จัดทำแล้ว,,,,,,,
            result,1,,เผยแพร่แล้ว,,,,,,,
            outcome,1,,ประชาชนพอใจ,,,,,,,
            indicator,1,,ความพึงพอใจ,,,,>=,80,,
            document,1,,คู่มือ,,,,,,1,https://a.example
            step,1,1,ประชุม,,,once,,,,
            measure,2,,รับเรื่องร้องเรียน,สำนักปลัด,"1,2",,,,,
            step,2,1,เปิดช่องทาง,,,quarterly,,,,
            """;

    private final TasksInHand sheet = new TasksInHand(PLAN);

    @Test
    void eachRowSaysWhatItIs_whoseItIsAndWhatStandsThere() {
        assertThat(sheet.rows())
                .extracting(
                        row -> row.get(TaskColumn.MEASURE),
                        row -> row.get(TaskColumn.WHAT),
                        row -> row.get(TaskColumn.UNITS),
                        row -> row.get(TaskColumn.DUE_ON))
                .containsExactly(
                        tuple("1. จัดทำคู่มือ", null, "กองคลัง", null),
                        tuple("1. จัดทำคู่มือ", "1.1 ประชุม", "กองคลัง", "31 ธ.ค. 2567"),
                        tuple("1. จัดทำคู่มือ", "ตัวชี้วัด · ความพึงพอใจ", "กองคลัง", null),
                        tuple("1. จัดทำคู่มือ", "เอกสาร · คู่มือ", "กองคลัง", null),
                        tuple("2. รับเรื่องร้องเรียน", null, "สำนักปลัด", null),
                        tuple("2. รับเรื่องร้องเรียน", "2.1 เปิดช่องทาง", "สำนักปลัด", "31 ธ.ค. 2567"),
                        tuple("2. รับเรื่องร้องเรียน", "2.1 เปิดช่องทาง", "สำนักปลัด", "31 มี.ค. 2568"));
        assertThat(sheet.row("")).containsEntry(TaskColumn.RESULTS, "จัดทำแล้ว\nเผยแพร่แล้ว");
        assertThat(sheet.row("")).containsEntry(TaskColumn.OUTCOMES, "ประชาชนพอใจ");
        assertThat(sheet.row("เอกสาร")).containsEntry(TaskColumn.URL, "https://a.example");
        assertThat(sheet.row("ตัวชี้วัด")).doesNotContainKey(TaskColumn.ACTUAL);
    }

    @ParameterizedTest
    @CsvSource({
        "1.1, DONE_ON, ๕ ม.ค. ๒๕๖๘, DONE_ON, ๕ ม.ค. ๒๕๖๘",
        "1.1, NOTE, ประชุมแล้ว, NOTE, ประชุมแล้ว",
        "1.1, DUE_ON, 1 ก.พ. 2568, DUE_ON, 1 ก.พ. 2568",
        "ตัวชี้วัด, ACTUAL, 92.5, ACTUAL, 92.5",
        "ตัวชี้วัด, WHAT, ตัวชี้วัด · ความเชื่อมั่น, TEXT, ความเชื่อมั่น",
        "เอกสาร, URL, https://b.example, URL, https://b.example",
        "เอกสาร, WHAT, คู่มือฉบับใหม่, TEXT, คู่มือฉบับใหม่",
        "'', MEASURE, ๑. จัดทำคู่มือใหม่, TEXT, จัดทำคู่มือใหม่",
        "'', MEASURE, จัดทำ, TEXT, จัดทำ",
        "'', MEASURE, 1, TEXT, 1",
        "'', UNITS, กองช่าง, UNITS, กองช่าง"
    })
    void whatIsWrittenIsTakenAndKnownForANewThing(
            String what, TaskColumn column, String text, SheetColumn meant, String taken) {
        int number = sheet.number(what);
        sheet.set(what, column, text);
        SheetTable table = sheet.back();
        assertThat(table.errors()).isEmpty();
        SheetRow row = table.rows().stream()
                .filter(one -> one.number() == number)
                .filter(one -> !one.text(meant).isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(row.text(meant)).isEqualTo(taken);
        assertThat(Mark.of(row).orElseThrow().held(meant, taken)).isFalse();
    }

    @Test
    void aStepIsCalledAnew_whicheverOfItsRowsSaysSo() {
        String key = sheet.inPlan(RowKind.STEP, "เปิดช่องทาง").key();
        assertThat(sheet.back(key).text(SheetColumn.TEXT)).isEqualTo("เปิดช่องทาง");
        sheet.setNext("2.1", TaskColumn.WHAT, "๒.๑ เปิดสายด่วน");
        assertThat(sheet.back().errors()).isEmpty();
        assertThat(sheet.back(key).text(SheetColumn.TEXT)).isEqualTo("เปิดสายด่วน");
        assertThat(sheet.back(key).text(SheetColumn.STEP)).isEqualTo("1");
        assertThat(sheet.back(key).text(SheetColumn.MEASURE)).isEqualTo("2");
        sheet.set("2.1", TaskColumn.WHAT, "2.1 เปิดสายด่วน");
        assertThat(sheet.back().errors()).isEmpty();
        sheet.set("2.1", TaskColumn.WHAT, "2.1 เปิดเว็บ");
        assertThat(sheet.back().errors())
                .containsExactly(new CellError(
                        sheet.number("2.1") + 1,
                        SheetColumn.TEXT,
                        "๒.๑ เปิดสายด่วน",
                        "task-step-twice",
                        List.of(String.valueOf(sheet.number("2.1")))));
    }

    @Test
    void aStepWithoutTasksHasARowAndKeepsItsName() {
        KeyedRow step = sheet.inPlan(RowKind.STEP, "ประชุม");
        Map<TaskColumn, String> row = TaskSheet.rows(List.of(sheet.inPlan(RowKind.MEASURE, "จัดทำคู่มือ"), step))
                .getLast();
        assertThat(row.get(TaskColumn.WHAT)).isEqualTo("1.1 ประชุม");
        Map<TaskColumn, String> renamed = new HashMap<>(row);
        renamed.put(TaskColumn.WHAT, "1.1 ประชุมทุกกอง");
        SheetTable back = GoneOutPropertyTest.table(List.of(renamed));
        assertThat(back.errors()).isEmpty();
        assertThat(back.rows()).singleElement().satisfies(one -> {
            assertThat(one.text(SheetColumn.ID)).isEqualTo(step.key());
            assertThat(one.text(SheetColumn.TEXT)).isEqualTo("ประชุมทุกกอง");
        });
    }

    @Test
    void aLineOfResultsThatIsThereIsTheSame_andAnotherStandsForTheFirstThatIsGone() {
        String kept = sheet.inPlan(RowKind.RESULT, "จัดทำแล้ว").key();
        String gone = sheet.inPlan(RowKind.RESULT, "เผยแพร่แล้ว").key();
        sheet.set("", TaskColumn.RESULTS, " อบรมแล้ว \n\nจัดทำแล้ว\nจัดทำแล้ว");
        List<SheetRow> results = sheet.back().rows().stream()
                .filter(row -> row.text(SheetColumn.ROW).equals(RowKind.RESULT.word()))
                .toList();
        assertThat(results)
                .extracting(row -> row.text(SheetColumn.TEXT), row -> row.text(SheetColumn.ID))
                .containsExactly(tuple("จัดทำแล้ว", kept), tuple("อบรมแล้ว", gone), tuple("จัดทำแล้ว", ""));
        assertThat(results).allMatch(row -> row.text(SheetColumn.MEASURE).equals("1"));
        assertThat(Mark.of(results.get(0)).orElseThrow().held(SheetColumn.TEXT, "จัดทำแล้ว"))
                .isTrue();
        assertThat(Mark.of(results.get(1)).orElseThrow().held(SheetColumn.TEXT, "เผยแพร่แล้ว"))
                .isTrue();
        assertThat(Mark.of(results.get(2))).isEmpty();
    }

    /** A measure's row tells what was below it, so that a row that is missing is offered to be removed. */
    @Test
    void aMeasureKnowsItsTasksAndLines() {
        SheetRow measure =
                sheet.back(sheet.inPlan(RowKind.MEASURE, "รับเรื่องร้องเรียน").key());
        String first = sheet.inPlan(RowKind.STEP, "เปิดช่องทาง").key();
        assertThat(sheet.back().rows().stream()
                        .filter(row -> row.text(SheetColumn.ROW).equals(RowKind.TASK.word()))
                        .map(row -> row.text(SheetColumn.ID))
                        .filter(Mark.of(measure).orElseThrow()::knew))
                .hasSize(2);
        assertThat(Mark.of(measure).orElseThrow().knew(first)).isFalse();
        SheetRow other = sheet.back(sheet.inPlan(RowKind.MEASURE, "จัดทำคู่มือ").key());
        assertThat(Mark.of(other)
                        .orElseThrow()
                        .knew(sheet.inPlan(RowKind.OUTCOME, "ประชาชนพอใจ").key()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', WHAT, ประชุม", "'', DUE_ON, 1 ก.พ. 2568", "'', DONE_ON, 1 ก.พ. 2568", "'', NOTE, ก", "'', ACTUAL, 1",
        "'', URL, https://a.example", "1.1, RESULTS, ก", "1.1, OUTCOMES, ก", "1.1, ACTUAL, 1",
                "1.1, URL, https://a.example",
        "ตัวชี้วัด, NOTE, ก", "ตัวชี้วัด, URL, https://a.example", "เอกสาร, ACTUAL, 1", "เอกสาร, DONE_ON, 1 ก.พ. 2568"
    })
    void whatStandsInTheWrongRowIsTold(String what, TaskColumn column, String text) {
        int number = sheet.number(what);
        sheet.set(what, column, text);
        assertThat(sheet.back().errors())
                .containsExactly(new CellError(number, column.means(), text, "task-place", List.of()));
        sheet.rows().get(number - 2).put(column, "  ");
        assertThat(sheet.back().errors()).isEmpty();
    }

    @Test
    void aStepsOwnRowHasNoRoomForWork() {
        KeyedRow step = sheet.inPlan(RowKind.STEP, "ประชุม");
        Map<TaskColumn, String> row =
                new HashMap<>(TaskSheet.rows(List.of(sheet.inPlan(RowKind.MEASURE, "จัดทำคู่มือ"), step))
                        .getLast());
        row.put(TaskColumn.DONE_ON, "1 ก.พ. 2568");
        assertThat(GoneOutPropertyTest.table(List.of(row)).errors())
                .extracting(CellError::column, CellError::reason)
                .containsExactly(tuple(SheetColumn.DONE_ON, "task-place"));
    }

    @ParameterizedTest
    @CsvSource({"UNITS, กองช่าง", "MEASURE, 1. อย่างอื่น"})
    void whatIsOfTheMeasureIsChangedInItsRow_andMayThenStandInAll(TaskColumn column, String text) {
        sheet.set("1.1", column, text);
        assertThat(sheet.back().errors())
                .containsExactly(
                        new CellError(sheet.number("1.1"), column.means(), text, "task-at-measure", List.of("2")));
        sheet.set("", column, text);
        assertThat(sheet.back().errors()).isEmpty();
        sheet.rows().removeFirst();
        assertThat(sheet.back().errors())
                .containsExactly(
                        new CellError(sheet.number("1.1"), column.means(), text, "task-at-measure", List.of("–")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ก", "TASK:1", "TASK:1.1:a/b/c", "PLAN:1:x", "OTHER:1:x", "TASK:ก.1:a/b"})
    void anIdThatSomebodyWroteIsTold(String id) {
        sheet.set("1.1", TaskColumn.ID, id);
        assertThat(sheet.back().errors())
                .containsExactly(new CellError(sheet.number("1.1"), SheetColumn.ID, id, "id-unknown", List.of()));
    }

    @ParameterizedTest
    @CsvSource({"2.1, '', 2, 1", "๒.๑ เปิดอีก, '', 2, 1", "1, 2. รับเรื่องร้องเรียน, 2, 1", "1.1) ก, '2', 1, 1"})
    void aNewRowIsATaskOfTheStepThatItNames(String what, String measure, String ofMeasure, String step) {
        sheet.add(Map.of(
                TaskColumn.WHAT, what,
                TaskColumn.MEASURE, measure,
                TaskColumn.DUE_ON, "15 ก.พ. 2568",
                TaskColumn.DONE_ON, "16 ก.พ. 2568",
                TaskColumn.NOTE, "เพิ่ม",
                TaskColumn.UNITS, "กองคลัง"));
        SheetTable back = sheet.back();
        assertThat(back.errors()).isEmpty();
        assertThat(back.rows())
                .contains(new SheetRow(
                        sheet.rows().size() + 1,
                        Map.of(
                                SheetColumn.ROW,
                                RowKind.TASK.word(),
                                SheetColumn.MEASURE,
                                ofMeasure,
                                SheetColumn.STEP,
                                step,
                                SheetColumn.DUE_ON,
                                "15 ก.พ. 2568",
                                SheetColumn.DONE_ON,
                                "16 ก.พ. 2568",
                                SheetColumn.NOTE,
                                "เพิ่ม")));
    }

    @ParameterizedTest
    @CsvSource({"ขั้นตอนใหม่, ''", "1, ''", "ขั้นตอนใหม่, 1. จัดทำคู่มือ", "'', 1. จัดทำคู่มือ", "1.1ก, ''"})
    void aNewRowThatNamesNoStepIsTold(String what, String measure) {
        sheet.add(Map.of(TaskColumn.WHAT, what, TaskColumn.MEASURE, measure, TaskColumn.DUE_ON, "15/2/2568"));
        assertThat(sheet.back().errors())
                .containsExactly(new CellError(sheet.rows().size() + 1, SheetColumn.TEXT, what, "task-new", List.of()));
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskColumn.class,
            names = {"RESULTS", "OUTCOMES", "ACTUAL", "URL"})
    void aNewRowHasOnlyWhatATaskHas(TaskColumn column) {
        sheet.add(Map.of(TaskColumn.WHAT, "1.1", TaskColumn.DUE_ON, "15/2/2568", column, "1"));
        assertThat(sheet.back().errors())
                .extracting(CellError::row, CellError::column, CellError::reason)
                .containsExactly(tuple(sheet.rows().size() + 1, column.means(), "task-place"));
    }
}
