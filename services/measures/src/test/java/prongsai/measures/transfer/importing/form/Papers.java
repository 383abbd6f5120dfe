package prongsai.measures.transfer.importing.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import prongsai.thai.FiscalYear;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.Cell;
import prongsai.worker.paper.Cell.Kind;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.PaperDocument.Breaks;
import prongsai.worker.paper.PaperDocument.Source;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Place;
import prongsai.worker.paper.Row;
import prongsai.worker.paper.Table;

/** Writes papers down as readers would give them. A cell is its text, with {@code ⏎} between paragraphs, or made by a method below. */
final class Papers {
    static final FiscalYear YEAR = new FiscalYear(2568);

    private Papers() {}

    /** A cell over several places. */
    record Part(String text, int columns, int rows, boolean hidden, List<Table> nested) {}

    static Part across(int columns, String text) {
        return new Part(text, columns, 1, false, List.of());
    }

    static Part down(int rows, String text) {
        return new Part(text, 1, rows, false, List.of());
    }

    static Part hidden(String text) {
        return new Part(text, 1, 1, true, List.of());
    }

    static Part holding(Table... nested) {
        return new Part("", 1, 1, false, List.of(nested));
    }

    static Object[] row(Object... parts) {
        return parts;
    }

    static Table table(Object[]... rows) {
        return table(1, false, rows);
    }

    static Table table(int number, boolean goesOn, Object[]... rows) {
        var made = new ArrayList<Row>();
        var covered = new ArrayList<int[]>();
        int width = 0;
        for (int r = 0; r < rows.length; r++) {
            var cells = new ArrayList<Cell>();
            int column = 0;
            for (Object one : rows[r]) {
                int row = r;
                while (isCovered(covered, row, column)) {
                    column++;
                }
                Part part = one instanceof Part given ? given : new Part((String) one, 1, 1, false, List.of());
                cells.add(cell(column, part));
                if (part.rows() > 1) {
                    covered.add(new int[] {r, r + part.rows(), column, column + part.columns()});
                }
                column += part.columns();
                width = Math.max(width, column);
            }
            made.add(new Row(Place.of(r + 1), cells, false, false));
        }
        return new Table(Place.of(number), width, made, false, goesOn);
    }

    private static boolean isCovered(List<int[]> covered, int row, int column) {
        return covered.stream()
                .anyMatch(area -> row > area[0] && row < area[1] && column >= area[2] && column < area[3]);
    }

    private static Cell cell(int column, Part part) {
        var content = new ArrayList<Block>();
        Arrays.stream(part.text().split("⏎"))
                .filter(text -> !text.isBlank())
                .forEach(text -> content.add(Paragraph.of(Place.of(1), text)));
        content.addAll(part.nested());
        return new Cell(column, part.columns(), part.rows(), Kind.TEXT, part.hidden(), content);
    }

    static Paragraph line(String text) {
        return Paragraph.of(Place.of(1), text);
    }

    static Paragraph edge(String text) {
        return new Paragraph(Place.of(1), "", text, 0, List.of(), Set.of(Paragraph.Trait.EDGE_OF_PAGE));
    }

    static PaperDocument paper(Block... blocks) {
        return new PaperDocument(Source.WORD, Breaks.WRITTEN, List.of(blocks), List.of());
    }

    static RecognisedForm recognise(Block... blocks) {
        return FormRecogniser.recognise(paper(blocks), YEAR, Confirmed.NOTHING);
    }
}
