package prongsai.measures.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Pictures of the pages of a PDF: what a person gets to see runs nothing, needs no plug-in, and works on phones, which
 * cannot show a PDF within a page. Blocks.
 */
final class PdfSheets {
    /** Pages that are shown; the file itself has the rest. */
    static final int MOST = 20;

    private PdfSheets() {}

    /** Empty for a PDF that cannot be opened here. */
    static Optional<Integer> count(Path file) {
        try (PDDocument document = open(file)) {
            return Optional.of(document.getNumberOfPages());
        } catch (IOException | IllegalArgumentException e) {
            // Locked or broken: then there is nothing to show, and the file can still be downloaded.
            return Optional.empty();
        }
    }

    /**
     * @param number from 1
     * @param side pixels of the longer side, at most
     */
    static Optional<byte[]> draw(Path file, int number, int side) {
        if (number < 1 || number > MOST) {
            return Optional.empty();
        }
        try (PDDocument document = open(file)) {
            if (number > document.getNumberOfPages()) {
                return Optional.empty();
            }
            PDRectangle page = document.getPage(number - 1).getCropBox();
            float longer = Math.max(page.getWidth(), page.getHeight());
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage image = renderer.renderImage(number - 1, side / Math.max(longer, 1), ImageType.RGB);
            return Optional.of(Picture.jpeg(image));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static PDDocument open(Path file) throws IOException {
        return Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
    }
}
