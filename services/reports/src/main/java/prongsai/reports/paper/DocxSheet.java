package prongsai.reports.paper;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The sheet of the Word file: A4 landscape, page numbers in Thai digits on all pages but the cover. */
final class DocxSheet {
    private static final int NUMBER_SIZE = 12;

    private DocxSheet() {}

    static void landscape(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(16838));
        size.setH(BigInteger.valueOf(11906));
        CTPageMar margins = section.addNewPgMar();
        BigInteger side = BigInteger.valueOf(794);
        margins.setLeft(side);
        margins.setRight(side);
        margins.setTop(side);
        margins.setBottom(BigInteger.valueOf(850));
        margins.setHeader(BigInteger.valueOf(400));
        margins.setFooter(BigInteger.valueOf(400));
        margins.setGutter(BigInteger.ZERO);
        section.addNewPgNumType().setFmt(STNumberFormat.THAI_NUMBERS);
        section.addNewTitlePg();
        document.createFooter(HeaderFooterType.FIRST);
        number(document.createFooter(HeaderFooterType.DEFAULT).createParagraph());
    }

    private static void number(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        DocxText.of(paragraph).write("หน้า ", NUMBER_SIZE, DocxText.Weight.REGULAR);
        mark(paragraph, STFldCharType.BEGIN);
        XWPFRun field = run(paragraph);
        field.getCTR().addNewInstrText().setStringValue(" PAGE ");
        mark(paragraph, STFldCharType.SEPARATE);
        run(paragraph).setText("๒");
        mark(paragraph, STFldCharType.END);
    }

    private static void mark(XWPFParagraph paragraph, STFldCharType.Enum kind) {
        run(paragraph).getCTR().addNewFldChar().setFldCharType(kind);
    }

    private static XWPFRun run(XWPFParagraph paragraph) {
        XWPFRun run = paragraph.createRun();
        DocxText.style(run, NUMBER_SIZE, DocxText.Weight.REGULAR);
        return run;
    }
}
