package prongsai.worker.engine.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import prongsai.worker.engine.NotOpened;
import prongsai.worker.job.Opened.Row;
import prongsai.worker.job.Opened.Why;
import prongsai.worker.job.Opened.Workbook;

/**
 * The cells of a workbook as text, read as a stream. Numbers are as they are stored, dates are ISO, a formula gives the
 * result that was stored with it; formats, comments and hidden rows are not asked.
 */
public final class XlsxGrid {
    private static final int MOST_ROWS = 60_000;
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_SHEETS = 50;

    private XlsxGrid() {}

    /** @throws NotOpened for a workbook that cannot be read, or has more than 60,000 rows */
    public static Workbook read(byte[] file) {
        try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(file))) {
            var strings = new ReadOnlySharedStringsTable(workbook);
            var reader = new XSSFReader(workbook);
            var sheets = new ArrayList<List<Row>>();
            var parts = reader.getSheetsData();
            while (parts.hasNext() && sheets.size() < MOST_SHEETS) {
                try (InputStream part = parts.next()) {
                    sheets.add(sheet(reader, strings, part));
                }
            }
            return new Workbook(sheets);
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException refused) {
            // POI meets a malformed file with whatever its parts throw.
            throw new NotOpened(Why.DAMAGED);
        }
    }

    private static List<Row> sheet(XSSFReader reader, ReadOnlySharedStringsTable strings, InputStream part)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var rows = new Rows();
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(
                new XSSFSheetXMLHandler(reader.getStylesTable(), null, strings, rows, new StoredValues(), false));
        xml.parse(new InputSource(part));
        return rows.list;
    }

    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {
        private final List<Row> list = new ArrayList<>();
        private Map<Integer, String> cells = new TreeMap<>();

        @Override
        public void startRow(int index) {
            cells = new TreeMap<>();
        }

        @Override
        public void endRow(int index) {
            if (!cells.isEmpty()) {
                list.add(new Row(index + 1, cells));
            }
            if (list.size() > MOST_ROWS) {
                throw new IllegalStateException("rows: more than " + MOST_ROWS);
            }
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            if (reference == null || value == null || value.isEmpty()) {
                return;
            }
            int column = new CellReference(reference).getCol();
            if (column < MOST_COLUMNS) {
                cells.put(column, value);
            }
        }
    }

    /** Digits as they are in the file: what Excel shows of 80.123456789 may be 80.12. */
    private static final class StoredValues extends DataFormatter {
        @Override
        public String formatRawCellContents(double value, int formatIndex, @Nullable String format) {
            return formatRawCellContents(value, formatIndex, format, false);
        }

        @Override
        public String formatRawCellContents(
                double value, int formatIndex, @Nullable String format, boolean use1904Windowing) {
            if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
                return DateUtil.getLocalDateTime(value, use1904Windowing).format(DateTimeFormatter.ISO_LOCAL_DATE);
            }
            return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
    }
}
