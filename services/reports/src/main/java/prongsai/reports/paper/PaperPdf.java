package prongsai.reports.paper;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.LayoutProcessor;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.xhtmlrenderer.pdf.ITextRenderer;

/**
 * Sets the paper as PDF. Marks over and under Thai letters come out right because the JDK's own shaper places the
 * glyphs, and words can be copied because each run carries the text it was made from (/ActualText).
 *
 * <p>The same paper, time and identity give the same bytes: the fonts are embedded whole, since a subset gets a random
 * name.
 */
final class PaperPdf {
    private static final String REGULAR = "fonts/sarabun/Sarabun-Regular.ttf";
    private static final String BOLD = "fonts/sarabun/Sarabun-Bold.ttf";
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    static {
        LayoutProcessor.enableKernLiga();
        LayoutProcessor.setWriteActualText();
    }

    private final PaperHtml html;
    private final BaseFont regular = font(REGULAR);
    private final BaseFont bold = font(BOLD);

    PaperPdf(PaperHtml html) {
        this.html = html;
    }

    /**
     * @param made goes into the document's dates
     * @param identity a hexadecimal number of 32 digits or more that belongs to this content alone
     */
    byte[] render(Paper paper, Instant made, String identity) {
        ITextRenderer renderer = new ITextRenderer();
        renderer.getFontResolver().addFont(regular, REGULAR, null);
        renderer.getFontResolver().addFont(bold, BOLD, null);
        renderer.getSharedContext().setLineBreakingStrategy(new ThaiLines(paper.names()));
        renderer.setDocumentFromString(html.document(paper));
        renderer.layout();
        renderer.setPdfPageEvent(new PageNumbers(regular, pages(renderer)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        renderer.createPDF(bytes, false);
        stamp(requireNonNull(renderer.getWriter()), made, identity);
        renderer.finishPDF();
        return bytes.toByteArray();
    }

    private static int pages(ITextRenderer laidOut) {
        return requireNonNull(requireNonNull(laidOut.getRootBox()).getLayer())
                .getPages()
                .size();
    }

    private static void stamp(PdfWriter writer, Instant made, String identity) {
        PdfDate date = new PdfDate(GregorianCalendar.from(made.atZone(BANGKOK)));
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        byte[] id = HexFormat.of().parseHex(identity.substring(0, 32));
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("th"));
    }

    private static BaseFont font(String resource) {
        try {
            BaseFont font = BaseFont.createFont(resource, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
            font.setSubset(false);
            return font;
        } catch (IOException unreadable) {
            throw new IllegalStateException("Font missing from the program: " + resource, unreadable);
        }
    }
}
