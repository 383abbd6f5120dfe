package prongsai.worker.engine.pdf;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;

/** Draws pages of A4, as they are shown, in points from the lower left corner. */
public final class PdfMaker {
    private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private static final float SIZE = 12;

    private final PDDocument document = new PDDocument();
    private PDPage page = new PDPage(PDRectangle.A4);
    private int rotation;

    /** One with a table over two pages. */
    public static byte[] sample() {
        var pdf = new PdfMaker();
        for (int i = 0; i < 2; i++) {
            pdf.page()
                    .grid(new double[] {50, 200, 500}, new double[] {700, 650, 600})
                    .text(55, 670, "a")
                    .text(205, 620, "b");
        }
        return pdf.bytes();
    }

    PdfMaker page() {
        return page(0);
    }

    /** @param turn of the page when it is shown, clockwise; it is drawn so that it stands upright then */
    PdfMaker page(int turn) {
        page = new PDPage(PDRectangle.A4);
        page.setRotation(turn);
        rotation = turn;
        document.addPage(page);
        return this;
    }

    PdfMaker text(double x, double y, String text) {
        return draw(content -> {
            content.beginText();
            content.setFont(FONT, SIZE);
            content.newLineAtOffset((float) x, (float) y);
            content.showText(text);
            content.endText();
        });
    }

    PdfMaker line(double x, double y, double toX, double toY) {
        return draw(content -> {
            content.moveTo((float) x, (float) y);
            content.lineTo((float) toX, (float) toY);
            content.stroke();
        });
    }

    /** All lines of a table without merged cells. */
    PdfMaker grid(double[] columns, double[] rows) {
        for (double x : columns) {
            line(x, rows[rows.length - 1], x, rows[0]);
        }
        for (double y : rows) {
            line(columns[0], y, columns[columns.length - 1], y);
        }
        return this;
    }

    /** All of the page in one picture, which is black. */
    PdfMaker picture() {
        var black = new BufferedImage(100, 140, BufferedImage.TYPE_BYTE_GRAY);
        return draw(content -> content.drawImage(
                LosslessFactory.createFromImage(document, black),
                0,
                0,
                PDRectangle.A4.getWidth(),
                PDRectangle.A4.getHeight()));
    }

    private interface Drawing {
        void on(PDPageContentStream content) throws IOException;
    }

    private PdfMaker draw(Drawing drawing) {
        try (var content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false, true)) {
            content.transform(new Matrix(AffineTransform.getQuadrantRotateInstance(rotation / 90)));
            drawing.on(content);
            return this;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (document) {
            document.save(bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
