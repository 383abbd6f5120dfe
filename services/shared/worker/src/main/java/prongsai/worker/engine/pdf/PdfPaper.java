package prongsai.worker.engine.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import prongsai.worker.engine.NotOpened;
import prongsai.worker.job.Opened.Block;
import prongsai.worker.job.Opened.Cell;
import prongsai.worker.job.Opened.Line;
import prongsai.worker.job.Opened.NewPage;
import prongsai.worker.job.Opened.Paper;
import prongsai.worker.job.Opened.Spaces;
import prongsai.worker.job.Opened.Table;
import prongsai.worker.job.Opened.Why;

/** A PDF as its lines and its ruled tables, page by page. */
public final class PdfPaper {
    private static final int MOST_PAGES = 400;

    /** In the whole file, whose pages are all held at once: 200 measures have some 300,000. */
    private static final int MOST_GLYPHS = 1_000_000;

    /** Spaces drawn at ends of lines before they count as a habit. */
    private static final int FEWEST_DRAWN = 3;

    private PdfPaper() {}

    /** @throws NotOpened for one that is damaged, locked, too large, or has no text */
    public static Paper read(byte[] file) {
        PdfGuard.check(file);
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new NotOpened(Why.OVERSIZED);
            }
            return read(document);
        } catch (InvalidPasswordException locked) {
            throw new NotOpened(Why.LOCKED);
        } catch (NotOpened refused) {
            throw refused;
        } catch (IOException | RuntimeException refused) {
            // PDFBox meets a malformed file with whatever its parts throw.
            throw new NotOpened(Why.DAMAGED);
        }
    }

    private static Paper read(PDDocument document) throws IOException {
        var pages = new ArrayList<PdfPage>();
        int glyphs = 0;
        for (PDPage page : document.getPages()) {
            pages.add(PdfPageEngine.read(page));
            glyphs += pages.getLast().glyphs().size();
            if (glyphs > MOST_GLYPHS) {
                throw new NotOpened(Why.TOO_LONG, String.valueOf(glyphs), String.valueOf(MOST_GLYPHS));
            }
        }
        if (pages.stream().allMatch(page -> page.glyphs().isEmpty())) {
            throw new NotOpened(Why.NO_TEXT);
        }
        var blocks = new ArrayList<Block>();
        for (PdfPage page : pages) {
            blocks.add(new NewPage());
            add(page, blocks);
        }
        return new Paper(blocks, keepsSpaces(pages) ? Spaces.LINES_WITH_SPACES : Spaces.LINES);
    }

    private static void add(PdfPage page, List<Block> blocks) {
        Optional<PdfTable> table = PdfTable.of(page);
        List<PdfGlyph> outside = page.glyphs().stream()
                .filter(glyph -> table.isEmpty() || !table.get().holds(glyph))
                .toList();
        PdfLines.of(outside).forEach(line -> blocks.add(new Line(line)));
        table.ifPresent(grid -> blocks.add(new Table(grid.cells(page.glyphs()).stream()
                .map(row -> row.stream()
                        .map(glyphs -> new Cell(PdfLines.of(glyphs)))
                        .toList())
                .toList())));
    }

    /** Some programs draw the space at which a line was broken, others do not: one that does, does it everywhere. */
    private static boolean keepsSpaces(List<PdfPage> pages) {
        return pages.stream()
                        .flatMap(page ->
                                PdfTable.of(page).stream().flatMap(table -> table.cells(page.glyphs()).stream()))
                        .flatMap(List::stream)
                        .map(PdfLines::of)
                        .filter(lines -> lines.size() > 1)
                        .flatMap(lines -> lines.subList(0, lines.size() - 1).stream())
                        .filter(line -> line.endsWith(" "))
                        .limit(FEWEST_DRAWN)
                        .count()
                == FEWEST_DRAWN;
    }
}
