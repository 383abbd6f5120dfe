package prongsai.worker.engine.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import prongsai.worker.engine.Deadline;
import prongsai.worker.job.Reading;

/** The text of a PDF, page by page, until its limits. Blocks. */
public final class PdfText {
    private static final int MOST_PAGES = 300;

    private PdfText() {}

    public static Reading read(Path file, Deadline deadline) {
        try (PDDocument document = PdfDocument.open(file)) {
            PDFTextStripper stripper = new PDFTextStripper();
            List<String> pages = new ArrayList<>();
            for (int page = 1;
                    page <= Math.min(document.getNumberOfPages(), MOST_PAGES) && !deadline.passed();
                    page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return new Reading.Text(pages, document.getNumberOfPages());
        } catch (InvalidPasswordException e) {
            return new Reading.None(Reading.Reason.LOCKED);
        } catch (IOException | RuntimeException e) {
            // PDFBox says so of files that other readers open with a warning too, and fails of malformed ones in its
            // parts.
            return new Reading.None(Reading.Reason.DAMAGED);
        }
    }
}
