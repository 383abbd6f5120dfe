package prongsai.worker.engine.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import prongsai.worker.engine.NotOpened;
import prongsai.worker.engine.pdf.PdfRule.Direction;
import prongsai.worker.job.Opened.Why;

/**
 * Takes the text and the ruled lines of a page as it is drawn. Where the file says what some glyphs stand for together
 * (/ActualText, ISO 32000 §14.9.4), that is taken: Thai vowels and tone marks come apart otherwise.
 */
final class PdfPageEngine extends PDFGraphicsStreamEngine {
    /** On a page; a full sheet of small print has some six thousand, each with a piece of text. */
    static final int MOST_GLYPHS = 30_000;

    /** On a page; a sheet of the form has some hundred, each border of a cell one. */
    private static final int MOST_RULES = 5_000;

    /** A line is drawn as a stroke or as a thin box, in points. */
    private static final double THIN = 2.5;

    private static final double SHORTEST = 6;

    private final List<PdfGlyph> glyphs = new ArrayList<>();
    private final List<PdfRule> rules = new ArrayList<>();
    private final GeneralPath path = new GeneralPath();

    /** The text that glyphs stand for while one of them is still to come; afterwards empty, until the sequence ends. */
    private @Nullable String actualText;

    /** The area of all pictures, in square points. */
    private double pictured;

    private int depth;
    private int actualDepth;

    /** How the page is turned before it is shown; a sheet across is often one upright that is turned. */
    private final AffineTransform turn;

    private PdfPageEngine(PDPage page) {
        super(page);
        this.turn = AffineTransform.getQuadrantRotateInstance(-page.getRotation() / 90);
    }

    static PdfPage read(PDPage page) throws IOException {
        var engine = new PdfPageEngine(page);
        engine.processPage(page);
        PDRectangle shown = page.getCropBox();
        return new PdfPage(
                engine.glyphs, engine.rules, engine.pictured / ((double) shown.getWidth() * shown.getHeight()));
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        depth++;
        String text = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
        if (text != null && actualText == null) {
            actualText = text;
            actualDepth = depth;
        }
    }

    @Override
    public void endMarkedContentSequence() {
        if (depth == actualDepth) {
            actualText = null;
            actualDepth = 0;
        }
        depth--;
    }

    @Override
    protected void showGlyph(Matrix drawn, PDFont font, int code, Vector displacement) {
        Matrix place = drawn.multiply(new Matrix(turn));
        if (glyphs.size() >= MOST_GLYPHS) {
            throw new NotOpened(Why.TOO_LONG, String.valueOf(glyphs.size()), String.valueOf(MOST_GLYPHS));
        }
        double from = place.getTranslateX();
        double to = from + displacement.getX() * place.getScalingFactorX();
        double size = place.getScalingFactorY();
        if (actualText == null) {
            glyphs.add(new PdfGlyph(
                    Objects.requireNonNullElse(font.toUnicode(code), ""), from, to, place.getTranslateY(), size));
        } else if (!actualText.isEmpty() || glyphs.isEmpty()) {
            glyphs.add(new PdfGlyph(actualText, from, to, place.getTranslateY(), size));
            actualText = "";
        } else {
            glyphs.add(glyphs.removeLast().widenedTo(to));
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        }
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        lineTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return Objects.requireNonNullElse(path.getCurrentPoint(), new Point2D.Float());
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() {
        var at = new double[6];
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        for (PathIterator part = path.getPathIterator(null); !part.isDone(); part.next()) {
            int kind = part.currentSegment(at);
            double toX = kind == PathIterator.SEG_CLOSE ? startX : at[0];
            double toY = kind == PathIterator.SEG_CLOSE ? startY : at[1];
            if (kind == PathIterator.SEG_MOVETO) {
                startX = toX;
                startY = toY;
            } else {
                rule(new Line2D.Double(x, y, toX, toY).getBounds2D());
            }
            x = toX;
            y = toY;
        }
        path.reset();
    }

    @Override
    public void fillPath(int windingRule) {
        var at = new double[6];
        var box = new GeneralPath();
        for (PathIterator part = path.getPathIterator(null); !part.isDone(); part.next()) {
            int kind = part.currentSegment(at);
            if (kind == PathIterator.SEG_MOVETO) {
                rule(box.getBounds2D());
                box.reset();
                box.moveTo(at[0], at[1]);
            } else if (kind == PathIterator.SEG_LINETO) {
                box.lineTo(at[0], at[1]);
            }
        }
        rule(box.getBounds2D());
        path.reset();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    private void rule(Rectangle2D unturned) {
        Rectangle2D box = turn.createTransformedShape(unturned).getBounds2D();
        rule(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    private void rule(double left, double bottom, double right, double top) {
        if (rules.size() >= MOST_RULES) {
            throw new NotOpened(Why.OVERSIZED);
        }
        if (right - left <= THIN && top - bottom >= SHORTEST) {
            rules.add(new PdfRule(Direction.UPRIGHT, (left + right) / 2, bottom, top));
        } else if (top - bottom <= THIN && right - left >= SHORTEST) {
            rules.add(new PdfRule(Direction.LEVEL, (bottom + top) / 2, left, right));
        }
    }

    @Override
    public void drawImage(PDImage image) {
        Matrix place = getGraphicsState().getCurrentTransformationMatrix();
        pictured += Math.abs(
                (double) place.getScaleX() * place.getScaleY() - (double) place.getShearX() * place.getShearY());
    }

    @Override
    public void clip(int windingRule) {}

    @Override
    public void shadingFill(COSName shading) {}
}
