package prongsai.worker.engine.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import prongsai.worker.engine.NotOpened;
import prongsai.worker.job.Opened.Why;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.PaperDocument.Breaks;
import prongsai.worker.paper.PaperDocument.Source;

/** A PDF as its lines and its ruled tables, page by page. */
public final class PdfPaper {
    private static final int MOST_PAGES = 400;

    /** In the whole file, whose pages are all held at once: 200 measures have some 300,000. */
    private static final int MOST_GLYPHS = 1_000_000;

    /** Spaces drawn at ends of lines before they count as a habit. */
    private static final int FEWEST_DRAWN = 3;

    private PdfPaper() {}

    /** @throws NotOpened for one that is damaged, locked, too large, or has no text */
    public static PaperDocument read(byte[] file) {
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

    private static PaperDocument read(PDDocument document) throws IOException {
        var pages = new ArrayList<PdfPageParts>();
        int glyphs = 0;
        for (PDPage page : document.getPages()) {
            PdfPage drawn = PdfPageEngine.read(page);
            glyphs += drawn.glyphs().size();
            if (glyphs > MOST_GLYPHS) {
                throw new NotOpened(Why.TOO_LONG, String.valueOf(glyphs), String.valueOf(MOST_GLYPHS));
            }
            pages.add(PdfPageParts.of(drawn, pages.size() + 1));
        }
        if (glyphs == 0) {
            throw new NotOpened(Why.NO_TEXT);
        }
        Breaks breaks = keepsSpaces(pages) ? Breaks.OF_PAPER_WITH_SPACES : Breaks.OF_PAPER;
        return new PaperDocument(Source.PDF, breaks, PdfPages.blocks(pages), List.of());
    }

    /** Some programs draw the space at which a line was broken, others do not: one that does, does it everywhere. */
    private static boolean keepsSpaces(List<PdfPageParts> pages) {
        return pages.stream()
                        .flatMap(page -> page.cells().stream())
                        .filter(lines -> lines.size() > 1)
                        .flatMap(lines -> lines.subList(0, lines.size() - 1).stream())
                        .filter(line -> line.text().endsWith(" "))
                        .limit(FEWEST_DRAWN)
                        .count()
                == FEWEST_DRAWN;
    }
}
