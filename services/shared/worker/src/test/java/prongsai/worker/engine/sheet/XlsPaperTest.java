package prongsai.worker.engine.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import prongsai.worker.engine.Read;
import prongsai.worker.job.Opened;
import prongsai.worker.paper.Cell;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.Remark;
import prongsai.worker.paper.Table;

/** Workbooks of Excel 97 to 2003, which many offices still have. */
class XlsPaperTest {
    @Test
    void cellsComeWithTheirSpansAndTheirKinds() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            HSSFSheet sheet = workbook.createSheet("แผน");
            HSSFRow first = sheet.createRow(0);
            first.createCell(0).setCellValue("ก\nข");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            HSSFCell day = first.createCell(1);
            day.setCellValue(45566);
            day.setCellStyle(style(workbook, "[$-D07041E]d mmm yyyy;@"));
            HSSFCell code = first.createCell(2);
            code.setCellValue(999901);
            code.setCellStyle(style(workbook, "0000000"));
            HSSFCell formula = first.createCell(3);
            formula.setCellFormula("1+1");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(formula);
            sheet.createRow(1).createCell(1).setCellValue("ค");

            PaperDocument paper = paper(workbook);
            assertThat(Read.text(paper)).isEqualTo("[1x2 ก¶ข] [2024-10-01] [0999901] [2]\n[ค]");
            assertThat(paper.tables().getFirst().rows().getFirst().cells())
                    .extracting(Cell::kind)
                    .containsExactly(Cell.Kind.TEXT, Cell.Kind.DAY, Cell.Kind.NUMBER, Cell.Kind.NUMBER);
            assertThat(paper.source()).isEqualTo(PaperDocument.Source.EXCEL);
        }
    }

    @Test
    void whatIsHiddenIsMarked() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("เก่า").createRow(0).createCell(0).setCellValue("ก");
            HSSFSheet sheet = workbook.createSheet("ใหม่");
            sheet.createRow(0).createCell(0).setCellValue("ก");
            sheet.getRow(0).createCell(1).setCellValue("ลับ");
            sheet.createRow(4).createCell(0).setCellValue("ซ่อน");
            sheet.getRow(4).setZeroHeight(true);
            sheet.setColumnHidden(1, true);
            workbook.setSheetHidden(0, true);

            PaperDocument paper = paper(workbook);
            assertThat(paper.tables()).extracting(Table::hidden).containsExactly(true, false);
            assertThat(paper.remarks())
                    .containsExactly(
                            Remark.of(Remark.Kind.HIDDEN_SHEETS, "เก่า"),
                            Remark.of(Remark.Kind.HIDDEN_ROWS, "ใหม่!5"),
                            Remark.of(Remark.Kind.HIDDEN_COLUMNS, "ใหม่!B"));
        }
    }

    @Test
    void daysAreCountedFrom1904WhereTheWorkbookSaysSo() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            HSSFCell day = workbook.createSheet().createRow(0).createCell(0);
            day.setCellValue(44104);
            day.setCellStyle(style(workbook, "d/m/bbbb"));
            workbook.getInternalWorkbook().getRecords().stream()
                    .filter(DateWindow1904Record.class::isInstance)
                    .map(DateWindow1904Record.class::cast)
                    .forEach(record -> record.setWindowing((short) 1));
            assertThat(Read.text(paper(workbook))).isEqualTo("[2024-10-01]");
        }
    }

    @Test
    void aLockedOneIsLocked() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("ลับ");
            Biff8EncryptionKey.setCurrentUserPassword("ลับ");
            byte[] file = XlsFiles.bytes(workbook);
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertThat(Read.opened(file)).isEqualTo(Opened.Refused.because(Opened.Why.LOCKED));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void aBrokenOneIsDamaged() throws IOException {
        try (var system = new POIFSFileSystem()) {
            system.createDocument(new ByteArrayInputStream(new byte[] {9, 8, 16, 0, 1, 2, 3}), "Workbook");
            var bytes = new ByteArrayOutputStream();
            system.writeFilesystem(bytes);
            assertThat(Read.opened(bytes.toByteArray())).isEqualTo(Opened.Refused.because(Opened.Why.DAMAGED));
        }
    }

    private static HSSFCellStyle style(HSSFWorkbook workbook, String format) {
        HSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static PaperDocument paper(HSSFWorkbook workbook) {
        return Read.paper(XlsFiles.bytes(workbook));
    }
}
