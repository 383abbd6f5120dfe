package prongsai.worker.engine.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Puts text together that stands on one line, by its place: files draw it in any order and leave out spaces. */
final class PdfLines {
    /** In sizes of the font: marks are raised by less than this, lines stand further apart. */
    private static final double SAME_LINE = 0.45;

    /** A gap this wide is a space that was not written. */
    private static final double SPACE = 0.22;

    /** Kerning and marks go back by less than this. */
    private static final double GOES_BACK = 0.6;

    /** A mark never follows a space: one that does came apart from its letter. */
    private static final Pattern MARK_APART = Pattern.compile(" +(?=[\\u0E31\\u0E33-\\u0E3A\\u0E47-\\u0E4E])");

    /** ำ is written by some programs as its two halves, with a tone mark before or between them. */
    private static final Pattern SARA_AM =
            Pattern.compile("\\u0E4D([\\u0E48-\\u0E4B]?)\\u0E32|([\\u0E48-\\u0E4B])\\u0E4D\\u0E32");

    private static final Pattern SARA_AE = Pattern.compile("\\u0E40\\u0E40");

    /** A tone mark stands after the vowel over or under the letter. */
    private static final Pattern TONE_FIRST = Pattern.compile("([\\u0E48-\\u0E4C])([\\u0E31\\u0E34-\\u0E39])");

    private PdfLines() {}

    /** The lines from the top. */
    static List<PdfLine> of(List<PdfGlyph> glyphs) {
        var lines = new ArrayList<List<PdfGlyph>>();
        for (PdfGlyph glyph : glyphs) {
            lines.stream()
                    .filter(line -> isOn(line, glyph))
                    .findFirst()
                    .orElseGet(() -> {
                        lines.add(new ArrayList<>());
                        return lines.getLast();
                    })
                    .add(glyph);
        }
        return lines.stream()
                .sorted(Comparator.comparingDouble(
                                (List<PdfGlyph> line) -> line.getFirst().y())
                        .reversed())
                .map(PdfLines::line)
                .filter(line -> !line.text().isBlank())
                .toList();
    }

    private static PdfLine line(List<PdfGlyph> glyphs) {
        List<PdfGlyph> letters =
                glyphs.stream().filter(glyph -> !glyph.text().isBlank()).toList();
        return new PdfLine(
                text(glyphs),
                letters.stream().mapToDouble(PdfGlyph::from).min().orElse(0),
                letters.stream().mapToDouble(PdfGlyph::to).max().orElse(0),
                glyphs.getFirst().y(),
                glyphs.getFirst().size());
    }

    private static boolean isOn(List<PdfGlyph> line, PdfGlyph glyph) {
        PdfGlyph first = line.getFirst();
        return Math.abs(first.y() - glyph.y()) <= SAME_LINE * Math.max(first.size(), glyph.size());
    }

    private static String text(List<PdfGlyph> line) {
        var text = new StringBuilder();
        double end = Double.NaN;
        for (PdfGlyph glyph : inOrder(line)) {
            boolean gap = glyph.from() - end > SPACE * glyph.size();
            boolean spaced = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
            if (gap && !spaced && !glyph.text().startsWith(" ")) {
                text.append(' ');
            }
            text.append(glyph.text());
            end = Double.isNaN(end) ? glyph.to() : Math.max(end, glyph.to());
        }
        return thai(text.toString());
    }

    /** Runs that were drawn from left to right, each in its own order, by where they begin. */
    private static List<PdfGlyph> inOrder(List<PdfGlyph> line) {
        var runs = new ArrayList<List<PdfGlyph>>();
        for (PdfGlyph glyph : line) {
            if (runs.isEmpty() || glyph.from() < runs.getLast().getLast().from() - GOES_BACK * glyph.size()) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(glyph);
        }
        return runs.stream()
                .sorted(Comparator.comparingDouble(run -> run.getFirst().from()))
                .flatMap(List::stream)
                .toList();
    }

    static String thai(String text) {
        String joined = MARK_APART.matcher(text.replace('\u00A0', ' ')).replaceAll("");
        String whole = SARA_AM.matcher(joined)
                .replaceAll(match -> (match.group(1) != null ? match.group(1) : match.group(2)) + "ำ");
        return TONE_FIRST.matcher(SARA_AE.matcher(whole).replaceAll("แ")).replaceAll("$2$1");
    }
}
