package prongsai.measures.transfer.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import prongsai.measures.transfer.importing.ReportFile;
import prongsai.measures.transfer.importing.ReportReader;
import prongsai.measures.transfer.importing.report.FormColumn;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.worker.job.Job;
import prongsai.worker.job.Opened;

/** A number below a heading that says percent is a target, as long as it stands there. */
class PercentColumnTest {
    private static final String PAPER = """
            <table><tr><td>ที่</td><td>มาตรการ</td><td>ผู้รับผิดชอบ</td><td>ระยะเวลา</td><td>ผลการดำเนินการ (ร้อยละ)</td></tr>
            <tr><td>1</td><td>ลดขั้นตอน</td><td>กองคลัง</td><td>ไตรมาส 1</td><td>85.50</td></tr></table>""";

    private final ImportedReport report = (ImportedReport)
            ReportReader.read((Opened) ReportFile.answer(PAPER.getBytes(StandardCharsets.UTF_8), new Job.OpenReport()));

    private ReviewedMeasure measure() {
        return ReviewedMeasure.of(
                report.measures().getFirst(),
                report.source().measures().getFirst(),
                report.source().knows());
    }

    @Test
    void isATarget() {
        assertThat(measure().understood(report.source().knows()).indicators())
                .singleElement()
                .satisfies(target -> assertThat(target.target()).isEqualByComparingTo("85.5"));
    }

    @Test
    void goesWithTheWordsOfItsCell() {
        ReviewedMeasure edited =
                measure().edited(FormColumn.RESULTS, "ลดแล้ว", report.source().knows());
        assertThat(edited.understood(report.source().knows()).indicators()).isEmpty();
    }

    @Test
    void stays_whereTheCellStillSaysSo() {
        ReviewedMeasure edited = measure()
                .edited(FormColumn.RESULTS, "ทำได้ 85.50", report.source().knows());
        assertThat(edited.understood(report.source().knows()).indicators()).hasSize(1);
    }
}
