package prongsai.worker.engine.pdf;

/**
 * A piece of text at its place, in points from the page's lower left corner.
 *
 * @param text of one glyph, or of several where the file says what they stand for together; may be empty
 * @param y of the baseline
 * @param size of the font
 */
record PdfGlyph(String text, double from, double to, double y, double size) {
    double middle() {
        return (from + to) / 2;
    }

    PdfGlyph widenedTo(double end) {
        return new PdfGlyph(text, from, Math.max(to, end), y, size);
    }
}
