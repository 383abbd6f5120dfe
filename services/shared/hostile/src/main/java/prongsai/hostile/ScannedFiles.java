package prongsai.hostile;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Papers as they come back from a printer and a scanner, which nobody lays in quite straight. */
public final class ScannedFiles {
    /** As scanners pack, unless somebody asks for more. */
    private static final float QUALITY = 0.7f;

    private ScannedFiles() {}

    /** Whether this machine has what {@code PRONGSAI_WORKERS_SCANS} looks for. */
    public static boolean canBeRead() throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder("tesseract", "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            String languages = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 && languages.lines().toList().containsAll(List.of("tha", "eng"));
        } catch (IOException notThere) {
            return false;
        }
    }

    /**
     * A PDF whose pages are pictures of the pages of another.
     *
     * @param dpi pixels to the inch
     * @param degrees by which each page is turned, to the right
     */
    public static byte[] of(byte[] pdf, int dpi, double degrees) throws IOException {
        try (PDDocument paper = Loader.loadPDF(pdf);
                PDDocument scan = new PDDocument()) {
            PDFRenderer renderer = new PDFRenderer(paper);
            for (int i = 0; i < paper.getNumberOfPages(); i++) {
                BufferedImage page = turned(renderer.renderImageWithDPI(i, dpi, ImageType.GRAY), degrees);
                add(scan, page, dpi);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            scan.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static BufferedImage turned(BufferedImage page, double degrees) {
        boolean onItsSide = Math.abs(Math.sin(Math.toRadians(degrees))) > 0.5;
        int width = onItsSide ? page.getHeight() : page.getWidth();
        int height = onItsSide ? page.getWidth() : page.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = turned.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.translate(width / 2.0, height / 2.0);
        graphics.rotate(Math.toRadians(degrees));
        graphics.translate(page.getWidth() / -2.0, page.getHeight() / -2.0);
        graphics.drawImage(page, 0, 0, null);
        graphics.dispose();
        return turned;
    }

    private static void add(PDDocument scan, BufferedImage picture, int dpi) throws IOException {
        float inches = 72f / dpi;
        PDPage page = new PDPage(new PDRectangle(picture.getWidth() * inches, picture.getHeight() * inches));
        scan.addPage(page);
        PDImageXObject image = JPEGFactory.createFromImage(scan, picture, QUALITY, dpi);
        try (PDPageContentStream content = new PDPageContentStream(scan, page)) {
            content.drawImage(
                    image,
                    0,
                    0,
                    page.getMediaBox().getWidth(),
                    page.getMediaBox().getHeight());
        }
    }
}
