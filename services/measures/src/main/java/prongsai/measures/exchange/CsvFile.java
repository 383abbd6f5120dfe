package prongsai.measures.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import prongsai.worker.job.Opened;

/**
 * The form as CSV (RFC 4180). Text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV
 * injection), and so does text that begins with one, so that reading can take it away again without asking.
 */
final class CsvFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠'";
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    private CsvFile() {}

    /** With a byte order mark, by which Excel knows UTF-8; for programs there is a copy without. */
    enum Mark {
        NONE,
        FOR_EXCEL
    }

    static byte[] write(List<Map<SheetColumn, String>> rows, Mark mark) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            out.write(mark == Mark.FOR_EXCEL ? BYTE_ORDER_MARK : "");
            var csv = new CSVPrinter(out, CSVFormat.RFC4180);
            csv.printRecord(Arrays.stream(SheetColumn.values())
                    .map(SheetColumn::heading)
                    .toList());
            for (Map<SheetColumn, String> row : rows) {
                csv.printRecord(Arrays.stream(SheetColumn.values())
                        .map(column -> harmless(column, row.getOrDefault(column, "")))
                        .toList());
            }
            csv.flush();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException where a quotation mark is never closed */
    static List<Opened.Row> read(String text) throws IOException {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            var rows = new ArrayList<Opened.Row>();
            for (CSVRecord record : parser.getRecords()) {
                rows.add(new Opened.Row((int) record.getRecordNumber(), cells(record)));
            }
            return rows;
        } catch (UncheckedIOException wrong) {
            throw new IOException(wrong);
        }
    }

    private static Map<Integer, String> cells(CSVRecord record) {
        var cells = new TreeMap<Integer, String>();
        for (int i = 0; i < record.size(); i++) {
            String value = record.get(i);
            String text = value.startsWith("'") ? value.substring(1) : value;
            if (!text.isEmpty()) {
                cells.put(i, text);
            }
        }
        return cells;
    }

    /** Excel writes another one where the comma stands in decimals; the headings have none of them. */
    private static char delimiter(String text) {
        String headings = text.lines().findFirst().orElse("");
        return DELIMITERS.stream()
                .filter(delimiter -> headings.indexOf(delimiter) >= 0)
                .findFirst()
                .orElse(',');
    }

    private static String harmless(SheetColumn column, String text) {
        boolean dangerous = column.type() == SheetColumn.Type.TEXT
                && !text.isEmpty()
                && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return dangerous ? "'" + text : text;
    }
}
