package prongsai.measures.transfer.returning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook that a person has open: rows are found by words in them, columns by their headings. */
final class SheetInHand {
    private final DataFormatter formatter = new DataFormatter();
    private final XSSFWorkbook workbook;
    private final Sheet sheet;

    SheetInHand(byte[] file) {
        try {
            workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
            sheet = workbook.getSheetAt(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> visibleHeadings() {
        return IntStream.range(0, sheet.getRow(0).getLastCellNum())
                .filter(column -> !sheet.isColumnHidden(column))
                .mapToObj(column -> text(sheet.getRow(0), column))
                .toList();
    }

    List<String> column(String heading) {
        return rows().stream().map(row -> text(row, place(heading))).toList();
    }

    String cell(String words, String heading) {
        return text(row(words), place(heading));
    }

    void set(String words, String heading, String text) {
        write(row(words), heading, text);
    }

    void setEach(String words, String heading, List<String> texts) {
        Iterator<String> next = texts.iterator();
        rows().stream().filter(row -> has(row, words)).toList().forEach(row -> write(row, heading, next.next()));
    }

    void add(Map<String, String> cells) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        cells.forEach((heading, text) -> write(row, heading, text));
    }

    void remove(String words) {
        sheet.removeRow(row(words));
    }

    byte[] bytes() {
        try (var bytes = new ByteArrayOutputStream()) {
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        sheet.forEach(rows::add);
        return rows.subList(1, rows.size());
    }

    private Row row(String words) {
        return rows().stream().filter(row -> has(row, words)).findFirst().orElseThrow();
    }

    private boolean has(Row row, String words) {
        return StreamSupport.stream(row.spliterator(), false)
                .anyMatch(cell -> formatter.formatCellValue(cell).contains(words));
    }

    private int place(String heading) {
        Row headings = sheet.getRow(0);
        return IntStream.range(0, headings.getLastCellNum())
                .filter(column -> text(headings, column).equals(heading))
                .findFirst()
                .orElseThrow();
    }

    private String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null ? "" : formatter.formatCellValue(cell);
    }

    private void write(Row row, String heading, String text) {
        row.createCell(place(heading)).setCellValue(text);
    }
}
