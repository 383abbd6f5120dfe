package prongsai.measures.transfer.exchange;

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
    /** Filled ones; ten plans of 200 measures have fewer. */
    static final int MOST_CELLS = 300_000;

    /** In cells; a sheet of Excel has no more. */
    static final int WIDEST_LINE = 16_384;

    /** Empty ones too; more than a file that is read may have, and blank lines above its headings. */
    private static final int MOST_LINES = 100_000;

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
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /**
     * A file of little but commas takes a hundred times its size in memory.
     *
     * @see CsvFile#read
     */
    static final class TooManyCells extends Exception {
        TooManyCells() {
            super("cells: more than " + MOST_CELLS);
        }
    }

    /**
     * @throws IOException where a quotation mark is never closed
     * @throws TooManyCells where it has more filled ones than {@link #MOST_CELLS}, a line of more than
     *     {@link #WIDEST_LINE}, or more than {@link #MOST_LINES}
     */
    static List<Opened.Row> read(String text) throws IOException, TooManyCells {
        char delimiter = delimiter(text);
        // A line is taken apart whole, before anyone can count its cells.
        if (isTooWide(text, delimiter)) {
            throw new TooManyCells();
        }
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            var rows = new ArrayList<Opened.Row>();
            int filled = 0;
            for (CSVRecord record : parser) {
                Map<Integer, String> cells = cells(record);
                filled += cells.size();
                if (filled > MOST_CELLS || rows.size() >= MOST_LINES) {
                    throw new TooManyCells();
                }
                rows.add(new Opened.Row((int) record.getRecordNumber(), cells));
            }
            return rows;
        } catch (UncheckedIOException wrong) {
            throw new IOException(wrong);
        }
    }

    /** A line goes on where it ends within quotation marks. */
    private static boolean isTooWide(String text, char delimiter) {
        boolean quoted = false;
        int cells = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == '\n' && !quoted) {
                cells = 0;
            } else if (letter == delimiter && ++cells >= WIDEST_LINE) {
                return true;
            }
        }
        return false;
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
        boolean dangerous =
                column.type() == GridColumn.Type.TEXT && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return dangerous ? "'" + text : text;
    }
}
