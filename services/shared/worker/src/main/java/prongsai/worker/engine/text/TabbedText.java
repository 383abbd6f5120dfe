package prongsai.worker.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import prongsai.worker.engine.draft.Letters;
import prongsai.worker.engine.draft.Remarks;
import prongsai.worker.engine.draft.TableDraft;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.PaperDocument.Breaks;
import prongsai.worker.paper.PaperDocument.Source;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Place;
import prongsai.worker.paper.Remark;

/**
 * Text as it is pasted, or comes out of a PDF: lines, and tables whose cells are separated by tabs and may hold HTML. A line
 * without a tab ends a table.
 */
final class TabbedText {
    /** Cells that no line of a page of HTML has side by side, each with words and none beginning with a tag. */
    private static final int FEWEST_CELLS = 4;

    private final List<Block> blocks = new ArrayList<>();
    private final Remarks remarks = new Remarks();
    private TableDraft table = new TableDraft();

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

    static PaperDocument read(String text) {
        return read(DelimitedText.of(text, '\t'));
    }

    /** Whatever stands between its cells. */
    static PaperDocument read(DelimitedText text) {
        var read = new TabbedText();
        text.lines().forEach(read::line);
        read.endTable();
        return new PaperDocument(Source.TEXT, Breaks.WRITTEN, read.blocks, read.remarks.list());
    }

    private void line(List<String> cells) {
        if (cells.size() > 1) {
            row(cells);
        } else {
            endTable();
            blocks.add(Paragraph.of(Place.of(blocks.size() + 1), Letters.withoutSoftHyphens(cells.getFirst())));
        }
    }

    private void row(List<String> cells) {
        table.row(Place.of(table.rows() + 1), false, false);
        for (int column = 0; column < cells.size(); column++) {
            List<Block> content = content(cells.get(column));
            if (!content.isEmpty()) {
                table.cell(column, 1, 1, content);
            }
        }
    }

    /** Line ends within quotation marks are the author's own; HTML knows none. */
    private List<Block> content(String cell) {
        if (cell.indexOf('<') >= 0 || cell.indexOf('&') >= 0) {
            return HtmlBlocks.of(
                    Jsoup.parseBodyFragment(cell.replace("\n", "<br>")).body(), remarks);
        }
        var lines = new ArrayList<Block>();
        cell.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> lines.add(Paragraph.of(Place.of(lines.size() + 1), Letters.withoutSoftHyphens(line))));
        return lines;
    }

    private void endTable() {
        if (table.rows() > 0) {
            blocks.add(table.table(Place.of(blocks.size() + 1)));
            if (table.isCut()) {
                remarks.add(Remark.Kind.LEFT_OUT);
            }
            table = new TableDraft();
        }
    }
}
