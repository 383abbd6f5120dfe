package prongsai.measures.transfer.importing.form;

import static org.assertj.core.api.Assertions.assertThat;
import static prongsai.measures.transfer.importing.form.Papers.across;
import static prongsai.measures.transfer.importing.form.Papers.down;
import static prongsai.measures.transfer.importing.form.Papers.recognise;
import static prongsai.measures.transfer.importing.form.Papers.row;
import static prongsai.measures.transfer.importing.form.Papers.table;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.measures.transfer.importing.form.FormDoubt.Reason;
import prongsai.worker.paper.Table;

/** Marks below quarters and months. */
class TicksTest {
    private static final Object[] ABOVE = row(
            down(2, "ที่"),
            down(2, "มาตรการ"),
            down(2, "ขั้นตอน"),
            down(2, "ผู้รับผิดชอบ"),
            across(3, "ระยะเวลาดำเนินการ"));
    private static final Object[] MONTHS = row("ต.ค. 67", "พ.ย. 67", "ธ.ค. 67");

    private static FoundMeasure first(Object... marks) {
        return form(marks).measures().getFirst();
    }

    private static RecognisedForm form(Object... marks) {
        return recognise(plan(marks));
    }

    private static Table plan(Object... marks) {
        return table(
                ABOVE,
                MONTHS,
                row("1", "ลดขั้นตอน", "ทบทวน", "กองคลัง", marks[0], marks[1], marks[2]),
                row("2", "เปิดเผย", "ประกาศ", "กองช่าง", "✓", "✓", "✓"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"✓", "√", "/", "x", "●", "ü", "P", "◄──►", "<-->", "→"})
    void aMarkIsTheTimeOfItsHeading(String mark) {
        assertThat(form(mark, "", "").doubts()).isEmpty();
        assertThat(first(mark, "", "").text(Role.SCHEDULE)).isEqualTo("ต.ค. 67");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "–", "0", "๐", "☐", "."})
    void whatSaysNoIsNoMark(String none) {
        assertThat(form(none, "✓", none).doubts()).isEmpty();
        assertThat(first(none, "✓", none).text(Role.SCHEDULE)).isEqualTo("พ.ย. 67");
    }

    @Test
    void doubtsAShortTextThatIsNeither() {
        assertThat(form("รอผล", "✓", "").questions())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.reason()).isEqualTo(Reason.VALUE_UNKNOWN));
    }

    @Test
    void moneyUnderMonthsIsNoMark() {
        RecognisedForm form = recognise(table(
                ABOVE,
                MONTHS,
                row("1", "ลดขั้นตอน", "ทบทวน", "กองคลัง", "5,000", "", "500"),
                row("2", "เปิดเผย", "ประกาศ", "กองช่าง", "", "1,200", "")));
        assertThat(form.measures())
                .extracting(measure -> measure.text(Role.SCHEDULE))
                .noneMatch(text -> text.contains("67"));
        assertThat(form.questions()).isNotEmpty();
    }

    @Test
    void aPersonsAnswerKeepsWhatMarksMean() {
        var answer = new Confirmed.Answer(
                0,
                2,
                List.of(Role.NUMBER, Role.MEASURE, Role.STEPS, Role.UNIT, Role.SCHEDULE, Role.SCHEDULE, Role.SCHEDULE),
                Confirmed.Rows.BY_SIGNS);
        RecognisedForm form =
                FormRecogniser.recognise(Papers.paper(plan("✓", "-", "✓")), Papers.YEAR, Confirmed.ofTable(0, answer));
        assertThat(form.measures().getFirst().text(Role.SCHEDULE)).isEqualTo("ต.ค. 67\nธ.ค. 67");
    }

    @Test
    void asks_whereStepsHaveMarksOfTheirOwn() {
        RecognisedForm form = recognise(table(
                ABOVE,
                MONTHS,
                row(down(2, "1"), down(2, "ลดขั้นตอน"), "ทบทวน", down(2, "กองคลัง"), "✓", "✓", ""),
                row("ประกาศ", "", "✓", "")));
        assertThat(form.questions()).extracting(FormDoubt::reason).containsExactly(Reason.SEVERAL_SCHEDULES);
    }

    @Test
    void asks_whereStepsBeginAndEndAtTimesOfTheirOwn() {
        RecognisedForm form = recognise(table(
                row("ที่", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "วันเริ่ม", "วันสิ้นสุด"),
                row(down(2, "1"), down(2, "ลดขั้นตอน"), "ทบทวน", down(2, "กองคลัง"), "1 ต.ค. 67", "31 ต.ค. 67"),
                row("ประกาศ", "1 พ.ย. 67", "30 พ.ย. 67")));
        assertThat(form.questions()).extracting(FormDoubt::reason).containsExactly(Reason.SEVERAL_SCHEDULES);
    }
}
