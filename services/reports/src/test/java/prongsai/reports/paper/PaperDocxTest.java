package prongsai.reports.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
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

    @Test
    void isSetLikeTheOfficialForm() throws IOException {
        try (XWPFDocument document = open()) {
            CTSectPr section = document.getDocument().getBody().getSectPr();
            assertThat(List.of(section.getPgSz().getW(), section.getPgSz().getH()))
                    .containsExactly(BigInteger.valueOf(16838), BigInteger.valueOf(11906));
            CTPageMar margins = section.getPgMar();
            assertThat(Stream.of(
                                    margins.getLeft(),
                                    margins.getRight(),
                                    margins.getTop(),
                                    margins.getBottom(),
                                    margins.getHeader(),
                                    margins.getFooter(),
                                    margins.getGutter())
                            .map(Object::toString))
                    .containsExactly("794", "794", "794", "850", "400", "400", "0");
            assertThat(section.getPgNumType().getFmt()).isEqualTo(STNumberFormat.THAI_NUMBERS);
            assertThat(section.isSetTitlePg()).isTrue();
        }
    }

    @Test
    void numbersThePagesButTheCover() throws IOException {
        try (XWPFDocument document = open()) {
            XWPFHeaderFooterPolicy policy = document.getHeaderFooterPolicy();
            assertThat(policy.getFirstPageFooter().getText()).isBlank();
            XWPFParagraph number = policy.getDefaultFooter().getParagraphArray(0);
            assertThat(number.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
            assertThat(number.getText()).isEqualTo("หน้า ๒");
            assertThat(number.getRuns().stream()
                            .flatMap(run -> Stream.concat(
                                    run.getCTR().getFldCharList().stream()
                                            .map(mark -> mark.getFldCharType().toString()),
                                    run.getCTR().getInstrTextList().stream().map(CTText::getStringValue))))
                    .containsExactly("begin", " PAGE ", "separate", "end");
            assertThat(number.getRuns()).allSatisfy(run -> assertStyle(run, 12, false));
        }
    }

    @Test
    void titlesAreCentredAndBoldAndTheTableBeginsAPage() throws IOException {
        try (XWPFDocument document = open()) {
            List<XWPFParagraph> written = document.getParagraphs().stream()
                    .filter(paragraph -> !paragraph.getText().isEmpty())
                    .toList();
            assertThat(written.stream().map(XWPFParagraph::getText))
                    .containsExactly(
                            paper.titleLines().getFirst(),
                            paper.titleLines().getLast(),
                            paper.coverYear(),
                            paper.office(),
                            paper.place(),
                            paper.innerTitle(),
                            paper.officeAndPlace(),
                            paper.innerYear());
            assertThat(written).allMatch(paragraph -> paragraph.getAlignment() == ParagraphAlignment.CENTER);
            assertThat(written.stream().map(XWPFParagraph::isPageBreak))
                    .containsExactly(false, false, false, false, false, true, false, false);
            assertThat(written.stream().map(XWPFParagraph::getSpacingAfter))
                    .containsExactly(100, 100, 100, 100, 100, 0, 0, 120);
            for (XWPFParagraph paragraph : written) {
                assertStyle(paragraph.getRuns().getFirst(), written.indexOf(paragraph) < 5 ? 24 : 18, true);
            }
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getText().isEmpty())
                            .map(XWPFParagraph::getSpacingBefore))
                    .startsWith(1900, 1600);
        }
    }

    @Test
    void theTableHasItsWidthsHeadingsAndAlignments() throws IOException {
        try (XWPFDocument document = open()) {
            XWPFTable table = document.getTables().getFirst();
            assertThat(table.getCTTbl().getTblPr().getTblLayout().getType()).isEqualTo(STTblLayoutType.FIXED);
            assertThat(List.of(
                            table.getCellMarginTop(),
                            table.getCellMarginLeft(),
                            table.getCellMarginBottom(),
                            table.getCellMarginRight()))
                    .containsExactly(40, 100, 40, 100);
            List<String> widths = List.of("2480", "4960", "1430", "1360", "2700", "2300");
            assertThat(table.getCTTbl().getTblGrid().getGridColList().stream()
                            .map(column -> column.getW().toString())
                            .toList())
                    .endsWith(widths.toArray(String[]::new));
            for (XWPFTableRow row : table.getRows()) {
                assertThat(row.getTableCells().stream().map(cell -> Integer.toString(cell.getWidth())))
                        .containsExactlyElementsOf(widths);
            }
            XWPFTableRow head = table.getRow(0);
            assertThat(head.isCantSplitRow()).isTrue();
            assertThat(head.getTableCells()).allSatisfy(cell -> {
                assertThat(cell.getColor()).isEqualTo("F0F0EE");
                assertThat(cell.getVerticalAlignment()).isEqualTo(XWPFVertAlign.CENTER);
                assertThat(cell.getParagraphArray(0).getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
                assertStyle(cell.getParagraphArray(0).getRuns().getFirst(), 15, true);
            });
            XWPFTableRow first = table.getRow(1);
            for (int column = 0; column < widths.size(); column++) {
                ParagraphAlignment expected =
                        column == 2 || column == 3 ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT;
                assertThat(first.getCell(column).getParagraphs()).allSatisfy(paragraph -> {
                    assertThat(paragraph.getAlignment()).isEqualTo(expected);
                    assertThat(paragraph.getSpacingAfter()).isZero();
                    assertStyle(paragraph.getRuns().getFirst(), 15, false);
                });
            }
        }
    }

    @Test
    void saysWhoMadeItAndWhen() throws IOException {
        try (XWPFDocument document = open()) {
            POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
            assertThat(core.getTitle()).isEqualTo(paper.documentTitle());
            assertThat(core.getCreator()).isEqualTo(paper.office());
            assertThat(core.getCreated()).isEqualTo(Instant.parse("2025-10-01T02:00:00Z"));
            assertThat(core.getModified()).isEqualTo(Instant.parse("2025-10-01T02:00:00Z"));
        }
    }

    private static void assertStyle(XWPFRun run, int points, boolean bold) {
        CTRPr style = run.getCTR().getRPr();
        CTFonts fonts = style.getRFontsArray(0);
        assertThat(List.of(fonts.getAscii(), fonts.getHAnsi(), fonts.getEastAsia(), fonts.getCs()))
                .containsOnly("TH SarabunPSK");
        assertThat(style.getSzArray(0).getVal().toString()).isEqualTo(Integer.toString(2 * points));
        assertThat(style.getSzCsArray(0).getVal().toString()).isEqualTo(Integer.toString(2 * points));
        assertThat(style.sizeOfBArray()).isEqualTo(bold ? 1 : 0);
        assertThat(style.sizeOfBCsArray()).isEqualTo(bold ? 1 : 0);
        assertThat(style.getLangArray(0).getBidi()).isEqualTo("th-TH");
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
