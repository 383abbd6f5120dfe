package prongsai.worker.engine.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Workbooks of Excel 97 to 2003. */
public final class XlsFiles {
    private XlsFiles() {}

    /** One with merged cells. */
    public static byte[] sample() {
        try (var workbook = new HSSFWorkbook()) {
            HSSFSheet sheet = workbook.createSheet("แผน");
            for (int i = 0; i < 20; i++) {
                HSSFRow row = sheet.createRow(i);
                row.createCell(0).setCellValue("กองคลัง " + i);
                row.createCell(1).setCellValue(i);
            }
            sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
            return bytes(workbook);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    static byte[] bytes(HSSFWorkbook workbook) {
        try (var bytes = new ByteArrayOutputStream()) {
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
