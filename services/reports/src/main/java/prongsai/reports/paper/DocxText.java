package prongsai.reports.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/**
 * One paragraph in the government's typeface. Word treats Thai as a complex script and reads its font, size and weight
 * from settings of their own (cs), beside those for Latin letters.
 */
final class DocxText {
    static final String FONT = "TH SarabunPSK";

    enum Weight {
        REGULAR,
        BOLD
    }

    private final XWPFParagraph paragraph;

    private DocxText(XWPFParagraph paragraph) {
        this.paragraph = paragraph;
        paragraph.setSpacingAfter(0);
    }

    static DocxText of(XWPFParagraph paragraph) {
        return new DocxText(paragraph);
    }

    DocxText onNewPage() {
        paragraph.setPageBreak(true);
        return this;
    }

    DocxText centred() {
        return aligned(ParagraphAlignment.CENTER);
    }

    DocxText aligned(ParagraphAlignment alignment) {
        paragraph.setAlignment(alignment);
        return this;
    }

    /** In twentieths of a point. */
    DocxText spaceAfter(int twips) {
        paragraph.setSpacingAfter(twips);
        return this;
    }

    void write(String text, int points, Weight weight) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        style(run, points, weight);
    }

    static void style(XWPFRun run, int points, Weight weight) {
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts = properties.addNewRFonts();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setEastAsia(FONT);
        fonts.setCs(FONT);
        if (weight == Weight.BOLD) {
            properties.addNewB();
            properties.addNewBCs();
        }
        BigInteger halfPoints = BigInteger.valueOf(2L * points);
        properties.addNewSz().setVal(halfPoints);
        properties.addNewSzCs().setVal(halfPoints);
        properties.addNewLang().setBidi("th-TH");
    }
}
