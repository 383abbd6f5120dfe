package prongsai.worker.engine.scan;

import java.util.Arrays;

/**
 * By how much a page lies askew. Lines of text and of tables, seen along their own direction, fall into few rows of pixels;
 * seen at any other angle they spread over many.
 */
final class Skew {
    /** A page that lies further askew was not put into a scanner. */
    private static final double FURTHEST = Math.toRadians(5);

    private static final double COARSE = Math.toRadians(0.25);

    /** At this much the two ends of a line of a page across are one pixel apart. */
    private static final double FINE = Math.toRadians(0.02);

    /** One column of pixels of so many is looked at. */
    private static final int COLUMNS = 3;

    private final int[] xs;
    private final int[] ys;
    private final int[] counts;
    private final int middle;

    private Skew(Sheet sheet) {
        int points = 0;
        var x = new int[sheet.width() / COLUMNS * sheet.height() + 1];
        var y = new int[x.length];
        for (int row = 0; row < sheet.height(); row++) {
            for (int column = COLUMNS / 2; column + COLUMNS / 2 < sheet.width(); column += COLUMNS) {
                if (sheet.isInk(column, row)) {
                    x[points] = column - sheet.width() / 2;
                    y[points++] = row;
                }
            }
        }
        this.xs = Arrays.copyOf(x, points);
        this.ys = Arrays.copyOf(y, points);
        this.middle = (int) Math.ceil(sheet.width() * Math.tan(FURTHEST + COARSE));
        this.counts = new int[sheet.height() + 2 * middle + 1];
    }

    /** In radians, above 0 where lines go down to the right; 0 where nothing says so. */
    static double of(Sheet sheet) {
        var skew = new Skew(sheet);
        double coarse = skew.best(0, FURTHEST, COARSE);
        return skew.best(coarse, COARSE, FINE);
    }

    private double best(double around, double reach, double step) {
        int steps = (int) Math.round(reach / step);
        double best = around;
        long most = score(around);
        for (int i = -steps; i <= steps; i++) {
            long score = score(around + i * step);
            if (score > most) {
                most = score;
                best = around + i * step;
            }
        }
        return best;
    }

    private long score(double angle) {
        double slope = Math.tan(angle);
        Arrays.fill(counts, 0);
        for (int i = 0; i < xs.length; i++) {
            counts[middle + ys[i] - (int) Math.round(xs[i] * slope)]++;
        }
        long score = 0;
        for (int count : counts) {
            score += (long) count * count;
        }
        return score;
    }
}
