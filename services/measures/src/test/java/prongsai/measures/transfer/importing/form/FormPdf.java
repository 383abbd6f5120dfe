package prongsai.measures.transfer.importing.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.Cell;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Table;
import prongsai.worker.paper.TableGrid;

/** Prints a paper as Word does: lines around cells, words that go on in the next line, rows that go on to the next page. */
final class FormPdf implements AutoCloseable {
    private static final Path FONT = Path.of("../reports/src/main/resources/fonts/sarabun/Sarabun-Regular.ttf");
    private static final float SIZE = 10;
    private static final float LEADING = 15;
    private static final float MARGIN = 30;
    private static final float PADDING = 4;
    private static final PDRectangle PAGE = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream content;
    private float top;

    private FormPdf() throws IOException {
        font = PDType0Font.load(document, FONT.toFile());
        content = page();
    }

    static byte[] of(PaperDocument paper) throws IOException {
        try (var pdf = new FormPdf()) {
            for (Block block : paper.blocks()) {
                switch (block) {
                    case Paragraph line -> pdf.paragraph(line.asRead());
                    case Table table -> pdf.table(TableGrid.of(table));
                }
            }
            return pdf.bytes();
        }
    }

    private PDPageContentStream page() throws IOException {
        var page = new PDPage(PAGE);
        document.addPage(page);
        top = PAGE.getHeight() - MARGIN;
        return new PDPageContentStream(document, page);
    }

    private void nextPage() throws IOException {
        content.close();
        content = page();
    }

    private void paragraph(String text) throws IOException {
        text(MARGIN, top - SIZE, text);
        top -= LEADING * 2;
    }

    private void text(float x, float y, String text) throws IOException {
        content.beginText();
        content.setFont(font, SIZE);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private void line(float x, float y, float toX, float toY) throws IOException {
        content.moveTo(x, y);
        content.lineTo(toX, toY);
        content.stroke();
    }

    private void table(TableGrid grid) throws IOException {
        float width = (PAGE.getWidth() - 2 * MARGIN) / grid.columns();
        float[] heights = heights(grid, width);
        boolean fresh = true;
        for (int row = 0; row < grid.rows(); row++) {
            if (top - together(grid, row, heights) < MARGIN) {
                nextPage();
                fresh = true;
            }
            row(grid, row, width, heights[row], fresh);
            top -= heights[row];
            fresh = false;
        }
        top -= LEADING;
    }

    /** A cell over several rows is not torn, as its text would be. */
    private static float together(TableGrid grid, int row, float[] heights) {
        boolean within = IntStream.range(0, grid.columns()).anyMatch(column -> grid.firstRow(row, column) < row);
        int rows = within
                ? 1
                : grid.row(row).cells().stream().mapToInt(Cell::rows).max().orElse(1);
        return (float) IntStream.range(row, Math.min(grid.rows(), row + rows))
                .mapToDouble(one -> heights[one])
                .sum();
    }

    private float[] heights(TableGrid grid, float width) throws IOException {
        var heights = new float[grid.rows()];
        for (int row = 0; row < grid.rows(); row++) {
            heights[row] = LEADING + 2 * PADDING;
        }
        for (int row = 0; row < grid.rows(); row++) {
            for (Cell cell : grid.row(row).cells()) {
                int last = Math.min(grid.rows(), row + cell.rows()) - 1;
                float needed = lines(cell, width).size() * LEADING + 2 * PADDING;
                float before = (float) IntStream.range(row, last)
                        .mapToDouble(one -> heights[one])
                        .sum();
                heights[last] = Math.max(heights[last], needed - before);
            }
        }
        return heights;
    }

    private void row(TableGrid grid, int row, float width, float height, boolean fresh) throws IOException {
        for (int column = 0; column < grid.columns(); column++) {
            float x = MARGIN + column * width;
            boolean same = column > 0
                    && grid.at(row, column).equals(grid.at(row, column - 1))
                    && grid.at(row, column).isPresent();
            if (!same) {
                line(x, top, x, top - height);
            }
            boolean fromAbove = !fresh && row > 0 && grid.firstRow(row, column) < row;
            if (!fromAbove) {
                line(x, top, x + width, top);
            }
            boolean goesOn = row + 1 < grid.rows() && grid.firstRow(row + 1, column) <= row && top - height >= MARGIN;
            if (!goesOn) {
                line(x, top - height, x + width, top - height);
            }
        }
        float right = MARGIN + grid.columns() * width;
        line(right, top, right, top - height);
        for (Cell cell : grid.row(row).cells()) {
            float y = top - PADDING - SIZE;
            for (String line : lines(cell, width)) {
                text(MARGIN + cell.column() * width + PADDING, y, line);
                y -= LEADING;
            }
        }
    }

    private List<String> lines(Cell cell, float width) throws IOException {
        var lines = new ArrayList<String>();
        for (Paragraph paragraph : cell.paragraphs()) {
            wrap(paragraph.asRead(), width * cell.columns() - 2 * PADDING, lines);
        }
        return lines;
    }

    private void wrap(String text, float width, List<String> lines) throws IOException {
        BreakIterator words = BreakIterator.getLineInstance(Locale.of("th"));
        words.setText(text);
        int from = 0;
        int last = 0;
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            if (last > from && font.getStringWidth(text.substring(from, end).strip()) / 1000 * SIZE > width) {
                lines.add(text.substring(from, last).strip());
                from = last;
            }
            last = end;
        }
        if (from < text.length()) {
            lines.add(text.substring(from).strip());
        }
    }

    private byte[] bytes() throws IOException {
        content.close();
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
