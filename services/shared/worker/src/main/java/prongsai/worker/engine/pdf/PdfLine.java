package prongsai.worker.engine.pdf;

/**
 * Text on one line of the paper, white space as it was drawn, also at its end.
 *
 * @param y of the baseline
 * @param size of the font of its first letter
 */
record PdfLine(String text, double from, double to, double y, double size) {}
