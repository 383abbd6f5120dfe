package prongsai.worker.engine.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import prongsai.worker.engine.NotOpened;
import prongsai.worker.engine.draft.Remarks;
import prongsai.worker.engine.scan.Tesseract;
import prongsai.worker.job.Opened.Why;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.PaperDocument.Breaks;
import prongsai.worker.paper.PaperDocument.Source;
import prongsai.worker.paper.Remark;

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
        return read(file, Tesseract.ofThisWorker());
    }

    /** @param scans the program that reads pages that are pictures; empty where they are not read */
    static PaperDocument read(byte[] file, Optional<Path> scans) {
        PdfGuard.check(file);
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new NotOpened(Why.OVERSIZED);
            }
            return read(document, scans);
        } catch (InvalidPasswordException locked) {
            throw new NotOpened(Why.LOCKED);
        } catch (NotOpened refused) {
            throw refused;
        } catch (IOException | RuntimeException refused) {
            // PDFBox meets a malformed file with whatever its parts throw.
            throw new NotOpened(Why.DAMAGED);
        }
    }

    private static PaperDocument read(PDDocument document, Optional<Path> scans) throws IOException {
        var pages = new ArrayList<PdfPageParts>();
        var pictures = new ArrayList<Integer>();
        int glyphs = 0;
        for (PDPage page : document.getPages()) {
            PdfPage drawn = PdfPageEngine.read(page);
            glyphs += drawn.glyphs().size();
            if (glyphs > MOST_GLYPHS) {
                throw new NotOpened(Why.TOO_LONG, String.valueOf(glyphs), String.valueOf(MOST_GLYPHS));
            }
            if (drawn.isPicture()) {
                pictures.add(pages.size());
            }
            pages.add(PdfPageParts.of(drawn, pages.size() + 1, false));
        }
        if (scans.isPresent() && !pictures.isEmpty()) {
            for (var read : PdfScans.read(document, pictures, scans.get()).entrySet()) {
                glyphs += read.getValue().glyphs().size();
                pages.set(read.getKey(), PdfPageParts.of(read.getValue(), read.getKey() + 1, true));
            }
        }
        if (glyphs == 0 || (scans.isEmpty() && pictures.size() == pages.size())) {
            throw new NotOpened(Why.NO_TEXT);
        }
        Breaks breaks = keepsSpaces(pages) ? Breaks.OF_PAPER_WITH_SPACES : Breaks.OF_PAPER;
        return new PaperDocument(Source.PDF, breaks, PdfPages.blocks(pages), remarks(pictures, scans.isPresent()));
    }

    private static List<Remark> remarks(List<Integer> pictures, boolean read) {
        var remarks = new Remarks();
        pictures.forEach(index -> remarks.add(
                read ? Remark.Kind.PICTURES_READ : Remark.Kind.PICTURES_NOT_READ, String.valueOf(index + 1)));
        return remarks.list();
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
