package prongsai.worker.engine.text;

import java.util.Arrays;
import java.util.List;
import prongsai.worker.job.Opened.Block;
import prongsai.worker.job.Opened.Cell;
import prongsai.worker.job.Opened.Line;
import prongsai.worker.job.Opened.Paper;
import prongsai.worker.job.Opened.Spaces;
import prongsai.worker.job.Opened.TableRow;

/**
 * The text of a report as it comes out of a PDF: lines, and tables whose cells are separated by tabs and may hold HTML.
 * A blank line ends a table.
 */
final class TabbedText {
    /** Cells that no line of a page of HTML has side by side, each with words and none beginning with a tag. */
    private static final int FEWEST_CELLS = 4;

    private TabbedText() {}

    /** Whether some line has cells between tabs; a page of HTML may be indented with tabs, and has none. */
    static boolean hasTable(String text) {
        return text.lines()
                .map(line -> Arrays.stream(line.split("\t", -1))
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList())
                .anyMatch(cells ->
                        cells.size() >= FEWEST_CELLS && cells.stream().noneMatch(cell -> cell.startsWith("<")));
    }

    static Paper read(String text) {
        List<Block> blocks = text.lines()
                .<Block>map(line -> line.indexOf('\t') < 0 ? new Line(line) : new TableRow(cells(line)))
                .toList();
        return new Paper(blocks, Spaces.PARAGRAPHS);
    }

    private static List<Cell> cells(String line) {
        return Arrays.stream(line.split("\t", -1)).map(HtmlCell::of).toList();
    }
}
