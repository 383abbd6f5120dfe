package prongsai.worker.engine.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.worker.engine.Read;
import prongsai.worker.engine.ZipFiles;
import prongsai.worker.job.Opened;
import prongsai.worker.paper.Cell;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.Remark;
import prongsai.worker.paper.Row;
import prongsai.worker.paper.Table;

/** What Excel stores for what a cell shows. */
class XlsxPaperTest {
    private static final String FORMATS = "<numFmts><numFmt numFmtId='164' formatCode='[$-D07041E]d mmm"
            + " yyyy;@'/><numFmt numFmtId='165' formatCode='0000000'/><numFmt numFmtId='166' formatCode='[$-107041E]d mmm"
            + " bb'/><numFmt numFmtId='167' formatCode='0.0%'/><numFmt numFmtId='168' formatCode='&quot;วันละ"
            + " &quot;0&quot; ชม.&quot;'/><numFmt numFmtId='169' formatCode='yyyy\\-mm\\-dd"
            + " hh:mm'/></numFmts><cellXfs><xf/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/><xf"
            + " numFmtId='167'/><xf numFmtId='168'/><xf numFmtId='169'/><xf numFmtId='14'/><xf numFmtId='9'/><xf"
            + " numFmtId='71'/><xf numFmtId='20'/></cellXfs>";

    @ParameterizedTest(name = "{0} in format {1} is {2}")
    @CsvSource({
        "45566, 1, 2024-10-01, DAY",
        "45748, 3, 2025-04-01, DAY",
        "45566.5, 6, 2024-10-01T12:00, DAY",
        "45566, 7, 2024-10-01, DAY",
        "45566, 9, 2024-10-01, DAY",
        "0.5, 10, 12:00:00, TEXT",
        "999901, 2, 0999901, NUMBER",
        "12345678, 2, 12345678, NUMBER",
        "0.855, 4, 85.5%, NUMBER",
        "0.9, 8, 90%, NUMBER",
        "8, 5, 8, NUMBER",
        "0.30000000000000004, 0, 0.3, NUMBER",
        "80.123456789, 0, 80.123456789, NUMBER",
        "1E+6, 0, 1000000, NUMBER",
        "x, 0, x, TEXT"
    })
    void aNumberIsWhatItsFormatMakesOfIt(String stored, int style, String text, Cell.Kind kind) {
        Cell cell = cell(paper("<row r='1'><c r='A1' s='" + style + "'><v>" + stored + "</v></c></row>"), 0);
        assertThat(cell.text()).isEqualTo(text);
        assertThat(cell.kind()).isEqualTo(kind);
    }

    @Test
    void daysAreCountedFrom1904WhereTheWorkbookSaysSo() {
        String row = "<row r='1'><c r='A1' s='1'><v>44104</v></c></row>";
        byte[] file = ZipFiles.xlsx("<workbookPr date1904='1'/>", data(row), Map.of("styles", FORMATS));
        assertThat(cell(Read.paper(file), 0).text()).isEqualTo("2024-10-01");
        byte[] usual = ZipFiles.xlsx("<workbookPr date1904='0'/>", data(row), Map.of("styles", FORMATS));
        assertThat(cell(Read.paper(usual), 0).text()).isEqualTo("2020-09-30");
    }

    @Test
    void aFormulaIsItsStoredResult_andWithoutOneUnknown() {
        PaperDocument paper = paper(
                "<row r='1'><c r='A1' t='str'><f>A&amp;B</f><v>ผล</v></c><c r='B1'><f>1+1</f><v>3</v></c><c r='C1'"
                        + " t='str'><f>TODAY()</f></c><c r='D1' t='e'><f>1/0</f><v>#DIV/0!</v></c><c r='E1'"
                        + " t='str'><f>\"\"</f><v></v></c><c r='F1' t='b'><v>1</v></c><c r='G1'"
                        + " t='inlineStr'><is><t>=HYPERLINK(1)</t></is></c></row>");
        Row row = paper.tables().getFirst().rows().getFirst();
        assertThat(row.cells())
                .extracting(cell -> cell.column() + " " + cell.kind() + " " + cell.text())
                .containsExactly(
                        "0 TEXT ผล",
                        "1 NUMBER 3",
                        "2 UNKNOWN ",
                        "3 ERROR #DIV/0!",
                        "5 TEXT TRUE",
                        "6 TEXT =HYPERLINK(1)");
        assertThat(paper.remarks()).containsExactly(Remark.of(Remark.Kind.UNKNOWN_RESULTS, "แผน!C1"));
    }

    @Test
    void readingsAboveLettersAreOut_andLinesOfACellAreParagraphs() {
        String shared = "<si><t>ลดขั้นตอน</t><rPh sb='0' eb='1'><t>คำอ่าน</t></rPh><phoneticPr fontId='1'/></si>"
                + "<si><r><rPr/><t>กองคลัง_x000D_\nกอง\u00ADช่าง</t></r><r><t>\n\nสำนักปลัด</t></r></si>";
        byte[] file = ZipFiles.xlsx(
                "",
                data("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1'"
                        + " t='s'><v>9</v></c></row>"),
                Map.of("sharedStrings", shared));
        assertThat(Read.text(Read.paper(file))).isEqualTo("[ลดขั้นตอน] [กองคลัง¶กองช่าง¶สำนักปลัด]");
    }

    @Test
    void hiddenRowsAndColumnsAreMarked_andBlankRowsMakeNothing() {
        String blank = "<row r='9'><c r='A9' s='1'/></row><row r='2000'><c r='A2000'/></row>";
        PaperDocument paper = Read.paper(ZipFiles.xlsx(
                "",
                "<cols><col min='2' max='3' hidden='1'/><col min='4' max='16384' width='0'/></cols>"
                        + data("<row r='2'>" + text("A2", "ก") + text("B2", "ลับ") + "</row><row r='4' hidden='1'>"
                                + text("A4", "ซ่อน") + "</row><row r='5' ht='0'>" + text("D5", "ซ่อน") + "</row>"
                                + blank),
                Map.of()));
        Table table = paper.tables().getFirst();
        assertThat(table.rows())
                .extracting(row -> row.place().number() + " " + row.hidden())
                .containsExactly("2 false", "4 true", "5 true");
        assertThat(table.rows().getFirst().cells()).extracting(Cell::hidden).containsExactly(false, true);
        assertThat(paper.remarks())
                .containsExactly(
                        Remark.of(Remark.Kind.HIDDEN_ROWS, "แผน!4", "แผน!5"),
                        Remark.of(Remark.Kind.HIDDEN_COLUMNS, "แผน!B", "แผน!D"));
        assertThat(table.place().sheet()).isEqualTo("แผน");
    }

    @Test
    void hiddenSheetsAreMarked() {
        byte[] file = ZipFiles.xlsx("", data("<row r='1'>" + text("A1", "ก") + "</row>"), Map.of());
        String name = "xl/workbook.xml";
        for (String state : new String[] {"hidden", "veryHidden"}) {
            byte[] hidden = ZipFiles.replaced(file, name, "sheetId=", "state='" + state + "' sheetId=");
            PaperDocument paper = Read.paper(hidden);
            assertThat(paper.tables()).singleElement().matches(Table::hidden);
            assertThat(paper.remarks()).containsExactly(Remark.of(Remark.Kind.HIDDEN_SHEETS, "แผน"));
        }
    }

    @Test
    void mergedCellsSpan_andWhatTheyCoverIsNotThere() {
        String rows = "<row r='1'>" + text("A1", "ก") + text("B1", "ทับ") + text("D1", "ข") + "</row><row r='3'>"
                + text("D3", "ค") + "</row><row r='4'>" + text("A4", "ทับ") + text("D4", "ง") + "</row>";
        PaperDocument paper = Read.paper(ZipFiles.xlsx(
                "",
                data(rows)
                        + "<mergeCells><mergeCell ref='A1:C4'/><mergeCell ref='F1:F9'/><mergeCell"
                        + " ref='x'/></mergeCells>",
                Map.of()));
        assertThat(Read.text(paper)).isEqualTo("[3x3 ก] [ข]\n[ค]\n[ง]");
    }

    @Test
    void placesThatAreNotWrittenFollowTheOneBefore() {
        assertThat(Read.text(
                        paper("<row><c t='inlineStr'><is><t>ก</t></is></c><c t='inlineStr'><is><t>ข</t></is></c></row>"
                                + "<row><c t='inlineStr'><is><t>ค</t></is></c></row>")))
                .isEqualTo("[ก] [ข]\n[ค]");
    }

    @Test
    void whatStandsFurtherToTheRightThanAnyFormIsSaidToBeLeftOut() {
        PaperDocument paper = paper("<row r='1'>" + text("A1", "ก") + text("CW1", "ไกล") + "</row>");
        assertThat(Read.text(paper)).isEqualTo("[ก]");
        assertThat(paper.remarks()).containsExactly(Remark.of(Remark.Kind.LEFT_OUT, "แผน!CW"));
    }

    @Test
    void aSheetWithoutEndIsRefused() {
        String rows = "<row><c t='inlineStr'><is><t>ก</t></is></c></row>".repeat(60_001);
        assertThat(Read.opened(ZipFiles.xlsx("", data(rows), Map.of())))
                .isEqualTo(Opened.Refused.because(Opened.Why.OVERSIZED));
    }

    @Test
    void aDoctypeIsDamaged() {
        byte[] file = ZipFiles.xlsx("", data(""), Map.of());
        byte[] broken = ZipFiles.with(file, "xl/sheet1.xml", "<!DOCTYPE x [<!ENTITY e 'x'>]><worksheet/>");
        assertThat(Read.opened(broken)).isEqualTo(Opened.Refused.because(Opened.Why.DAMAGED));
    }

    private static PaperDocument paper(String rows) {
        return Read.paper(ZipFiles.xlsx("", data(rows), Map.of("styles", FORMATS)));
    }

    private static Cell cell(PaperDocument paper, int index) {
        return paper.tables().getFirst().rows().getFirst().cells().get(index);
    }

    private static String data(String rows) {
        return "<sheetData>" + rows + "</sheetData>";
    }

    private static String text(String reference, String text) {
        return "<c r='" + reference + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }
}
