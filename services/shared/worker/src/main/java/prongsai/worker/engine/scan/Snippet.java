package prongsai.worker.engine.scan;

/**
 * A line of text that is read by itself, with a white margin and nothing of the lines above and below.
 *
 * @param x of its picture's left edge on the sheet
 * @param base y of what its letters stand on
 * @param height of its letters, without marks
 */
record Snippet(Sheet picture, int x, int base, int height) {}
