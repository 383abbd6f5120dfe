package prongsai.measures.transfer.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import prongsai.measures.transfer.importing.words.ItemNumber;
import prongsai.worker.paper.Cell;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.PaperDocument.Breaks;
import prongsai.worker.paper.PaperDocument.Source;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Paragraph.Trait;
import prongsai.worker.paper.Table;
import prongsai.worker.paper.TableGrid;

/**
 * A paper as rows of the one form: what stands before its tables is the cover, its tables are the pages of the form. What is
 * hidden is not among them.
 */
public final class PaperRows {
    private static final Pattern SPACED_END = Pattern.compile("[A-Za-z0-9๐-๙]$");

    private static final Pattern SPACED_START = Pattern.compile("^[A-Za-z0-9๐-๙]");

    /** An entry of a list within a cell begins a paragraph of its own. */
    private static final Pattern ENTRY = Pattern.compile("[-–•]\\s?[ก-ฮเ-ไ].*", Pattern.DOTALL);

    /** A drawn bullet is read as the dash that people type. */
    private static final Pattern BULLET = Pattern.compile("[^\\p{L}\\p{N}]{1,2}");

    private final PaperDocument paper;
    private final RawReportBuilder report = new RawReportBuilder();

    private PaperRows(PaperDocument paper) {
        this.paper = paper;
    }

    /** @throws UnreadableFile when no table of the form was found */
    public static RawReport of(PaperDocument paper) {
        return new PaperRows(paper).read();
    }

    private RawReport read() {
        if (paper.breaks() == Breaks.OF_PAPER_WITH_SPACES) {
            report.spacesAreWritten();
        }
        for (var block : paper.blocks()) {
            report.onPage(block.place().page());
            switch (block) {
                case Paragraph edge when paper.source() == Source.WORD && edge.is(Trait.EDGE_OF_PAGE) -> {}
                case Paragraph paragraph -> report.line(paragraph.asRead());
                case Table table when table.hidden() -> {}
                case Table table when paper.source() == Source.EXCEL -> sheet(rows(table));
                case Table table -> report.table(rows(table));
            }
        }
        return report.build();
    }

    /** What stands above the headings is the cover; a sheet without headings is nothing but lines. */
    private void sheet(List<List<RawCell>> rows) {
        int top = (int) rows.stream()
                .takeWhile(row ->
                        HeaderRow.of(row.stream().map(RawCell::joined).toList()).isEmpty())
                .count();
        rows.subList(0, top)
                .forEach(row ->
                        row.stream().flatMap(cell -> cell.paragraphs().stream()).forEach(report::line));
        if (top < rows.size()) {
            report.table(rows.subList(top, rows.size()));
        }
    }

    private List<List<RawCell>> rows(Table table) {
        var grid = TableGrid.of(table);
        return IntStream.range(0, grid.rows())
                .filter(row -> !grid.row(row).hidden())
                .mapToObj(row -> IntStream.range(0, grid.columns())
                        .mapToObj(column -> grid.beginsAt(row, column)
                                .filter(cell -> !cell.hidden())
                                .map(this::cell)
                                .orElse(RawCell.BLANK))
                        .toList())
                .toList();
    }

    private RawCell cell(Cell cell) {
        List<String> paragraphs =
                cell.paragraphs().stream().map(PaperRows::asRead).toList();
        return switch (paper.breaks()) {
            case WRITTEN -> new RawCell(paragraphs);
            case OF_PAPER -> ofLines(paragraphs, "\n");
            case OF_PAPER_WITH_SPACES -> ofLines(paragraphs, "");
        };
    }

    private static String asRead(Paragraph paragraph) {
        return BULLET.matcher(paragraph.marker()).matches() ? "- " + paragraph.text() : paragraph.asRead();
    }

    /** A line that begins with a number or a dash begins a paragraph; any other goes on with the one before it. */
    private static RawCell ofLines(List<String> lines, String lineEnd) {
        var paragraphs = new ArrayList<String>();
        lines.stream().flatMap(String::lines).forEach(line -> {
            boolean begins = paragraphs.isEmpty()
                    || ItemNumber.at(line).isPresent()
                    || ENTRY.matcher(line).matches();
            paragraphs.add(begins ? line : joined(paragraphs.removeLast(), lineEnd, line));
        });
        return new RawCell(paragraphs);
    }

    /** Lines are broken within Thai, but before a number or between Thai and Latin only where there is a space. */
    private static String joined(String before, String lineEnd, String line) {
        boolean space = lineEnd.isEmpty()
                && (SPACED_END.matcher(before).find()
                        || SPACED_START.matcher(line).find());
        return before + (space && !before.endsWith(" ") ? " " : lineEnd) + line;
    }
}
