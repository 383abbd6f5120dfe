package prongsai.worker.engine.scan;

/** Tells ink from paper by the shade that parts the two best (Otsu's method). */
final class Ink {
    private static final int SHADES = 256;

    /** A page without ink, or without paper, has no two shades: it is parted here at the nearest. */
    private static final int DARKEST = 90;

    private static final int LIGHTEST = 200;

    private Ink() {}

    /** The first shade that is paper. */
    static int of(byte[] grey) {
        var counts = new long[SHADES];
        for (byte shade : grey) {
            counts[shade & 0xFF]++;
        }
        return Math.clamp(parting(counts, grey.length), DARKEST, LIGHTEST);
    }

    private static int parting(long[] counts, long all) {
        double sum = 0;
        for (int shade = 0; shade < SHADES; shade++) {
            sum += (double) shade * counts[shade];
        }
        int best = 0;
        double most = 0;
        long dark = 0;
        double sumOfDark = 0;
        for (int shade = 0; shade < SHADES; shade++) {
            dark += counts[shade];
            sumOfDark += (double) shade * counts[shade];
            long light = all - dark;
            if (dark > 0 && light > 0) {
                double apart = sumOfDark / dark - (sum - sumOfDark) / light;
                double parted = (double) dark * light * apart * apart;
                if (parted > most) {
                    most = parted;
                    best = shade + 1;
                }
            }
        }
        return best;
    }
}
