package prongsai.worker.engine.pdf;

import java.util.List;

/** What stands on a page: text in the order in which it was drawn, and the lines of its tables. */
record PdfPage(List<PdfGlyph> glyphs, List<PdfRule> rules) {}
