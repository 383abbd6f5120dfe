package prongsai.measures.transfer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.measures.transfer.importing.form.Confirmed;
import prongsai.measures.transfer.importing.form.FormDoubt;
import prongsai.measures.transfer.importing.report.Cell.Field;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.measures.transfer.importing.report.ImportedStep;
import prongsai.measures.transfer.importing.report.LeftOver;
import prongsai.thai.FiscalYear;
import prongsai.worker.job.Job;
import prongsai.worker.job.Opened;
import prongsai.worker.paper.Remark;

/** The papers that were handed over with this project, each with its right answer beside it, from the file to the plan. */
class HandedPapersTest {
    private static final FiscalYear YEAR = new FiscalYear(2568);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c01-spelling.docx",
                "c02-split-tables.docx",
                "c03-schedules.docx",
                "c04-digits.docx",
                "c05-damaged-text.pdf",
                "c07-sdt-tracked.docx",
                "c08-dates.xlsx",
                "d01-unnumbered-rows.xlsx",
                "d02-lists-in-cells.html"
            })
    void nobodyIsAskedWhatTheColumnsAre(String name) {
        assertThat(ReportReader.recognise(document(name).paper(), YEAR, Confirmed.NOTHING)
                        .doubts())
                .extracting(FormDoubt::reason)
                .noneMatch(FormDoubt.Reason::isOfForm);
    }

    @Test
    void theSameWordInOtherBytes() {
        ImportedReport report = read("c01-spelling.docx");
        assertThat(report.measures())
                .extracting(ImportedMeasure::title)
                .containsExactly(
                        "กำหนดผู้รับเรื่องร้องเรียนประจำจุดบริการ",
                        "แสดงขั้นตอนบริการหน้าเว็บ",
                        "ที่จอดรถสำหรับผู้พิการ");
        assertThat(report.measures())
                .extracting(ImportedMeasure::units)
                .containsExactly(List.of("สำนักปลัด"), List.of("กองคลัง"), List.of("กองช่าง"));
        assertThat(report.measures())
                .flatExtracting(ImportedMeasure::steps)
                .extracting(ImportedStep::text)
                .containsExactly("จัดทำคำสั่งและแจ้งเวียน", "ปรับปรุงหน้าเว็บไซต์", "ทาสีและทำป้าย");
        assertThat(everything(report)).doesNotContain("\u0E4D\u0E32", "\u200B", "\u00A0", "เเ");
    }

    @Test
    void aTableThatPagesCutInThree() {
        ImportedReport report = read("c02-split-tables.docx");
        assertThat(report.measures())
                .extracting(ImportedMeasure::title)
                .containsExactly(
                        "เปิดช่องรับคิวออนไลน์",
                        "ติดป้ายระยะเวลาให้บริการ",
                        "อบรมผู้ให้บริการหน้าเคาน์เตอร์",
                        "ปรับหน้าเว็บให้ค้นหาได้",
                        "ทำทะเบียนยืมคืนพัสดุและแจ้งเวียนทุกกอง");
        assertThat(doubts(report, 5, Field.TITLE)).contains("import.doubt.form-loose-row");
        assertThat(report.measures().get(2).units()).containsExactly("สำนักปลัด", "กองคลัง");
        assertThat(report.measures().get(3).allUnits()).isTrue();
        assertThat(report.measures().get(4).units()).containsExactly("กองคลัง");
        assertThat(left(report, 0)).containsEntry("issue", "คุณภาพบริการ").containsEntry("budget", "ไม่ใช้งบประมาณ");
        assertThat(left(report, 1)).containsEntry("issue", "คุณภาพบริการ").containsEntry("budget", "5,000");
        assertThat(left(report, 2))
                .containsEntry("budget", "๑๐,๐๐๐.-")
                .containsEntry("group", "มิติที่ ๑ การให้บริการ");
        assertThat(left(report, 3)).containsEntry("budget", "-").containsEntry("group", "มิติที่ ๒ การเปิดเผยข้อมูล");
        assertThat(left(report, 4)).doesNotContainKey("budget");
        assertThat(report.source().leftOver()).extracting(LeftOver::what).contains("of-total", "of-beside");
        assertThat(report.doubts()).extracting(Doubt::key).doesNotContain("import.doubt.form-total-differs");
    }

    @Test
    void everyWordingOfASchedule() {
        ImportedReport report = read("c03-schedules.docx");
        assertThat(report.measures()).hasSize(32);
        Map<Integer, List<Integer>> quarters = Map.ofEntries(
                Map.entry(1, List.of(1, 2, 3, 4)),
                Map.entry(7, List.of(1, 2, 3, 4)),
                Map.entry(8, List.of(2)),
                Map.entry(10, List.of(2)),
                Map.entry(11, List.of(1, 2)),
                Map.entry(12, List.of(1, 3)),
                Map.entry(13, List.of(4)),
                Map.entry(16, List.of(1, 2, 3, 4)),
                Map.entry(20, List.of(1, 2)),
                Map.entry(23, List.of(2)),
                Map.entry(25, List.of(1)),
                Map.entry(27, List.of(2)));
        quarters.forEach((row, expected) -> {
            assertThat(report.measures().get(row - 1).quarters())
                    .as("row %d", row)
                    .isEqualTo(expected);
            assertThat(doubts(report, row, Field.SCHEDULE)).as("row %d", row).isEmpty();
        });
        for (int asked : List.of(21, 24, 26, 28, 29, 30, 31, 32)) {
            assertThat(doubts(report, asked, Field.SCHEDULE))
                    .as("row %d", asked)
                    .isNotEmpty();
        }
        assertThat(report.measures())
                .allMatch(measure -> !measure.scheduleText().isEmpty());
    }

    @Test
    void digitsOfBothKinds() {
        ImportedReport report = read("c04-digits.docx");
        assertThat(report.fiscalYear()).isEqualTo(YEAR);
        assertThat(report.measures()).extracting(ImportedMeasure::number).containsExactly(1, 2, 3, 4);
        assertThat(report.measures())
                .flatExtracting(ImportedMeasure::indicators)
                .extracting(one -> one.target().stripTrailingZeros().toPlainString())
                .containsExactly("85.5", "100", "85.5", "105");
        assertThat(doubts(report, 4, Field.RESULT)).containsExactly("import.doubt.target-above-all");
        assertThat(report.measures().get(3).title()).contains("0999901/ว 12");
        assertThat(report.measures().get(2).title()).contains("๐๒ 000 0๐๐๐ ต่อ ๑2");
    }

    @Test
    void lettersThatWereDamagedOnTheirWayIntoAPdf() {
        ImportedReport report = read("c05-damaged-text.pdf");
        assertThat(report.measures())
                .extracting(ImportedMeasure::title)
                .startsWith("กำหนดวิธีดำเนินการเชิงรุก", "ทำคู่มือสำหรับประชาชน", "ป้องกันการรับสินบน")
                .hasSize(6);
        assertThat(report.measures().get(1).scheduleText()).isEqualTo("ประจำปี 2568");
        for (int damaged : List.of(5, 6)) {
            for (Field field : List.of(Field.TITLE, Field.RESPONSIBLE, Field.SCHEDULE)) {
                assertThat(doubts(report, damaged, field)).contains("import.doubt.form-text-damaged");
            }
        }
        assertThat(everything(report).chars()).noneMatch(letter -> letter == 0xFFFD || letter >> 8 == 0xF7);
    }

    @Test
    void controlsTrackedChangesAndWhatIsHidden() {
        ImportedReport report = read("c07-sdt-tracked.docx");
        assertThat(report.measures()).extracting(ImportedMeasure::number).containsExactly(1, 2, 4, 5);
        assertThat(report.measures())
                .extracting(ImportedMeasure::title)
                .containsExactly(
                        "จัดทำคู่มือบริการ", "เผยแพร่รายไตรมาส", "ปรับปรุงทะเบียนคุมพัสดุ", "รับฟังความคิดเห็นประชาชน");
        assertThat(report.measures())
                .extracting(ImportedMeasure::units)
                .containsExactly(
                        List.of("กองคลัง"), List.of("สำนักปลัด"), List.of("กองช่าง"), List.of("กองสวัสดิการสังคม"));
        assertThat(report.measures().get(2).results()).containsExactly("ดำเนินการแล้ว");
        assertThat(everything(report)).doesNotContain("รายปี", "ไตรมาสที่ 2", "MERGEFIELD", "ข้อความซ่อน");
        assertThat(report.source().leftOver()).extracting(LeftOver::text).contains("ดูภาคผนวก ก");
        assertThat(report.source().remarks()).extracting(Remark::kind).contains(Remark.Kind.TRACKED_CHANGES);
    }

    @Test
    void aWorkbookThatCountsDaysFrom1904() {
        ImportedReport report = read("c08-dates.xlsx");
        assertThat(report.measures()).extracting(ImportedMeasure::number).containsExactly(1, 2, 4, 5);
        assertThat(report.measures().getFirst().title()).isEqualTo("ลดขั้นตอนบริการ");
        assertThat(report.measures().getFirst().scheduleText()).isEqualTo("2024-10-01 - 2025-09-30");
        assertThat(report.measures().get(1).units()).containsExactly("สำนักปลัด");
        assertThat(doubts(report, 2, Field.SCHEDULE)).isNotEmpty();
        assertThat(report.measures().get(2).quarters()).containsExactly(2);
        assertThat(doubts(report, 4, Field.SCHEDULE)).contains("import.doubt.form-value-unknown");
        assertThat(left(report, 2)).containsEntry("budget", "15000");
        assertThat(report.measures().get(3).responsibleText()).startsWith("=HYPERLINK");
        assertThat(doubts(report, 5, Field.RESPONSIBLE)).contains("import.doubt.unit-vague");
        assertThat(everything(report)).doesNotContain("ห้ามเผยแพร่", "แผนปีเก่า", "แถวที่ถูกซ่อน", "คำอ่าน");
        assertThat(report.source().leftOver())
                .filteredOn(one -> one.what().equals("of-hidden"))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void measuresWithoutPrintedNumbers() {
        ImportedReport report = read("d01-unnumbered-rows.xlsx");
        assertThat(report.measures()).extracting(ImportedMeasure::number).containsExactly(1, 2, 3);
        assertThat(report.measures())
                .extracting(measure -> measure.steps().size() + " "
                        + measure.results().size() + " " + measure.outcomes().size() + " " + measure.units())
                .containsExactly("1 1 1 [สำนักปลัด]", "1 1 1 [กองช่าง]", "1 1 1 [กองคลัง]");
        for (int measure = 1; measure <= 3; measure++) {
            assertThat(doubts(report, measure, Field.NUMBER)).contains("import.doubt.form-numbers-by-order");
        }
    }

    @Test
    void listsWithinCells() {
        ImportedReport report = read("d02-lists-in-cells.html");
        ImportedMeasure first = report.measures().getFirst();
        assertThat(first.steps())
                .extracting(ImportedStep::text)
                .containsExactly("ทบทวนขั้นตอนการเบิกจ่าย", "ซักซ้อมผู้เกี่ยวข้อง", "ตรวจสอบเอกสารก่อนเบิกจ่าย");
        assertThat(first.units()).containsExactly("กองคลัง", "กองช่าง");
        assertThat(first.quarters()).containsExactly(2);
        assertThat(first.results()).containsExactly("ทบทวนแล้ว 1 ครั้ง", "ซักซ้อมแล้ว 2 ครั้ง");
        assertThat(first.outcomes()).containsExactly("เบิกจ่ายถูกต้อง", "ข้อทักท้วงลดลง");
        ImportedMeasure second = report.measures().getLast();
        assertThat(second.steps())
                .extracting(ImportedStep::text)
                .containsExactly("กำหนดหลักเกณฑ์", "มอบรางวัลในการประชุมประจำเดือน");
        assertThat(second.quarters()).containsExactly(3);
        assertThat(second.indicators())
                .extracting(one -> one.comparator() + one.target() + one.unit())
                .containsExactly("=90percent", ">=200คน");
    }

    private static List<String> doubts(ImportedReport report, int measure, Field field) {
        return report.doubts().stream()
                .filter(doubt ->
                        doubt.cell().measure() == measure && doubt.cell().field() == field)
                .map(Doubt::key)
                .toList();
    }

    private static Map<String, String> left(ImportedReport report, int measure) {
        return report.source().measures().get(measure).leftOver().stream()
                .collect(Collectors.toMap(LeftOver::what, LeftOver::text));
    }

    /** Whatever of it would be written. */
    private static String everything(ImportedReport report) {
        return report.measures().toString();
    }

    private static ImportedReport read(String name) {
        return (ImportedReport) ReportReader.read(document(name), YEAR);
    }

    private static Opened.Document document(String name) {
        try {
            Path file = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                    .map(folder -> folder.resolve("shared/forms").resolve(name))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            return (Opened.Document) ReportFile.answer(Files.readAllBytes(file), new Job.OpenReport());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
