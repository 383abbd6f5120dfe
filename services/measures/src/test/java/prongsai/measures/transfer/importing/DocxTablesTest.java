package prongsai.measures.transfer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import prongsai.measures.transfer.importing.report.ImportReading;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.measures.transfer.importing.report.ImportedStep;

/** Tables as Word makes them: merged cells, and numbers that Word draws and does not write. */
class DocxTablesTest {
    private static final List<String> HEADINGS =
            List.of("มาตรการ/กิจกรรม", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ", "สรุปผล", "ผลลัพธ์");

    @Test
    void joinsRows_whenCellsAreMerged() throws IOException {
        try (var document = new XWPFDocument()) {
            XWPFTable table = document.createTable(3, 6);
            fill(table, 0, HEADINGS);
            fill(table, 1, List.of("๑. ให้บริการ", "๑. ประชุม", "กองคลัง", "ไตรมาส ๑", "ดี", "ลดลง"));
            fill(table, 2, List.of("ซ่อนอยู่", "๒. รายงาน", "", "", "", ""));
            merge(table.getRow(1).getCell(0), STMerge.RESTART);
            merge(table.getRow(2).getCell(0), STMerge.CONTINUE);
            assertThat(only(document).title()).isEqualTo("ให้บริการ");
            assertThat(only(document).steps()).extracting(ImportedStep::text).containsExactly("ประชุม", "รายงาน");
        }
    }

    @Test
    void givesNumbersBack_whenWordDrawsThem() throws IOException {
        try (var document = new XWPFDocument()) {
            BigInteger list = numberedList(document);
            XWPFTable table = document.createTable(2, 6);
            fill(table, 0, HEADINGS);
            fill(table, 1, List.of("๑. ให้บริการ", "ประชุม", "กองคลัง", "ไตรมาส ๑", "ดี", "ลดลง"));
            XWPFTableCell steps = table.getRow(1).getCell(1);
            number(steps.getParagraphs().getFirst(), list);
            XWPFParagraph second = steps.addParagraph();
            second.createRun().setText("รายงาน");
            number(second, list);
            XWPFParagraph unnumbered = steps.addParagraph();
            unnumbered.createRun().setText("ต่อผู้บริหาร");
            assertThat(only(document).steps())
                    .extracting(ImportedStep::text)
                    .containsExactly("ประชุม", "รายงานต่อผู้บริหาร");
        }
    }

    @Test
    void goesOn_whenTheNextPageHasNoHeadings() throws IOException {
        try (var document = new XWPFDocument()) {
            XWPFTable first = document.createTable(2, 6);
            fill(first, 0, HEADINGS);
            fill(first, 1, List.of("๑. ให้บริการ", "๑. ประชุม", "กองคลัง", "ไตรมาส ๑", "ดี", "ลดลง"));
            document.createParagraph();
            fill(document.createTable(1, 6), 0, List.of("", "๒. รายงาน", "", "", "", ""));
            assertThat(only(document).steps()).extracting(ImportedStep::text).containsExactly("ประชุม", "รายงาน");
        }
    }

    private static BigInteger numberedList(XWPFDocument document) {
        var definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.ONE);
        var level = definition.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.THAI_NUMBERS);
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(definition)));
    }

    private static void number(XWPFParagraph paragraph, BigInteger list) {
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.ZERO);
    }

    private static void merge(XWPFTableCell cell, STMerge.Enum how) {
        cell.getCTTc().addNewTcPr().addNewVMerge().setVal(how);
    }

    private static void fill(XWPFTable table, int row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            table.getRow(row).getCell(i).setText(texts.get(i));
        }
    }

    private static ImportedMeasure only(XWPFDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.write(bytes);
        ImportReading reading = ReportFile.read(bytes.toByteArray());
        assertThat(reading).isInstanceOf(ImportedReport.class);
        assertThat(((ImportedReport) reading).measures()).hasSize(1);
        return ((ImportedReport) reading).measures().getFirst();
    }
}
