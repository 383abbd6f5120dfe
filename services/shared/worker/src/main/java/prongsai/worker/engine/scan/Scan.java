package prongsai.worker.engine.scan;

import java.awt.Rectangle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import prongsai.worker.engine.Deadline;

/** A picture of a page, straight and without its ruled lines, that is cut into pieces and read piece by piece. */
public final class Scan {
    private static final double QUARTER = Math.PI / 2;

    private final Sheet sheet;
    private final List<Stroke> strokes;
    private final List<Snippet> snippets = new ArrayList<>();

    private Scan(Sheet sheet, List<Stroke> strokes) {
        this.sheet = sheet;
        this.strokes = strokes;
    }

    /** @param sheet that may lie askew, or on its side */
    public static Scan of(Sheet sheet) {
        Scan straight = straight(sheet);
        return Direction.isDown(straight.sheet) ? straight(sheet.turned(QUARTER)) : straight;
    }

    private static Scan straight(Sheet sheet) {
        double skew = Skew.of(sheet);
        // Also where it lies straight: the lines are painted over, and the caller's picture stays as it is.
        Sheet straight = sheet.turned(-skew);
        return new Scan(straight, Strokes.takeOut(straight));
    }

    public int width() {
        return sheet.width();
    }

    public int height() {
        return sheet.height();
    }

    public List<Stroke> strokes() {
        return strokes;
    }

    /** Lets the lines that stand in a box be read by themselves, without what was cut out of it before. */
    public void cut(Rectangle box) {
        snippets.addAll(TextLines.of(sheet, box));
        sheet.blank(box);
    }

    /** All lines of all boxes, at their places on the page. Blocks. Errors: as {@link Tesseract#read}. */
    public List<ReadLine> read(Tesseract tesseract, Deadline deadline) throws IOException {
        List<List<ReadLine.Word>> found =
                tesseract.read(snippets.stream().map(Snippet::picture).toList(), deadline);
        var lines = new ArrayList<ReadLine>();
        for (int i = 0; i < snippets.size(); i++) {
            Snippet snippet = snippets.get(i);
            lines.add(new ReadLine(
                    snippet.base(),
                    snippet.height(),
                    Gaps.between(snippet, ThaiDigitShapes.mended(snippet, found.get(i))).stream()
                            .map(word -> word.movedBy(snippet.x()))
                            .toList()));
        }
        return lines;
    }
}
