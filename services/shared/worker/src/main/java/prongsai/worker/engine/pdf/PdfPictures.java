package prongsai.worker.engine.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import prongsai.worker.engine.picture.Picture;

/**
 * Pictures of the pages of a PDF: what a person gets to see runs nothing, needs no plug-in, and works on phones, which
 * cannot show a PDF within a page. Blocks.
 */
public final class PdfPictures {
    private PdfPictures() {}

    /** Empty for a PDF that cannot be opened here. */
    public static Optional<Integer> count(Path file) {
        try (PDDocument document = PdfDocument.open(file)) {
            return Optional.of(document.getNumberOfPages());
        } catch (IOException | RuntimeException e) {
            // Locked or broken, in whatever part: then there is nothing to show, and the file can still be downloaded.
            return Optional.empty();
        }
    }

    /**
     * @param number from 1
     * @param side pixels of the longer side, at most
     */
    public static Optional<byte[]> draw(Path file, int number, int side) {
        if (number < 1) {
            return Optional.empty();
        }
        try (PDDocument document = PdfDocument.open(file)) {
            if (number > document.getNumberOfPages()) {
                return Optional.empty();
            }
            PDRectangle page = document.getPage(number - 1).getCropBox();
            float longer = Math.max(page.getWidth(), page.getHeight());
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage image = renderer.renderImage(number - 1, side / Math.max(longer, 1), ImageType.RGB);
            return Optional.of(Picture.jpeg(image));
        } catch (IOException | RuntimeException e) {
            // As above; and a page may be of no width.
            return Optional.empty();
        }
    }
}
