package prongsai.worker.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.worker.engine.Read;
import prongsai.worker.job.Opened;
import prongsai.worker.paper.Cell;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.PaperDocument.Source;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Remark;
import prongsai.worker.paper.Table;

/** Pages of HTML and text, under whatever name and in whatever charset. */
class TextPaperTest {
    private static final Charset THAI = Charset.forName("x-windows-874");

    @Test
    void paragraphsListsAndTablesComeInTheirOrder() {
        PaperDocument paper = html("<h2>ปก</h2>ข้อ<b>ความ</b><p>ก<br>ข</p><ol><li>หนึ่ง<li>สอง<ul><li>ย่อย</ul></ol>"
                + "<div><table><caption>ชื่อ</caption><tr><td>ก<td>ข</table></div>ท้าย");
        assertThat(Read.text(paper)).isEqualTo("ปก\nข้อความ\nก\nข\n1.|หนึ่ง\n2.|สอง\n•|ย่อย\nชื่อ\n[ก] [ข]\nท้าย");
        assertThat(paper.source()).isEqualTo(Source.HTML);
        Paragraph heading = (Paragraph) paper.blocks().getFirst();
        assertThat(heading.is(Paragraph.Trait.HEADING)).isTrue();
        assertThat(heading.level()).isEqualTo(2);
        assertThat(paper.blocks())
                .filteredOn(block -> block instanceof Paragraph paragraph
                        && !paragraph.marker().isEmpty())
                .extracting(block -> ((Paragraph) block).level())
                .containsExactly(1, 1, 2);
    }

    @Test
    void listsCountAsABrowserDraws() {
        assertThat(Read.text(html("<ol start=3 style='list-style-type: thai'><li>ก<li value=9>ข<li></ol><ol"
                        + " type=a><li>ก</ol><ol type=A><li>ก</ol><ol type=i><li>ก<li>ข</ol><ol"
                        + " type=I><li>ก</ol><ol reversed><li>ก<li>ข</ol><ol"
                        + " style='list-style:none'><li>ก</ol><ol"
                        + " style='list-style-type:decimal-leading-zero'><li><p>ก</p><p>ข</p></ol>")))
                .isEqualTo("๓.|ก\n๙.|ข\n๑๐.|\na.|ก\nA.|ก\ni.|ก\nii.|ข\nI.|ก\n2.|ก\n1.|ข\nก\n01.|ก\nข");
    }

    @Test
    void cellsSpanDownAndAcross_andTablesStandWithinCells() {
        PaperDocument paper = html("<table><thead><tr><td>ก<td colspan=2>ข</thead><tr><th>ค<th>ง<th>จ</tr>"
                + "<tr><td rowspan=2>ฉ<td rowspan=0>ช<td>ซ<tr><td>ฌ<tr><td>ญ<td>ฎ</table>"
                + "<table><tr><td>นอก<table><tr><td>ใน<td>ใน</table></table>");
        assertThat(Read.text(paper))
                .isEqualTo("[ก] [2x1 ข]\n[ค] [ง] [จ]\n[1x2 ฉ] [1x3 ช] [ซ]\n[ฌ]\n[ญ] [ฎ]\n[นอก¶[ใน] [ใน]]");
        Table table = paper.tables().getFirst();
        assertThat(table.rows()).extracting(row -> row.heading()).containsExactly(true, true, false, false, false);
        assertThat(table.rows().get(3).cells()).extracting(Cell::column).containsExactly(2);
        assertThat(table.rows().get(4).cells()).extracting(Cell::column).containsExactly(0, 2);
    }

    @Test
    void whatIsNotShownOrWasDeletedIsOut_andHiddenRowsAndColumnsAreMarked() {
        PaperDocument paper = html("<p>เห็น<span style='display:"
                + " none'>ซ่อน</span><del>ลบ</del><ins>เพิ่ม</ins><ruby>ก<rt>อ่าน</rt></ruby><script>x</script><style>y</style></p><p"
                + " hidden>ซ่อน</p><table><col><col style='display:none'><tr><td>ก<td>ข<tr"
                + " style='display:none'><td>ค<tr><td hidden>ง<td>จ</table>");
        assertThat(Read.text(paper)).isEqualTo("เห็นเพิ่มก\n[ก] [ข]\n[ค]\n[จ]");
        assertThat(paper.remarks())
                .containsExactly(Remark.of(Remark.Kind.TRACKED_CHANGES), Remark.of(Remark.Kind.HIDDEN_TEXT));
        Table table = paper.tables().getFirst();
        assertThat(table.rows()).extracting(row -> row.hidden()).containsExactly(false, true, false);
        assertThat(table.rows().getFirst().cells()).extracting(Cell::hidden).containsExactly(false, true);
    }

    @Test
    void aSoftHyphenIsNoLetter() {
        assertThat(Read.text(html("<p>รับ&shy;ฟัง"))).isEqualTo("รับฟัง");
        assertThat(Read.text(text("รับ\u00ADฟัง\tก\u00ADข"))).isEqualTo("[รับฟัง] [กข]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tis-620", "windows-874", "ISO-8859-11", "x-windows-874"})
    void bytesSayTheirCharset_whateverThePageSays(String thai) {
        String page = "<meta http-equiv=Content-Type content='text/html; charset=%s'><p>กองคลัง";
        assertThat(Read.paper(page.formatted(thai).getBytes(THAI))).satisfies(paper -> {
            assertThat(Read.text(paper)).isEqualTo("กองคลัง");
            assertThat(paper.remarks()).isEmpty();
        });
        assertThat(Read.paper(page.formatted(thai).getBytes(StandardCharsets.UTF_8)))
                .satisfies(paper -> {
                    assertThat(Read.text(paper)).isEqualTo("กองคลัง");
                    assertThat(paper.remarks()).containsExactly(Remark.of(Remark.Kind.OTHER_CHARSET, thai, "UTF-8"));
                });
        assertThat(Read.paper(page.formatted("utf-8").getBytes(THAI)).remarks())
                .containsExactly(Remark.of(Remark.Kind.OTHER_CHARSET, "utf-8", "x-windows-874"));
        assertThat(Read.paper(page.formatted("utf-8").getBytes(StandardCharsets.UTF_8))
                        .remarks())
                .isEmpty();
    }

    @Test
    void textOfEveryCharsetIsRead() {
        String text = "ปก\nก\tข";
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, THAI, StandardCharsets.UTF_16}) {
            assertThat(Read.text(Read.paper(text.getBytes(charset)))).isEqualTo("ปก\n[ก] [ข]");
        }
        assertThat(Read.text(Read.paper(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("ปก\n[ก] [ข]");
    }

    @Test
    void linesWithTabsAreTables_andTheirCellsMayBeQuotedOrHtml() {
        PaperDocument paper = text(
                "ปก\n\nก\tข\tค\n\"กองคลัง\nกองช่าง\"\t\"ว่า \"\"ก\"\"\"\tพูด \"ข\"\n\t<ol><li>ก<li>ข</ol>\t\"ไม่ปิด\n"
                        + "คั่น\n\tง");
        assertThat(Read.text(paper))
                .isEqualTo("ปก\n\n"
                        + "[ก] [ข] [ค]\n"
                        + "[กองคลัง¶กองช่าง] [ว่า \"ก\"] [พูด \"ข\"]\n"
                        + "[1.|ก¶2.|ข] [\"ไม่ปิด]\n"
                        + "คั่น\n"
                        + "[ง]");
        assertThat(paper.tables()).extracting(Table::columns).containsExactly(3, 2);
        assertThat(paper.tables().getLast().rows().getFirst().cells().getFirst().column())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";"})
    void aSpreadsheetSavedAsTextIsATable(String delimiter) {
        String csv = "รายงาน,,\r\nลำดับ,มาตรการ,หน่วยงาน\r\n1,\"ก, ข; ค\r\nง\",กองคลัง\r\n"
                .replace(",", delimiter)
                .replace("ก" + delimiter + " ข", "ก, ข");
        assertThat(Read.text(text(csv))).isEqualTo("[รายงาน]\n[ลำดับ] [มาตรการ] [หน่วยงาน]\n[1] [ก, ข; ค¶ง] [กองคลัง]");
    }

    @Test
    void proseWithCommasIsNoTable() {
        assertThat(text("ก, ข, ค\nง, จ\n").tables()).isEmpty();
        assertThat(text("ก, ข, ค").tables()).isEmpty();
    }

    @Test
    void tablesNestedDeeperThanAnyPaperAreDamaged() {
        assertThat(html("<table><tr><td>".repeat(20)).tables()).hasSize(1);
        assertThat(Read.opened("<table><tr><td>".repeat(21).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Opened.Refused.because(Opened.Why.DAMAGED));
    }

    @Test
    void otherKindsAreNamed() {
        assertThat(Read.opened("{\\rtf1".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Opened.Refused.because(Opened.Why.UNKNOWN_KIND, "RTF"));
        assertThat(Read.opened(new byte[] {1, 0, 2})).isEqualTo(Opened.Refused.because(Opened.Why.UNKNOWN_KIND, "?"));
        assertThat(Read.opened(" \n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Opened.Refused.because(Opened.Why.EMPTY));
    }

    private static PaperDocument html(String body) {
        return Read.paper(("<html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8));
    }

    private static PaperDocument text(String text) {
        return Read.paper(text.getBytes(StandardCharsets.UTF_8));
    }
}
