package prongsai.measures.transfer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.measures.transfer.importing.report.ImportReading;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.measures.transfer.importing.report.ImportedStep;

/** Tables as other offices make them. */
class TablesTest {
    private static final String HEADINGS =
            "<tr><th>มาตรการ<th>ผู้รับผิดชอบ<th>วิธีการดำเนินการ<th>ระยะเวลา ดำเนินการ<th>ผลการดำเนินการ<th>ผลลัพธ์</tr>";

    @Test
    void followsTheHeadings_whenColumnsStandInAnotherOrder() {
        ImportedMeasure measure = only(
                HEADINGS + "<tr><td>1. ให้บริการ<td>กองคลัง<td>1. ประชุม<br>2. รายงาน<td>ไตรมาส 1<td>ดี<td>ลดลง</tr>");
        assertThat(measure.units()).containsExactly("กองคลัง");
        assertThat(measure.steps()).extracting(ImportedStep::text).containsExactly("ประชุม", "รายงาน");
    }

    @Test
    void joinsRows_whenCellsSpanThem() {
        ImportedMeasure measure = only(HEADINGS
                + "<tr><td rowspan=2>1. ให้บริการ<td rowspan=2>กองคลัง<td>1. ประชุม<td>ไตรมาส 1<td rowspan=2>ดี<td>ลดลง</tr>"
                + "<tr><td>2. รายงาน<td><td></tr>");
        assertThat(measure.steps()).extracting(ImportedStep::text).containsExactly("ประชุม", "รายงาน");
        assertThat(measure.results()).containsExactly("ดี");
    }

    @Test
    void givesNumbersBack_whenHtmlDrawsThem() {
        ImportedMeasure measure = only(HEADINGS
                + "<tr><td>1. ให้บริการ<td>กองคลัง<td><ol><li>ประชุม<li>รายงาน</ol><td>ไตรมาส 1<td>ดี<td>ลดลง</tr>");
        assertThat(measure.steps()).extracting(ImportedStep::text).containsExactly("ประชุม", "รายงาน");
    }

    @Test
    void numbersAndDoubts_whenAMeasureHasNoNumber() {
        List<ImportedMeasure> measures = report(HEADINGS
                        + "<tr><td>ให้บริการ<td>กองคลัง<td>1. ประชุม<td>ไตรมาส 1<td>ดี<td>ลดลง</tr>"
                        + "<tr><td>เผยแพร่<td>กองคลัง<td>1. ประกาศ<td>ไตรมาส 1<td>ดี<td>ลดลง</tr>")
                .measures();
        assertThat(measures).extracting(ImportedMeasure::number).containsExactly(1, 2);
        assertThat(measures).extracting(ImportedMeasure::title).containsExactly("ให้บริการ", "เผยแพร่");
    }

    @Test
    void saysWhatIsMissing() {
        ImportedReport report = report(HEADINGS + "<tr><td>1. ให้บริการ<td><td>1. ประชุม<td>เร็ว ๆ นี้<td><td></tr>");
        assertThat(report.fiscalYear()).isNull();
        assertThat(report.doubts())
                .extracting(Doubt::key)
                .containsExactlyInAnyOrder(
                        "import.doubt.lao-missing",
                        "import.doubt.fiscal-year-missing",
                        "import.doubt.no-quarter",
                        "import.doubt.no-unit",
                        "import.doubt.nothing-read",
                        "import.doubt.nothing-read");
    }

    @Test
    void doubtsTheYear_whenItIsChristian() {
        ImportedReport report = report(
                "<p>ประจำปีงบประมาณ พ.ศ. 2025</p>",
                HEADINGS + "<tr><td>1. ให้บริการ<td>กองคลัง<td>1. ประชุม<td>ไตรมาส 1<td>ดี<td>ลดลง</tr>");
        assertThat(report.fiscalYear()).isNull();
        assertThat(report.doubts())
                .filteredOn(doubt -> doubt.key().equals("import.doubt.fiscal-year-wrong"))
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.arguments()).containsExactly("2025", "2568"));
    }

    private static ImportedMeasure only(String rows) {
        assertThat(report(rows).measures()).hasSize(1);
        return report(rows).measures().getFirst();
    }

    private static ImportedReport report(String rows) {
        return report("", rows);
    }

    private static ImportedReport report(String cover, String rows) {
        String html = "<html><body>" + cover + "<table>" + rows + "</table></body></html>";
        ImportReading reading = ReportFile.read(html.getBytes(StandardCharsets.UTF_8));
        assertThat(reading).isInstanceOf(ImportedReport.class);
        return (ImportedReport) reading;
    }
}
