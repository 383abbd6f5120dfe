package prongsai.worker.engine.scan;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes a block of text apart into its lines. Letters of a line stand side by side; the marks of Thai stand above and below
 * them, in two storeys, and belong to the line that is nearest. Left to itself the program takes marks for a line of their
 * own where a block begins, and loses them.
 */
final class TextLines {
    /** Ink that is less than this is dust. */
    private static final int DUST = 5;

    /** A block that has no more than this is blank: the smallest letter has more. */
    private static final int BLANK = 25;

    /** A full page of small print has some ten thousand; more is a photo. */
    private static final int MOST = 20_000;

    /** In heights of a letter: what is lower is a mark. */
    private static final double LETTER = 0.6;

    /** In heights of a letter: what is higher is a drawing, or letters that ran together over lines. */
    private static final double HIGHEST = 3;

    /** In heights of a letter: middles of letters, and of marks as high as some letter, of one line are nearer than this. */
    private static final double SAME_LINE = 1.4;

    private static final int MARGIN = 15;

    private final Sheet sheet;
    private final Rectangle box;
    private final Blobs blobs;

    /** The shade that letters stand on: cells of headings are often grey. */
    private final int paper;

    private final List<Line> lines = new ArrayList<>();

    private static final class Line {
        private final List<Blob> letters = new ArrayList<>();
        private final List<Blob> all = new ArrayList<>();
        private double middles;
        private int top;
        private int bottom;

        void add(Blob letter) {
            letters.add(letter);
            middles += letter.middle();
        }

        double middle() {
            return middles / letters.size();
        }

        /** Once all letters are there. */
        void close() {
            top = median(letters.stream().mapToInt(Blob::top).sorted().toArray());
            bottom = median(letters.stream().mapToInt(Blob::bottom).sorted().toArray());
        }

        private static int median(int[] sorted) {
            return sorted[sorted.length / 2];
        }
    }

    private TextLines(Sheet sheet, Rectangle box) {
        this.sheet = sheet.part(box);
        this.box = box.intersection(new Rectangle(sheet.width(), sheet.height()));
        this.blobs = new Blobs(this.sheet);
        this.paper = this.sheet.paper();
    }

    /** From the top; none where there is but dust. */
    static List<Snippet> of(Sheet sheet, Rectangle box) {
        return new TextLines(sheet, box).snippets();
    }

    private List<Snippet> snippets() {
        List<Blob> written =
                blobs.found().stream().filter(blob -> blob.ink() >= DUST).toList();
        if (written.size() > MOST || written.stream().mapToInt(Blob::ink).sum() < BLANK) {
            return List.of();
        }
        int height = height(written);
        List<Blob> letters = written.stream()
                .filter(blob -> blob.height() >= LETTER * height && blob.height() <= HIGHEST * height)
                .sorted(Comparator.comparingDouble(Blob::middle))
                .toList();
        for (Blob letter : letters) {
            if (lines.isEmpty() || letter.middle() - lines.getLast().middle() > SAME_LINE * height) {
                lines.add(new Line());
            }
            lines.getLast().add(letter);
        }
        lines.forEach(Line::close);
        written.stream()
                .filter(blob -> blob.height() <= HIGHEST * height)
                .forEach(blob -> lines.stream()
                        .min(Comparator.comparingDouble(line -> blob.awayFrom(line.top, line.bottom)))
                        .ifPresent(line -> line.all.add(blob)));
        return lines.stream().map(this::snippet).toList();
    }

    /** Of a letter: half of all ink is in blobs that are no higher. */
    private static int height(List<Blob> written) {
        List<Blob> byHeight =
                written.stream().sorted(Comparator.comparingInt(Blob::height)).toList();
        long half = byHeight.stream().mapToLong(Blob::ink).sum() / 2;
        long ink = 0;
        for (Blob blob : byHeight) {
            ink += blob.ink();
            if (ink >= half) {
                return blob.height();
            }
        }
        return byHeight.getLast().height();
    }

    private Snippet snippet(Line line) {
        int left = line.all.stream().mapToInt(Blob::left).min().orElseThrow() - 1;
        int top = line.all.stream().mapToInt(Blob::top).min().orElseThrow() - 1;
        int right = line.all.stream().mapToInt(Blob::right).max().orElseThrow() + 1;
        int bottom = line.all.stream().mapToInt(Blob::bottom).max().orElseThrow() + 1;
        var own = new boolean[blobs.found().size() + 1];
        line.all.forEach(blob -> own[blob.number()] = true);
        int width = right - left + 1;
        byte[] grey = new byte[width * (bottom - top + 1)];
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                grey[(y - top) * width + x - left] = (byte)
                        (isOwn(own, x, y)
                                ? Math.min(Sheet.WHITE, sheet.grey(x, y) * Sheet.WHITE / paper)
                                : Sheet.WHITE);
            }
        }
        return new Snippet(
                sheet.like(width, bottom - top + 1, grey).withMargin(MARGIN),
                box.x + left - MARGIN,
                box.y + line.bottom + 1,
                line.bottom - line.top + 1);
    }

    /** Ink of the line, and the grey at its edge. */
    private boolean isOwn(boolean[] own, int x, int y) {
        if (blobs.owner(x, y) != 0) {
            return own[blobs.owner(x, y)];
        }
        for (int near = 0; near < 9; near++) {
            if (own[blobs.owner(x + near % 3 - 1, y + near / 3 - 1)]) {
                return true;
            }
        }
        return false;
    }
}
