package prongsai.measures.transfer.importing.assembling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import prongsai.measures.transfer.importing.reading.RawCell;
import prongsai.measures.transfer.importing.reading.RawRow;
import prongsai.measures.transfer.importing.report.FormColumn;
import prongsai.measures.transfer.importing.report.SourcePart;

/** Which rows of a paper are one measure. */
class MeasureRowsTest {
    @Test
    void aNumberBeginsAMeasure_andTheSameNumberGoesOnWithIt() {
        assertThat(MeasureRows.of(List.of(
                        row(1, "๓. จัดทำคู่มือ", "๑. ประชุม"),
                        row(2, "๓. จัดทำคู่มือ", "๒. สรุป"),
                        row(2, "๕. อบรม", "๑. ก"))))
                .extracting(MeasureRows::number, rows -> rows.rows().size())
                .containsExactly(tuple(3, 2), tuple(5, 1));
    }

    @Test
    void withoutANumberItBeginsWhereItsStepsDo_andIsTheNext() {
        List<MeasureRows> measures = MeasureRows.of(List.of(
                row(1, "๓. จัดทำคู่มือ ประชาชน", "๑. ประชุม"),
                row(2, "คู่มือประชาชน", "๑. ประชุม"),
                row(2, "และเผยแพร่", "๓. สรุป"),
                row(2, "", "๑. ก"),
                row(3, "อบรม", "๑. เชิญ"),
                row(3, "ไม่มีขั้นตอน", "")));
        assertThat(measures)
                .extracting(
                        MeasureRows::number,
                        MeasureRows::numberRead,
                        rows -> rows.rows().size())
                .containsExactly(tuple(3, OptionalInt.of(3), 4), tuple(4, OptionalInt.empty(), 2));
    }

    @Test
    void theFirstIsNumberOne_andWhatStandsAboveItIsNone() {
        assertThat(MeasureRows.of(List.of(row(1, "", "๑. ก"), row(1, "อบรม", ""))))
                .extracting(MeasureRows::number, rows -> rows.rows().size())
                .containsExactly(tuple(1, 1));
    }

    @Test
    void whatIsPrintedAgainOnTheNextPageCountsOnce() {
        MeasureRows rows = MeasureRows.of(
                        List.of(row(1, "๑. อบรม", "ก"), row(2, "๑. อบ รม", ""), row(3, "๑. อบรม", "ข")))
                .getFirst();
        assertThat(rows.text(FormColumn.MEASURE)).isEqualTo("๑. อบรม");
        assertThat(rows.text(FormColumn.STEPS)).isEqualTo("ก\nข");
    }

    @Test
    void aPersonSeesEachPartAsItStandsOnItsPage() {
        MeasureRows rows = MeasureRows.of(List.of(row(1, "๑. อบรม", "ก"), row(2, "๑. อบ รม", "")))
                .getFirst();
        assertThat(rows.source(List.of()).cells())
                .containsEntry(FormColumn.MEASURE, List.of(new SourcePart(1, "๑. อบรม"), new SourcePart(2, "๑. อบ รม")))
                .containsEntry(FormColumn.STEPS, List.of(new SourcePart(1, "ก")))
                .containsEntry(FormColumn.OUTCOMES, List.of());
    }

    /** A line's end of a PDF is where its column ends, and of any other file where a unit does. */
    @Test
    void linesPartUnitsWhereTheFileHasNoPages() {
        assertThat(units(0).unitsText("กองคลัง กองช่าง")).isEqualTo("กองคลัง\nกองช่าง");
        assertThat(units(0).unitsText("กองคลัง")).isEqualTo("กองคลัง");
        assertThat(units(1).unitsText("กองคลัง กองช่าง")).isEqualTo("กองคลัง กองช่าง");
    }

    private static MeasureRows units(int page) {
        return new MeasureRows(
                1,
                OptionalInt.of(1),
                List.of(new RawRow(Map.of(FormColumn.RESPONSIBLE, new RawCell(List.of("กองคลัง", "กองช่าง"))), page)));
    }

    private static RawRow row(int page, String title, String steps) {
        return new RawRow(
                Map.of(
                        FormColumn.MEASURE, new RawCell(List.of(title)),
                        FormColumn.STEPS, new RawCell(List.of(steps))),
                page);
    }
}
