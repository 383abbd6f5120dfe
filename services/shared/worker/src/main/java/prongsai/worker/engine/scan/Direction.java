package prongsai.worker.engine.scan;

/**
 * Whether the lines of a page run across it, or down, as on a sheet across that was put into the scanner upright. Letters of a
 * line stand nearer to each other than lines do: with small holes closed, ink goes on further along the lines.
 */
final class Direction {
    /** At 200 dots to the inch: between letters, and less than between most lines. */
    private static final int HOLE = 9;

    /** Between the two is a page that says nothing, such as one with a picture. */
    private static final double CLEARLY = 1.5;

    private Direction() {}

    /** Of a sheet that lies straight, without the lines of tables. */
    static boolean isDown(Sheet sheet) {
        return reach(sheet, true) > CLEARLY * reach(sheet, false);
    }

    /** How far ink goes on, on the whole: long pieces weigh more. */
    private static double reach(Sheet sheet, boolean down) {
        long sum = 0;
        long squares = 0;
        int length = down ? sheet.height() : sheet.width();
        for (int at = 0; at < (down ? sheet.width() : sheet.height()); at++) {
            int from = -1;
            int last = -1;
            for (int along = 0; along <= length; along++) {
                if (along < length && (down ? sheet.isInk(at, along) : sheet.isInk(along, at))) {
                    from = from < 0 ? along : from;
                    last = along;
                } else if (from >= 0 && (along == length || along - last > HOLE)) {
                    long piece = last - from + 1L;
                    sum += piece;
                    squares += piece * piece;
                    from = -1;
                }
            }
        }
        return sum == 0 ? 0 : (double) squares / sum;
    }
}
