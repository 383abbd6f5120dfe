package prongsai.measures.transfer.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import prongsai.measures.transfer.importing.words.ItemNumber;
import prongsai.worker.job.Opened;

/** A paper as a report: what stands before its tables is the cover, its tables are the pages of the form. */
public final class PaperRows {
    private static final Pattern SPACED_END = Pattern.compile("[A-Za-z0-9๐-๙]$");

    private static final Pattern SPACED_START = Pattern.compile("^[A-Za-z0-9๐-๙]");

    /** An entry of a list within a cell begins a paragraph of its own. */
    private static final Pattern ENTRY = Pattern.compile("[-–•]\\s?[ก-ฮเ-ไ].*", Pattern.DOTALL);

    private final Opened.Spaces spaces;
    private final RawReportBuilder report = new RawReportBuilder();

    private PaperRows(Opened.Spaces spaces) {
        this.spaces = spaces;
    }

    /** @throws UnreadableFile when no table of the form was found */
    public static RawReport of(Opened.Paper paper) {
        return new PaperRows(paper.spaces()).read(paper.blocks());
    }

    private RawReport read(List<Opened.Block> blocks) {
        if (spaces == Opened.Spaces.LINES_WITH_SPACES) {
            report.spacesAreWritten();
        }
        for (Opened.Block block : blocks) {
            switch (block) {
                case Opened.Line(String text) -> report.line(text);
                case Opened.Table(List<List<Opened.Cell>> rows) ->
                    report.table(rows.stream().map(this::cells).toList());
                case Opened.TableRow(List<Opened.Cell> cells) -> report.row(cells(cells));
                case Opened.NewPage() -> report.newPage();
            }
        }
        return report.build();
    }

    private List<RawCell> cells(List<Opened.Cell> cells) {
        return cells.stream()
                .map(cell -> switch (spaces) {
                    case PARAGRAPHS -> new RawCell(cell.paragraphs());
                    case LINES -> ofLines(cell.paragraphs(), "\n");
                    case LINES_WITH_SPACES -> ofLines(cell.paragraphs(), "");
                })
                .toList();
    }

    /** A line that begins with a number or a dash begins a paragraph; any other goes on with the one before it. */
    private static RawCell ofLines(List<String> lines, String lineEnd) {
        var paragraphs = new ArrayList<String>();
        for (String line : lines) {
            boolean begins = paragraphs.isEmpty()
                    || ItemNumber.at(line).isPresent()
                    || ENTRY.matcher(line).matches();
            paragraphs.add(begins ? line : joined(paragraphs.removeLast(), lineEnd, line));
        }
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
