package prongsai.measures.transfer.importing.assembling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import prongsai.measures.core.plan.Frequency;
import prongsai.measures.transfer.importing.ReportReader;
import prongsai.measures.transfer.importing.form.Confirmed;
import prongsai.measures.transfer.importing.form.FormRecogniser;
import prongsai.measures.transfer.importing.report.Cell.Field;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.measures.transfer.importing.report.FormColumn;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.measures.transfer.importing.report.ImportedStep;
import prongsai.measures.transfer.importing.report.LeftOver;
import prongsai.thai.FiscalYear;
import prongsai.worker.job.Opened;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.Cell;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.PaperDocument.Breaks;
import prongsai.worker.paper.PaperDocument.Source;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Place;
import prongsai.worker.paper.Row;
import prongsai.worker.paper.Table;

/** A report out of a form that is not the official one. */
class FormAssemblerTest {
    private static final FiscalYear YEAR = new FiscalYear(2568);

    @Test
    void readsMonthsUnitsListsAndTargets() {
        ImportedReport report = report(
                List.of(
                        "มาตรการ/กิจกรรม",
                        "วิธีการดำเนินการ",
                        "ผู้รับผิดชอบ",
                        "ระยะเวลาดำเนินการ",
                        "สรุปผลการดำเนินการ",
                        "ผลลัพธ์/ความสำเร็จ"),
                List.of(
                        "1. ควบคุมการเบิกจ่าย",
                        "1.1 ทบทวนขั้นตอน⏎1.2 ซักซ้อม",
                        "กองคลัง⏎กองช่าง",
                        "ม.ค. – มี.ค. 2568",
                        "• ทบทวนแล้ว 1 ครั้ง⏎• ซักซ้อมแล้ว",
                        "- ถูกต้อง ร้อยละ 90 และประชาชนเข้าร่วมไม่น้อยกว่า 200 คน⏎- ลดลง"));
        ImportedMeasure measure = report.measures().getFirst();
        assertThat(measure.steps()).extracting(ImportedStep::text).containsExactly("ทบทวนขั้นตอน", "ซักซ้อม");
        assertThat(measure.units()).containsExactly("กองคลัง", "กองช่าง");
        assertThat(measure.quarters()).containsExactly(2);
        assertThat(measure.results()).containsExactly("ทบทวนแล้ว 1 ครั้ง", "ซักซ้อมแล้ว");
        assertThat(measure.outcomes()).hasSize(2).element(1).isEqualTo("ลดลง");
        assertThat(measure.indicators())
                .extracting(one -> one.comparator() + one.target() + one.unit())
                .containsExactly("=90percent", ">=200คน");
        assertThat(report.fiscalYear()).isEqualTo(YEAR);
    }

    @Test
    void readsAPlanWithoutResults() {
        ImportedReport report = report(
                List.of("ที่", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "วันเริ่ม", "กำหนดแล้วเสร็จ"),
                List.of("1", "ลดขั้นตอน", "ทบทวน", "กองคลัง", "1 ต.ค. 67", "31 มี.ค. 68"),
                List.of("2", "เปิดเผย", "ประกาศ", "ทุกสำนัก/กอง", "", "30 ก.ย. 2568"));
        assertThat(report.measures()).extracting(ImportedMeasure::quarters).containsExactly(List.of(1, 2), List.of(4));
        assertThat(report.measures()).extracting(ImportedMeasure::allUnits).containsExactly(false, true);
        assertThat(report.doubts())
                .extracting(Doubt::key)
                .containsExactly("import.doubt.lao-missing", "import.doubt.frequency-guessed");
    }

    @Test
    void takesHowOftenFromTheSchedule() {
        ImportedReport report = report(
                List.of("ที่", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา"),
                List.of("1", "ลดขั้นตอน", "ทบทวน", "กองคลัง", "ปีละ 2 ครั้ง"),
                List.of("2", "เปิดเผย", "ประกาศ", "กองช่าง", "รอบ 9 เดือน"));
        assertThat(report.measures().getFirst().steps())
                .extracting(ImportedStep::frequency)
                .containsExactly(Frequency.ONCE);
        assertThat(report.doubts()).extracting(Doubt::key).contains("import.doubt.schedule-several-meanings");
    }

    @Test
    void showsAQuestionOfAColumn_atEachOfItsCells() {
        ImportedReport report = report(
                List.of("ที่", "มาตรการ", "ทีมที่ลงมือ", "ระยะเวลา"),
                List.of("1", "ลดขั้นตอน", "กองคลัง", "ไตรมาส 1"),
                List.of("2", "เปิดเผย", "กองคลงั", "ไตรมาส 2"));
        assertThat(report.doubts())
                .filteredOn(doubt -> doubt.key().endsWith("form-column-uncertain"))
                .hasSize(2);
    }

    @Test
    void listsWhatStandsBelowTheOfficialForm() {
        PaperDocument paper = paper(
                List.of(
                        "มาตรการ/กิจกรรม",
                        "วิธีการดำเนินการ",
                        "ผู้รับผิดชอบ",
                        "ระยะเวลาดำเนินการ",
                        "สรุปผลการดำเนินการ",
                        "ผลลัพธ์/ความสำเร็จ"),
                List.of("๑. จัดทำคู่มือ", "๑. ประชุม", "กองคลัง", "ไตรมาส ๑", "๑. จัดทำแล้ว", "๑. พอใจ"));
        var signed = new ArrayList<>(paper.blocks());
        signed.add(Paragraph.of(Place.of(3), "ลงชื่อ ........ ผู้รายงาน"));
        var report = (ImportedReport) ReportReader.read(
                new Opened.Document(new PaperDocument(paper.source(), paper.breaks(), signed, paper.remarks())), YEAR);
        assertThat(report.measures()).hasSize(1);
        assertThat(report.source().leftOver()).extracting(LeftOver::text).containsExactly("ลงชื่อ ........ ผู้รายงาน");
    }

    @Test
    void asksOfTargetsThatCannotBe_inTheOfficialFormToo() {
        PaperDocument paper = paper(
                List.of(
                        "มาตรการ/กิจกรรม",
                        "วิธีการดำเนินการ",
                        "ผู้รับผิดชอบ",
                        "ระยะเวลาดำเนินการ",
                        "สรุปผลการดำเนินการ",
                        "ผลลัพธ์/ความสำเร็จ"),
                List.of(
                        "๑. จัดทำคู่มือ",
                        "๑. ประชุม",
                        "กองคลัง",
                        "ไตรมาส ๑",
                        "๑. ทำได้ร้อยละ ๙๒,๕",
                        "๑. พอใจร้อยละ ๑๐๕"));
        var report = (ImportedReport) ReportReader.read(new Opened.Document(paper), YEAR);
        assertThat(report.doubts())
                .filteredOn(doubt -> doubt.key().contains("target"))
                .extracting(Doubt::key, doubt -> doubt.cell().field())
                .containsExactly(
                        tuple("import.doubt.target-two-ways", Field.RESULT),
                        tuple("import.doubt.target-above-all", Field.OUTCOME));
    }

    @Test
    void takesTwoTargetsOfOneNumber_whereTheirUnitsDiffer() {
        ImportedReport report = report(
                List.of("ที่", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา", "ตัวชี้วัด"),
                List.of("1", "อบรม", "เชิญ", "กองคลัง", "ไตรมาส 1", "ร้อยละ 80 และไม่น้อยกว่า 80 คน หรือร้อยละ 80"));
        assertThat(report.measures().getFirst().indicators())
                .extracting(one -> one.comparator() + one.target() + one.unit())
                .containsExactly("=80percent", ">=80คน");
    }

    @Test
    void aPersonSeesEachCellAsThePaperHasIt() {
        ImportedReport report = report(
                List.of("ที่", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา"),
                List.of("1", "ลดขั้นตอน", "ทบทวน", "กอง คลัง", "ปีละ 2 ครั้ง"));
        assertThat(report.source().measures().getFirst().cells())
                .extractingByKeys(FormColumn.MEASURE, FormColumn.RESPONSIBLE)
                .extracting(parts -> parts.getFirst().text())
                .containsExactly("ลดขั้นตอน", "กอง คลัง");
    }

    @Test
    void readsSixColumnsInAnOfficesOwnWords() {
        PaperDocument paper = paper(
                List.of("โครงการ/กิจกรรม", "วิธีการ", "ผู้ดำเนินการ", "กำหนดเวลา", "ผลการดำเนินงาน", "ผลสำเร็จ"),
                List.of("1. จัดทำคู่มือ", "1. ประชุม", "กองคลัง", "ไตรมาส 1", "1. จัดทำแล้ว", "1. พอใจ"));
        assertThat(ReportReader.read(new Opened.Document(paper), YEAR))
                .isInstanceOfSatisfying(
                        ImportedReport.class,
                        report -> assertThat(report.measures())
                                .extracting(ImportedMeasure::title)
                                .containsExactly("จัดทำคู่มือ"));
    }

    @SafeVarargs
    private static ImportedReport report(List<String>... rows) {
        PaperDocument paper = paper(rows);
        return FormAssembler.assemble(FormRecogniser.recognise(paper, YEAR, Confirmed.NOTHING), paper, YEAR, List.of());
    }

    @SafeVarargs
    private static PaperDocument paper(List<String>... rows) {
        var made = new ArrayList<Row>();
        for (int r = 0; r < rows.length; r++) {
            var cells = new ArrayList<Cell>();
            for (int c = 0; c < rows[r].size(); c++) {
                List<Block> content = Stream.of(rows[r].get(c).split("⏎"))
                        .filter(text -> !text.isEmpty())
                        .<Block>map(text -> Paragraph.of(Place.of(1), text))
                        .toList();
                cells.add(Cell.of(c, content));
            }
            made.add(new Row(Place.of(r + 1), cells, false, false));
        }
        return new PaperDocument(
                Source.WORD,
                Breaks.WRITTEN,
                List.of(
                        Paragraph.of(Place.of(1), "มาตรการ ปีงบประมาณ พ.ศ. 2568"),
                        new Table(Place.of(2), rows[0].size(), made, false, false)),
                List.of());
    }
}
