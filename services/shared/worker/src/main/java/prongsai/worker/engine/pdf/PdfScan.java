package prongsai.worker.engine.pdf;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.DoubleStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import prongsai.worker.engine.Deadline;
import prongsai.worker.engine.scan.ReadLine;
import prongsai.worker.engine.scan.Scan;
import prongsai.worker.engine.scan.Sheet;
import prongsai.worker.engine.scan.Stroke;
import prongsai.worker.engine.scan.Tesseract;

/**
 * Takes a page that is a picture for one that was drawn: its words are put where glyphs would be, and the same rules find
 * tables by its lines. Points are those of the picture, made straight.
 */
final class PdfScan {
    static final int DPI = 200;

    private static final double POINTS = 72.0 / DPI;

    /** Pixels of the longer side: A3, or a smaller page that its program says to be larger than it is. */
    private static final double LONGEST = 3400;

    /** Of a font, in heights of its letters. */
    private static final double SIZE = 1.7;

    /** A photo has more lines than any table, and none of them is one. */
    private static final int MOST_STROKES = 1500;

    /** Of 100, where a clean page has 94: what stands on its head is read as anything, a page at 65, some line at 85. */
    private static final double POOR = 88;

    private final Scan scan;
    private final List<PdfRule> rules;

    private PdfScan(Sheet sheet) {
        this.scan = Scan.of(sheet);
        List<Stroke> strokes = scan.strokes();
        this.rules = strokes.size() > MOST_STROKES
                ? List.of()
                : strokes.stream().map(this::rule).toList();
    }

    /** A page as it is shown, in grey. */
    static Sheet draw(PDDocument document, int index) throws IOException {
        PDRectangle page = document.getPage(index).getCropBox();
        double longer = Math.max(page.getWidth(), page.getHeight());
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        BufferedImage image =
                renderer.renderImage(index, (float) Math.min(1 / POINTS, LONGEST / longer), ImageType.GRAY);
        return Sheet.of(image);
    }

    /**
     * What stands on it. Blocks. Errors: an IOException where it could not be read, or not until then.
     *
     * @param overhead whether pages of this file lie upside down, as far as is known
     */
    static PdfPage read(Sheet sheet, AtomicBoolean overhead, Tesseract tesseract, Deadline deadline)
            throws IOException {
        boolean guess = overhead.get();
        var scan = new PdfScan(guess ? sheet.turned(Math.PI) : sheet);
        List<ReadLine> lines = scan.read(tesseract, deadline);
        if (isPoor(lines)) {
            var other = new PdfScan(guess ? sheet : sheet.turned(Math.PI));
            List<ReadLine> others = other.read(tesseract, deadline);
            if (sure(others) > sure(lines)) {
                overhead.set(!guess);
                return other.page(others);
            }
        }
        return scan.page(lines);
    }

    /** So poor that it may have been put in upside down. */
    private static boolean isPoor(List<ReadLine> lines) {
        return !lines.isEmpty() && sure(lines) < POOR;
    }

    /** Of 100, for each letter alike. */
    private static double sure(List<ReadLine> lines) {
        return lines.stream()
                .flatMap(line -> line.words().stream())
                .flatMapToDouble(word ->
                        DoubleStream.generate(word::sure).limit(word.text().length()))
                .average()
                .orElse(0);
    }

    private List<ReadLine> read(Tesseract tesseract, Deadline deadline) throws IOException {
        List<PdfTable> tables = PdfTables.of(PdfPage.ofRules(rules));
        // Cells of a table within a cell go first, and with it out of the cell around it.
        tables.stream()
                .sorted(Comparator.comparingLong((PdfTable table) -> tables.stream()
                                .filter(other -> other.encloses(table))
                                .count())
                        .reversed())
                .forEach(table -> table.boxes().forEach(box -> scan.cut(pixels(table, box))));
        scan.cut(new Rectangle(scan.width(), scan.height()));
        return scan.read(tesseract, deadline);
    }

    private PdfPage page(List<ReadLine> lines) {
        return new PdfPage(glyphs(lines), rules, 1);
    }

    private PdfRule rule(Stroke stroke) {
        return stroke.upright()
                ? new PdfRule(
                        PdfRule.Direction.UPRIGHT, stroke.at() * POINTS, height(stroke.to()), height(stroke.from()))
                : new PdfRule(
                        PdfRule.Direction.LEVEL, height(stroke.at()), stroke.from() * POINTS, stroke.to() * POINTS);
    }

    private double height(int y) {
        return (scan.height() - y) * POINTS;
    }

    private Rectangle pixels(PdfTable table, PdfTable.Box box) {
        int left = (int) Math.round(table.columns().get(box.column()) / POINTS);
        int right = (int) Math.round(table.columns().get(box.column() + box.columns()) / POINTS);
        int top = (int) Math.round(scan.height() - table.rows().get(box.row()) / POINTS);
        int bottom = (int) Math.round(scan.height() - table.rows().get(box.row() + box.rows()) / POINTS);
        return new Rectangle(left + 1, top + 1, right - left - 1, bottom - top - 1);
    }

    private List<PdfGlyph> glyphs(List<ReadLine> lines) {
        var glyphs = new ArrayList<PdfGlyph>();
        for (ReadLine line : lines) {
            for (ReadLine.Word word : line.words()) {
                glyphs.add(new PdfGlyph(
                        word.text(),
                        word.left() * POINTS,
                        word.right() * POINTS,
                        height(line.base()),
                        SIZE * line.height() * POINTS));
            }
        }
        return glyphs;
    }
}
