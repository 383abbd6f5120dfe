package prongsai.measures.transfer.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A form as a workbook, written as a stream. Text cells are text to Excel, whatever they begin with, so nothing in them
 * is ever a formula.
 */
final class XlsxFile<C extends GridColumn> {
    /** Rows in memory while writing. */
    private static final int WINDOW = 200;

    /** Rows below the last one that offer the same choices to who adds there. */
    private static final int ROOM = 2000;

    /** In widths of a character / 256, as Excel counts. */
    private static final int CHARACTER = 256;

    /** Excel reads this as an escaped character (ECMA-376 §22.9.2.19), so a text that has it must escape its underscore. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** What Excel keeps of a number: so many digits, and powers of ten up to nearly the ends of a double's. */
    private static final int DIGITS = 15;

    private static final int LARGEST_POWER = 300;

    private final List<C> columns;
    private final Sheet sheet;
    private final CellStyle text;
    private final CellStyle heading;

    private XlsxFile(Workbook workbook, List<C> columns) {
        this.columns = columns;
        sheet = workbook.createSheet("แผน");
        text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        text.setWrapText(true);
        text.setVerticalAlignment(VerticalAlignment.TOP);
        Font bold = workbook.createFont();
        bold.setBold(true);
        heading = workbook.createCellStyle();
        heading.setFont(bold);
        heading.setWrapText(true);
    }

    /** The whole form. */
    static byte[] write(List<Map<SheetColumn, String>> rows) {
        return write(
                List.of(SheetColumn.values()),
                rows,
                Map.of(
                        SheetColumn.ROW,
                        Arrays.stream(RowKind.values()).map(RowKind::word).toList(),
                        SheetColumn.FREQUENCY,
                        Arrays.stream(FrequencyWord.values())
                                .map(FrequencyWord::word)
                                .toList()));
    }

    /** The sheet of tasks. */
    static byte[] writeTasks(List<Map<TaskColumn, String>> rows) {
        return write(List.of(TaskColumn.values()), rows, Map.of());
    }

    /** @param offered words to choose from in the cells of a column */
    private static <C extends GridColumn> byte[] write(
            List<C> columns, List<Map<C, String>> rows, Map<C, List<String>> offered) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new SXSSFWorkbook(WINDOW)) {
            var file = new XlsxFile<>(workbook, columns);
            file.fill(rows);
            offered.forEach((column, words) -> file.offer(column, rows.size(), words));
            workbook.write(bytes);
        } catch (IOException temporaryFile) {
            throw new UncheckedIOException(temporaryFile);
        }
        return bytes.toByteArray();
    }

    private void fill(List<Map<C, String>> rows) {
        Row headings = sheet.createRow(0);
        for (C column : columns) {
            sheet.setColumnWidth(position(column), column.width() * CHARACTER);
            sheet.setColumnHidden(position(column), column.isOfTheSheet());
            Cell cell = headings.createCell(position(column));
            cell.setCellStyle(heading);
            cell.setCellValue(column.heading());
        }
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, rows.size(), 0, columns.size() - 1));
        for (int i = 0; i < rows.size(); i++) {
            Row row = sheet.createRow(i + 1);
            rows.get(i).forEach((column, value) -> write(row.createCell(position(column)), column, value));
        }
    }

    private void offer(C column, int rows, List<String> words) {
        DataValidationHelper help = sheet.getDataValidationHelper();
        sheet.addValidationData(help.createValidation(
                help.createExplicitListConstraint(words.toArray(String[]::new)),
                new CellRangeAddressList(1, rows + ROOM, position(column), position(column))));
    }

    private void write(Cell cell, C column, String value) {
        if (column.type() == GridColumn.Type.NUMBER && isExact(value)) {
            cell.setCellValue(Double.parseDouble(value));
            return;
        }
        cell.setCellStyle(text);
        cell.setCellValue(ESCAPE.matcher(value).replaceAll("_x005F_"));
    }

    private int position(C column) {
        return columns.indexOf(column);
    }

    /** A number that Excel cannot hold to the last digit stays text. */
    private static boolean isExact(String number) {
        BigDecimal exact = new BigDecimal(number).stripTrailingZeros();
        int beforePoint = exact.precision() - exact.scale();
        return exact.precision() <= DIGITS && Math.abs(beforePoint) <= LARGEST_POWER;
    }
}
