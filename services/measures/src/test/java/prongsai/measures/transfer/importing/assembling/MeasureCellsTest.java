package prongsai.measures.transfer.importing.assembling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.measures.core.plan.Frequency;
import prongsai.measures.transfer.importing.ReportFile;
import prongsai.measures.transfer.importing.SeedFiles;
import prongsai.measures.transfer.importing.report.Cell;
import prongsai.measures.transfer.importing.report.FormColumn;
import prongsai.measures.transfer.importing.report.ImportedAgreement;
import prongsai.measures.transfer.importing.report.ImportedIndicator;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.measures.transfer.importing.report.ImportedStep;
import prongsai.measures.transfer.importing.report.Knows;

/** What stands in the cells of a form is read by the rules of a file. */
class MeasureCellsTest {
    private static final List<ImportedMeasure> SEED = ((ImportedReport) ReportFile.read(SeedFiles.text())).measures();

    @Test
    void givesTheSameMeasures_whenNobodyEdits() {
        assertThat(SEED.stream()
                        .map(measure -> MeasureCells.of(measure, knows("องค์การบริหารส่วนตำบลนาเลียง"))
                                .measure()))
                .containsExactlyElementsOf(SEED);
    }

    @Test
    void leavesACellAsItIs_whenItIsSentAsItWasShown() {
        for (ImportedMeasure measure : SEED) {
            MeasureCells cells = MeasureCells.of(measure, knows(""));
            for (FormColumn column : FormColumn.values()) {
                String shown = cells.texts().get(column);
                assertThat(cells.tidied(column, shown.replace("\n", "\r\n"))).isEqualTo(shown);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MEASURE | ๑๒. ให้บริการ | ให้บริการ",
                "RESULTS | ๑. ดี\\n\\n ๒) ดีมาก  | ดี\\nดีมาก",
                "OUTCOMES | ไม่มี\u0007เรื่อง   ร้องเรียน | ไม่มีเรื่อง ร้องเรียน",
                "RESPONSIBLE | กองคลัง\\nกองช่าง | กองคลัง, กองช่าง",
                "SCHEDULE | ไตรมาส ๑\\n และ ๓ | ไตรมาส ๑ และ ๓",
                "STEPS | ๑. ประชุม\\n๒. รายงานทุกเดือน\\n๓. สรุป [ทุกไตรมาส] | ประชุม [ครั้งเดียว]\\nรายงานทุกเดือน [ทุกเดือน]\\nสรุป [ทุกไตรมาส]",
                "STEPS | ๑. ประชุม\\n๒. \\n๓. สรุป | ประชุม [ครั้งเดียว]\\nสรุป [ครั้งเดียว]",
                "STEPS | ทำข้อตกลง ได้แก่\\n- นายก กับ ปลัด | ทำข้อตกลง ได้แก่ - นายก กับ ปลัด [ครั้งเดียว]"
            })
    void tidiesWhatWasTyped(FormColumn column, String typed, String kept) {
        assertThat(cells().tidied(column, typed.replace("\\n", "\n"))).isEqualTo(kept.replace("\\n", "\n"));
    }

    @Test
    void readsUnitsQuartersTargetsAndPairs() {
        ImportedMeasure measure = cells().with(FormColumn.RESPONSIBLE, "กองคลัง, กองช่าง")
                .with(FormColumn.SCHEDULE, "ไตรมาส ๑-๓")
                .with(FormColumn.STEPS, "ทำข้อตกลง - นายก กับ ปลัด")
                .with(FormColumn.OUTCOMES, "ดี\nพึงพอใจไม่น้อยกว่าร้อยละ ๘๕")
                .measure();
        assertThat(measure.units()).containsExactly("กองคลัง", "กองช่าง");
        assertThat(measure.quarters()).containsExactly(1, 2, 3);
        assertThat(measure.steps()).containsExactly(new ImportedStep("ทำข้อตกลง - นายก กับ ปลัด", Frequency.QUARTERLY));
        assertThat(measure.agreements()).containsExactly(new ImportedAgreement("นายก", "ปลัด"));
        assertThat(measure.indicators())
                .extracting(ImportedIndicator::where)
                .containsExactly(new Cell(1, Cell.Field.OUTCOME, 1));
    }

    @Test
    void guessesFrequenciesAgain_whenTheScheduleChanges() {
        MeasureCells once = cells().with(FormColumn.STEPS, "ประชุม [ครั้งเดียว]");
        assertThat(once.with(FormColumn.SCHEDULE, "ทุกไตรมาส").stepsRescheduled())
                .isEqualTo("ประชุม [ทุกไตรมาส]");
    }

    private static Knows knows(String laoName) {
        return new Knows(laoName, null, List.of());
    }

    private static MeasureCells cells() {
        return MeasureCells.of(SEED.getFirst(), knows("")).with(FormColumn.SCHEDULE, "ไตรมาสที่ ๔");
    }
}
