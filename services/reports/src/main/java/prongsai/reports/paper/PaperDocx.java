package prongsai.reports.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Writes the paper as a Word file that an office can go on editing: the same six columns, headings on every page. */
final class PaperDocx {
    /** In twentieths of a point; together the width between the margins. */
    private static final int[] WIDTHS = {2480, 4960, 1430, 1360, 2700, 2300};

    private static final int TITLE_SIZE = 24;
    private static final int HEADING_SIZE = 18;
    private static final int TABLE_SIZE = 15;

    /**
     * @param made goes into the document's dates
     */
    byte[] render(Paper paper, Instant made) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            describe(document, paper, made);
            DocxSheet.landscape(document);
            cover(document, paper);
            heading(document, paper);
            table(document, paper);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void describe(XWPFDocument document, Paper paper, Instant made) {
        POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
        core.setTitle(paper.documentTitle());
        core.setCreator(paper.office());
        core.setCreated(Optional.of(Date.from(made)));
        core.setModified(Optional.of(Date.from(made)));
    }

    private static void cover(XWPFDocument document, Paper paper) {
        document.createParagraph().setSpacingBefore(1900);
        paper.titleLines().forEach(line -> title(document, line));
        title(document, paper.coverYear());
        document.createParagraph().setSpacingBefore(1600);
        title(document, paper.office());
        title(document, paper.place());
    }

    private static void title(XWPFDocument document, String text) {
        DocxText.of(document.createParagraph()).centred().spaceAfter(100).write(text, TITLE_SIZE, DocxText.Weight.BOLD);
    }

    private static void heading(XWPFDocument document, Paper paper) {
        DocxText first = DocxText.of(document.createParagraph());
        first.onNewPage().centred().write(paper.innerTitle(), HEADING_SIZE, DocxText.Weight.BOLD);
        DocxText.of(document.createParagraph())
                .centred()
                .write(paper.officeAndPlace(), HEADING_SIZE, DocxText.Weight.BOLD);
        DocxText.of(document.createParagraph())
                .centred()
                .spaceAfter(120)
                .write(paper.innerYear(), HEADING_SIZE, DocxText.Weight.BOLD);
    }

    private static void table(XWPFDocument document, Paper paper) {
        XWPFTable table = document.createTable(1 + paper.rows().size(), WIDTHS.length);
        layOut(table);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int column = 0; column < WIDTHS.length; column++) {
            XWPFTableCell cell = head.getCell(column);
            cell.setColor("F0F0EE");
            cell.setVerticalAlignment(XWPFVertAlign.CENTER);
            DocxText.of(cell.getParagraphArray(0))
                    .centred()
                    .write(paper.columns().get(column), TABLE_SIZE, DocxText.Weight.BOLD);
        }
        for (int row = 0; row < paper.rows().size(); row++) {
            fill(table.getRow(row + 1), paper.rows().get(row));
        }
    }

    private static void layOut(XWPFTable table) {
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setCellMargins(40, 100, 40, 100);
        CTTblGrid grid = table.getCTTbl().getTblGrid();
        if (grid == null) {
            grid = table.getCTTbl().addNewTblGrid();
        }
        for (int width : WIDTHS) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        for (XWPFTableRow row : table.getRows()) {
            for (int column = 0; column < WIDTHS.length; column++) {
                row.getCell(column).setWidth(Integer.toString(WIDTHS[column]));
            }
        }
    }

    private static void fill(XWPFTableRow row, Paper.Row measure) {
        // May break over pages: of a row that is longer than a page, LibreOffice cuts off the rest otherwise.
        row.setCantSplitRow(false);
        List<List<String>> cells = measure.cells();
        for (int column = 0; column < cells.size(); column++) {
            XWPFTableCell cell = row.getCell(column);
            ParagraphAlignment alignment =
                    column == 2 || column == 3 ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT;
            List<String> texts = cells.get(column);
            for (int at = 0; at < texts.size(); at++) {
                DocxText.of(at == 0 ? cell.getParagraphArray(0) : cell.addParagraph())
                        .aligned(alignment)
                        .write(texts.get(at), TABLE_SIZE, DocxText.Weight.REGULAR);
            }
        }
    }
}
