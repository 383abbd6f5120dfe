package prongsai.measures.transfer.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An Excel file as an office would keep it: the cover on top, then the table, each page's headings again. */
class SeedAsXlsxTest implements SeedContract {
    @Override
    public byte[] file() {
        return file(Seed.pages());
    }

    static byte[] file(List<List<List<String>>> pages) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet();
            Seed.cover().forEach(line -> row(sheet).createCell(0).setCellValue(line));
            for (List<List<String>> page : pages) {
                for (List<String> cells : page) {
                    XSSFRow row = row(sheet);
                    for (int i = 0; i < cells.size(); i++) {
                        row.createCell(i).setCellValue(lines(cells.get(i)));
                    }
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static XSSFRow row(XSSFSheet sheet) {
        return sheet.createRow(sheet.getPhysicalNumberOfRows());
    }

    private static String lines(String html) {
        return html.replaceAll("<ul[^>]*>|</p>|(?<=[^ ])(?=-[ก-ฮ])", "\n")
                .replaceAll("<[^>]*>", "")
                .strip();
    }
}
