package prongsai.reports.paper;

import org.openpdf.text.Document;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;
import prongsai.thai.ThaiDigits;

/** Writes หน้า ๒ จาก ๘ under each page but the cover: CSS counters know no Thai digits. */
final class PageNumbers extends PdfPageEventHelper {
    private static final float SIZE = 9;
    private static final float ABOVE_EDGE = 22;

    private final BaseFont font;
    private final int pages;

    PageNumbers(BaseFont font, int pages) {
        this.font = font;
        this.pages = pages;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        if (writer.getPageNumber() == 1) {
            return;
        }
        String text = "หน้า " + ThaiDigits.toThai(writer.getPageNumber()) + " จาก " + ThaiDigits.toThai(pages);
        float middle = document.getPageSize().getWidth() / 2 - font.getWidthPoint(text, SIZE) / 2;
        PdfContentByte canvas = writer.getDirectContent();
        canvas.beginText();
        canvas.setFontAndSize(font, SIZE);
        canvas.setTextMatrix(middle, ABOVE_EDGE);
        canvas.showText(text);
        canvas.endText();
    }
}
