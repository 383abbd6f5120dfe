package prongsai.reports.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import prongsai.reports.SeedPlan;

class PaperDocxTest {
    private final Paper paper = PaperMaker.make(SeedPlan.snapshot());
    private final byte[] file = new PaperDocx().render(paper, Instant.parse("2025-10-01T02:00:00Z"));

    @Test
    void hasTheSameCellsAsThePaper() throws IOException {
        try (XWPFDocument document = open()) {
            XWPFTable table = document.getTables().getFirst();

            assertThat(texts(table.getRow(0)))
                    .isEqualTo(paper.columns().stream().map(List::of).toList());
            assertThat(table.getRows().stream()
                            .skip(1)
                            .map(PaperDocxTest::texts)
                            .toList())
                    .isEqualTo(paper.rows().stream().map(Paper.Row::cells).toList());
        }
    }

    @Test
    void isALandscapeSheetThatRepeatsItsHeadings() throws IOException {
        try (XWPFDocument document = open()) {
            assertThat(document.getDocument().getBody().getSectPr().getPgSz().getOrient())
                    .isEqualTo(STPageOrientation.LANDSCAPE);
            assertThat(document.getTables().getFirst().getRow(0).isRepeatHeader())
                    .isTrue();
        }
    }

    @Test
    void letsEveryMeasureGoOnOverAPage_soThatNothingIsCutOff() throws IOException {
        try (XWPFDocument document = open()) {
            assertThat(document.getTables().getFirst().getRows().stream().skip(1))
                    .hasSize(7)
                    .noneMatch(XWPFTableRow::isCantSplitRow);
        }
    }

    @Test
    void setsTheThaiFontWhereWordLooksForIt() throws IOException {
        try (XWPFDocument document = open()) {
            assertThat(document.getParagraphs().stream().flatMap(paragraph -> paragraph.getRuns().stream()))
                    .isNotEmpty()
                    .allSatisfy(run -> assertThat(
                                    run.getCTR().getRPr().getRFontsArray(0).getCs())
                            .isEqualTo("TH SarabunPSK"));
        }
    }

    @Test
    void coverNamesTheOfficeAndTheYear() throws IOException {
        try (XWPFDocument document = open()) {
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains(paper.coverYear(), paper.office(), paper.place(), paper.innerTitle());
        }
    }

    private XWPFDocument open() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static List<List<String>> texts(XWPFTableRow row) {
        return row.getTableCells().stream().map(PaperDocxTest::texts).toList();
    }

    private static List<String> texts(XWPFTableCell cell) {
        return cell.getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
