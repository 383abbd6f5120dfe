package prongsai.measures.transfer.importing.assembling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.measures.transfer.importing.reading.RawCell;
import prongsai.measures.transfer.importing.reading.RawRow;
import prongsai.measures.transfer.importing.report.Cell;
import prongsai.measures.transfer.importing.report.Cell.Field;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.measures.transfer.importing.report.FormColumn;

/** Two items of a PDF that were put together to one are asked for, and an item over two lines is not. */
class JoinedLinesTest {
    @ParameterizedTest
    @CsvSource({"STEPS, STEP", "RESULTS, RESULT", "OUTCOMES, OUTCOME"})
    void asksWhereALineBeginsWithWhatIsDone(FormColumn column, Field field) {
        assertThat(doubts(measure(column, List.of("รวบรวมข้อมูล\nเผยแพร่บนเว็บไซต์"))))
                .containsExactly(Doubt.of(new Cell(1, field, 0), "", 0.6, "lines-joined"));
        assertThat(doubts(measure(column, List.of("รวบรวมข้อมูล\nของทุกกอง")))).isEmpty();
        assertThat(doubts(measure(column, List.of("รวบรวมข้อมูลและเผยแพร่")))).isEmpty();
    }

    @Test
    void asksOfEachLine_whereElsewhereEachLineIsAnItem() {
        MeasureRows joined = measure(FormColumn.STEPS, List.of("รวบรวมข้อมูล\nของทุกกอง"));
        MeasureRows byLines = measure(FormColumn.STEPS, List.of("วางแผน", "สรุป"));
        assertThat(doubts(joined, byLines)).hasSize(1);
        assertThat(doubts(measure(FormColumn.STEPS, List.of("รวบรวมข้อมูลของทุกกอง")), byLines))
                .isEmpty();
        // Of another column that says nothing, and nothing do items that have numbers.
        assertThat(doubts(joined, measure(FormColumn.RESULTS, List.of("วางแผนแล้ว", "สรุปแล้ว"))))
                .isEmpty();
        assertThat(doubts(joined, measure(FormColumn.STEPS, List.of("๑. วางแผน", "๒. สรุป"))))
                .isEmpty();
        assertThat(doubts(joined, measure(FormColumn.STEPS, List.of("วางแผน")))).isEmpty();
    }

    @Test
    void numbersSayWhereItemsBegin() {
        assertThat(doubts(measure(FormColumn.STEPS, List.of("๑. รวบรวมข้อมูล\nเผยแพร่บนเว็บไซต์"))))
                .isEmpty();
    }

    @Test
    void asksWhereAPageCutsACellWithoutNumbers() {
        assertThat(doubts(measure(FormColumn.STEPS, List.of("รวบรวมข้อมูล"), List.of("ของทุกกอง"))))
                .hasSize(1);
        assertThat(doubts(measure(FormColumn.STEPS, List.of("๑. รวบรวมข้อมูล"), List.of("ของทุกกอง"))))
                .isEmpty();
        assertThat(doubts(measure(FormColumn.STEPS, List.of("รวบรวมข้อมูล"), List.of())))
                .isEmpty();
    }

    /** What is doubted of the first of these measures. */
    private static List<Doubt> doubts(MeasureRows... all) {
        List<Doubt> doubts = new ArrayList<>();
        new JoinedLines(List.of(all)).doubt(all[0], doubts);
        return doubts;
    }

    @SafeVarargs
    private static MeasureRows measure(FormColumn column, List<String>... pages) {
        return new MeasureRows(
                1,
                OptionalInt.of(1),
                Arrays.stream(pages)
                        .map(paragraphs -> new RawRow(Map.of(column, new RawCell(paragraphs)), 1))
                        .toList());
    }
}
