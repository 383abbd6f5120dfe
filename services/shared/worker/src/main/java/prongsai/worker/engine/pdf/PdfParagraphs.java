package prongsai.worker.engine.pdf;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import prongsai.worker.engine.draft.Letters;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Place;

/**
 * Puts the lines of a cell together to paragraphs. A paragraph begins at a number or a bullet, below a gap, and where the
 * line before it ended although the next word would have fitted.
 */
final class PdfParagraphs {
    private static final Locale THAI = Locale.of("th", "TH");

    /** A number with its point or bracket, 1.1 too, a letter in brackets, or a bullet; neither 90.5 is one nor a dash in -5. */
    private static final Pattern ITEM = Pattern.compile(
            "\\s*(?:\\(?[0-9๐-๙]{1,2}(?:\\.[0-9๐-๙]{1,2}){0,3}(?:\\)|\\.(?![0-9๐-๙]))|(?:[1-3]?[0-9]|[๑-๓]?[๐-๙])(?:\\.[0-9๐-๙]{1,2}){1,3}\\s"
                    + "|\\(?[ก-ฮ]\\)|\\(?[a-z]\\)|[•▪●○◦✓➢❖]|[-–]\\s?[ก-ฮเ-ไ]).*",
            Pattern.DOTALL);

    private static final Pattern BOUND = Pattern.compile("[^\\s./]*[./](?:\\S*\\s[0-9๐-๙])?\\S*");

    /** In sizes of the font: lines of one paragraph stand nearer to each other. */
    private static final double GAP = 2.3;

    /** In sizes of the font: less room than this may be the cell's own margin. */
    private static final double ROOM = 1.5;

    private PdfParagraphs() {}

    /** @param width of the cell */
    static List<Block> of(List<PdfLine> lines, double width, int page) {
        var paragraphs = new ArrayList<StringBuilder>();
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            if (i == 0 || begins(lines.get(i - 1), line, lines, width)) {
                paragraphs.add(new StringBuilder(line.text()));
            } else {
                paragraphs.getLast().append('\n').append(line.text());
            }
        }
        var blocks = new ArrayList<Block>();
        paragraphs.forEach(paragraph -> blocks.add(Paragraph.of(
                new Place(page, "", blocks.size() + 1), Letters.withoutSoftHyphens(paragraph.toString()))));
        return blocks;
    }

    private static boolean begins(PdfLine before, PdfLine line, List<PdfLine> all, double width) {
        double size = Math.max(before.size(), line.size());
        return ITEM.matcher(line.text()).matches()
                || before.y() - line.y() > GAP * size
                || before.to() + word(line) + ROOM * size < edge(all, width);
    }

    /** How wide what had to stay together at the line's beginning is: its share of the line. */
    private static double word(PdfLine line) {
        String text = line.text().strip();
        double share = text.isEmpty() ? 1 : (double) together(text) / text.length();
        return (line.to() - line.from()) * share;
    }

    /**
     * Two words, since dictionaries differ about where one ends; and all up to a space where points and strokes bind it, or
     * up to the next one where a year follows.
     */
    private static int together(String text) {
        BreakIterator words = BreakIterator.getLineInstance(THAI);
        words.setText(text);
        words.following(0);
        int two = words.next();
        Matcher bound = BOUND.matcher(text);
        return Math.max(two == BreakIterator.DONE ? text.length() : two, bound.lookingAt() ? bound.end() : 0);
    }

    /** Where lines end: the longest one says so, but where text is centred or the column is nearly empty the cell does. */
    private static double edge(List<PdfLine> all, double width) {
        double left = all.stream().mapToDouble(PdfLine::from).min().orElse(0);
        double right = all.stream().mapToDouble(PdfLine::to).max().orElse(0);
        double margins = 2 * all.getFirst().size();
        return Math.max(right, left + width - margins);
    }
}
