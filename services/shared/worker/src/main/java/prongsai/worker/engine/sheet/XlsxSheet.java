package prongsai.worker.engine.sheet;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import prongsai.worker.engine.NotOpened;
import prongsai.worker.engine.draft.TableDraft;
import prongsai.worker.engine.xml.Xml;
import prongsai.worker.job.Opened.Why;
import prongsai.worker.paper.Cell.Kind;

/** One sheet (ECMA-376 §18.3). Cells and rows may leave out where they stand: then they follow the one before. */
final class XlsxSheet {
    private static final int MOST_ROWS = 60_000;

    private final Xml xml;
    private final SheetDraft draft;
    private final XlsxStyles styles;
    private final List<String> texts;
    private final boolean from1904;
    private int rows;
    private int row = -1;
    private int column = -1;

    XlsxSheet(Xml xml, SheetDraft draft, XlsxStyles styles, List<String> texts, boolean from1904) {
        this.xml = xml;
        this.draft = draft;
        this.styles = styles;
        this.texts = texts;
        this.from1904 = from1904;
    }

    void read() {
        xml.children(name -> {
            switch (name) {
                case "cols" -> xml.children(column -> column());
                case "sheetData" -> xml.children(row -> row());
                case "mergeCells" -> xml.children(merge -> merge(xml.attribute("ref")));
                default -> {}
            }
        });
    }

    private boolean is(String attribute) {
        return !xml.attribute(attribute).isEmpty() && xml.isOn(attribute);
    }

    private void column() {
        boolean hidden = is("hidden") || xml.attribute("width").matches("0(\\.0+)?");
        int last = Math.min(xml.number("max", 0), TableDraft.WIDEST);
        for (int i = xml.number("min", 1); hidden && i <= last; i++) {
            draft.hideColumn(i - 1);
        }
    }

    private void row() {
        row = xml.number("r", row + 2) - 1;
        column = -1;
        if (is("hidden") || xml.attribute("ht").matches("0(\\.0+)?")) {
            draft.hideRow(row);
        }
        int before = rows;
        xml.children(cell -> {
            if (cell.equals("c")) {
                cell();
                rows = before + 1;
            }
        });
        if (rows > MOST_ROWS) {
            throw new NotOpened(Why.OVERSIZED);
        }
    }

    private void cell() {
        String reference = xml.attribute("r");
        column = reference.isEmpty() ? column + 1 : new CellReference(reference).getCol();
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        var value = new Value();
        xml.children(name -> {
            switch (name) {
                case "f" -> value.formula = true;
                case "v" -> {
                    value.stored = true;
                    value.text = xml.text();
                }
                case "is" -> {
                    value.stored = true;
                    value.text = XlsxTexts.of(xml);
                }
                default -> {}
            }
        });
        draft.cell(row, column, shown(type, style, value));
    }

    private static final class Value {
        boolean formula;
        boolean stored;
        String text = "";
    }

    private Shown shown(String type, int style, Value value) {
        if (value.formula && !value.stored) {
            return new Shown("", Kind.UNKNOWN);
        }
        return switch (type) {
            case "s" -> new Shown(shared(value.text), Kind.TEXT);
            case "inlineStr" -> new Shown(value.text, Kind.TEXT);
            case "str" -> new Shown(XlsxTexts.plain(value.text), Kind.TEXT);
            case "e" -> new Shown(value.text, Kind.ERROR);
            case "b" -> new Shown(value.text.strip().equals("1") ? "TRUE" : "FALSE", Kind.TEXT);
            // A day in ISO, as strict files have it.
            case "d" -> new Shown(value.text.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", ""), Kind.DAY);
            default -> number(value.text.strip(), style);
        };
    }

    private String shared(String index) {
        int at = index.matches("\\d{1,9}") ? Integer.parseInt(index) : -1;
        return at >= 0 && at < texts.size() ? texts.get(at) : "";
    }

    private Shown number(String written, int style) {
        try {
            return written.isEmpty()
                    ? new Shown("", Kind.TEXT)
                    : styles.shown(Double.parseDouble(written), style, from1904);
        } catch (NumberFormatException noNumber) {
            return new Shown(written, Kind.TEXT);
        }
    }

    private void merge(String range) {
        if (range.matches("\\$?[A-Z]{1,3}\\$?\\d{1,7}:\\$?[A-Z]{1,3}\\$?\\d{1,7}")) {
            draft.merge(CellRangeAddress.valueOf(range));
        }
    }
}
