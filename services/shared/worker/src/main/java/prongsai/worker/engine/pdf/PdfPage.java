package prongsai.worker.engine.pdf;

import java.util.List;

/**
 * What stands on a page: text in the order in which it was drawn, and the lines of its tables.
 *
 * @param pictured how much of it pictures cover, 1 for all
 */
record PdfPage(List<PdfGlyph> glyphs, List<PdfRule> rules, double pictured) {
    private static final double MOST_OF_IT = 0.5;

    /** On a scan programs stamp a number and a day; a cover in front of a picture says more. */
    private static final int STAMP = 80;

    static PdfPage ofRules(List<PdfRule> rules) {
        return new PdfPage(List.of(), rules, 0);
    }

    /** Whether it is the picture of a page, and not a page with a picture. */
    boolean isPicture() {
        return pictured >= MOST_OF_IT
                && glyphs.stream().filter(glyph -> !glyph.text().isBlank()).count() < STAMP;
    }
}
