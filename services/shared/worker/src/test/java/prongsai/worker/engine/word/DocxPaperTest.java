package prongsai.worker.engine.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.worker.engine.Read;
import prongsai.worker.engine.ZipFiles;
import prongsai.worker.job.Opened;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Paragraph.Trait;
import prongsai.worker.paper.Remark;
import prongsai.worker.paper.Table;

/** What Word writes around and within the text of a paper. */
class DocxPaperTest {
    @Test
    void paragraphsAndTablesComeInTheirOrder_blankOnesToo() {
        PaperDocument paper =
                paper(p("ปก") + "<w:p/>" + tbl(tr(tc(p("ก") + "<w:p/>" + p("ข")), tc("<w:p/>"))) + p("ท้าย"));
        assertThat(Read.text(paper)).isEqualTo("ปก\n\n[ก¶ข] []\nท้าย");
        assertThat(paper.blocks()).extracting(block -> block.place().number()).containsExactly(1, 2, 3, 4);
        assertThat(paper.source()).isEqualTo(PaperDocument.Source.WORD);
        assertThat(paper.remarks()).isEmpty();
    }

    @Test
    void contentControlsAreSeenThroughWhereverTheyStand() {
        String body =
                sdt(tbl(sdt(tr(sdt(tc(sdt(p("ก")) + "<w:p>" + sdt(r("ข") + sdt(r("ค"))) + "</w:p>")), tc(p("ง"))))));
        assertThat(Read.text(paper(body))).isEqualTo("[ก¶ขค] [ง]");
    }

    @Test
    void theHintOfAnEmptyControlIsNoText() {
        String hint = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + r("คลิกเพื่อพิมพ์")
                + "</w:sdtContent></w:sdt>";
        assertThat(Read.text(paper("<w:p>" + r("หน่วยงาน: ") + hint + "</w:p>")))
                .isEqualTo("หน่วยงาน: ");
    }

    @Test
    void whatWasInsertedIsIn_andWhatWasDeletedOut() {
        PaperDocument paper = paper("<w:p>" + r("เผยแพร่") + del("<w:r><w:delText>รายปี</w:delText></w:r>")
                + "<w:ins w:id='1'>" + r("ราย") + "<w:ins w:id='2'>" + r("ไตรมาส") + "</w:ins></w:ins>"
                + "<w:moveFrom w:id='3'>" + r("ที่นี่") + "</w:moveFrom><w:moveTo w:id='4'>" + r(" ที่นั่น")
                + "</w:moveTo></w:p>");
        assertThat(Read.text(paper)).isEqualTo("เผยแพร่รายไตรมาส ที่นั่น");
        assertThat(paper.remarks()).containsExactly(Remark.of(Remark.Kind.TRACKED_CHANGES));
    }

    @Test
    void aParagraphGoesOnWhereItsEndWasDeleted() {
        String open = "<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>" + r("ต้น") + "</w:p>";
        PaperDocument paper = paper(open + open + p("ปลาย") + p("อื่น"));
        assertThat(Read.text(paper)).isEqualTo("ต้นต้นปลาย\nอื่น");
        assertThat(paper.remarks()).isNotEmpty();
        assertThat(Read.text(paper(tbl(tr(tc(open)))))).isEqualTo("[ต้น]");
    }

    @Test
    void aRowThatWasDeletedIsOut_andADeletedCellKeepsItsPlace() {
        String deleted = "<w:tr><w:trPr><w:del w:id='1'/></w:trPr>" + tc(p("ลบ")) + tc(p("ลบ")) + "</w:tr>";
        String inserted = "<w:tr><w:trPr><w:ins w:id='1'/></w:trPr>" + tc(p("ใหม่")) + tc(p("ข")) + "</w:tr>";
        String cell = "<w:tc><w:tcPr><w:cellDel w:id='2'/></w:tcPr>" + p("ลบ") + "</w:tc>";
        PaperDocument paper = paper(tbl(tr(tc(p("ก")), tc(p("ข"))) + deleted + inserted + tr(cell, tc(p("ค")))));
        assertThat(Read.text(paper)).isEqualTo("[ก] [ข]\n[ใหม่] [ข]\n[] [ค]");
        assertThat(paper.remarks()).containsExactly(Remark.of(Remark.Kind.TRACKED_CHANGES));
    }

    @Test
    void aDeletedRowLendsItsMergeToNoOtherCell() {
        String deleted = "<w:tr><w:trPr><w:del w:id='1'/></w:trPr>" + merged("restart", "ลบ") + tc(p("ลบ")) + "</w:tr>";
        PaperDocument paper = paper(tbl(tr(merged("restart", "ก"), tc(p("๑")))
                + tr(merged("continue", ""), tc(p("๒")))
                + deleted
                + tr(merged("continue", "ซ่อน"), tc(p("๔")))));
        assertThat(Read.text(paper)).isEqualTo("[1x2 ก] [๑]\n[๒]\n[] [๔]");
    }

    @Test
    void hiddenTextIsOut_andSaid() {
        PaperDocument paper = paper(
                "<w:p>" + r("เห็น") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ซ่อน</w:t></w:r>"
                        + "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>ด้วย</w:t></w:r>"
                        + "<w:r><w:rPr><w:rStyle w:val='H'/></w:rPr><w:t>ซ่อน</w:t></w:r></w:p>",
                Map.of(
                        "styles",
                        "<w:style w:styleId='B'><w:rPr><w:vanish/></w:rPr></w:style>"
                                + "<w:style w:styleId='H'><w:basedOn w:val='B'/></w:style>"));
        assertThat(Read.text(paper)).isEqualTo("เห็นด้วย");
        assertThat(paper.remarks()).containsExactly(Remark.of(Remark.Kind.HIDDEN_TEXT));
    }

    @Test
    void cellsSpanDownAndAcross_afterColumnsThatARowLeavesOut() {
        String before = "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>" + tc(p("ง")) + "</w:tr>";
        Table table = paper(tbl(tr(merged("restart", "ก"), wide(2, "ข"))
                        + tr(merged("continue", "ซ่อน"), wide(2, "ค"))
                        + before))
                .tables()
                .getFirst();
        assertThat(Read.text(table)).isEqualTo("[1x2 ก] [2x1 ข]\n[2x1 ค]\n[ง]");
        assertThat(table.columns()).isEqualTo(3);
        assertThat(table.rows().get(2).cells().getFirst().column()).isEqualTo(1);
    }

    @Test
    void oldFilesMergeAcrossCellByCell() {
        String first = "<w:tc><w:tcPr><w:hMerge w:val='restart'/></w:tcPr>" + p("ก") + "</w:tc>";
        String next = "<w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc>";
        assertThat(Read.text(paper(tbl(tr(first, next, next, tc(p("ข"))))))).isEqualTo("[3x1 ก] [ข]");
    }

    @Test
    void rowsOfHeadingsAndHiddenRowsAreMarked() {
        Table table = paper(tbl("<w:tr><w:trPr><w:tblHeader/></w:trPr>" + tc(p("ก")) + "</w:tr>"
                        + "<w:tr><w:trPr><w:hidden/></w:trPr>" + tc(p("ข")) + "</w:tr>" + tr(tc(p("ค")))))
                .tables()
                .getFirst();
        assertThat(table.rows())
                .extracting(row -> row.heading() + " " + row.hidden())
                .containsExactly("true false", "false true", "false false");
    }

    @Test
    void tablesStandWithinCells() {
        PaperDocument paper = paper(tbl(tr(tc(p("บน") + tbl(tr(tc(p("ก")), tc(p("ข")))) + p("ล่าง")))));
        assertThat(Read.text(paper)).isEqualTo("[บน¶[ก] [ข]¶ล่าง]");
        assertThat(paper.tables()
                        .getFirst()
                        .rows()
                        .getFirst()
                        .cells()
                        .getFirst()
                        .text())
                .isEqualTo("บน\nก\nข\nล่าง");
    }

    @Test
    void aFieldIsItsResult() {
        String merge = fld("begin") + "<w:r><w:instrText> MERGEFIELD unit </w:instrText></w:r>" + fld("separate")
                + r("กองช่าง") + fld("end");
        String within = fld("begin") + "<w:r><w:instrText> IF </w:instrText></w:r>" + merge
                + "<w:r><w:instrText> = 1 </w:instrText></w:r>" + fld("separate") + r("ผล") + fld("end");
        String simple = "<w:fldSimple w:instr=' DATE '>" + r("1 ต.ค. 67") + "</w:fldSimple>";
        assertThat(Read.text(paper("<w:p>" + merge + r(" ") + within + r(" ") + simple + "</w:p>")))
                .isEqualTo("กองช่าง ผล 1 ต.ค. 67");
        String unended = "<w:p>" + fld("begin") + "<w:r><w:instrText> TOC </w:instrText></w:r></w:p>";
        assertThat(Read.text(paper(unended + p("ต่อ")))).isEqualTo("\nต่อ");
    }

    @Test
    void fieldsOfFormsShowWhatWasChosen() {
        String box = "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:default"
                + " w:val='0'/><w:checked/></w:checkBox>"
                + "</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>"
                + fld("end");
        String list = "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:ddList><w:result w:val='1'/><w:listEntry"
                + " w:val='กองคลัง'/><w:listEntry"
                + " w:val='กองช่าง'/></w:ddList></w:ffData></w:fldChar></w:r>" + fld("end");
        assertThat(Read.text(paper("<w:p>" + box + r(" ") + list + "</w:p>"))).isEqualTo("☑ กองช่าง");
    }

    @Test
    void aTextBoxStandsOnce_behindItsParagraph() {
        String modern = "<w:drawing><wps:wsp><wps:txbx><w:txbxContent>" + p("กล่อง")
                + "</w:txbxContent></wps:txbx></wps:wsp></w:drawing>";
        String old = "<w:pict><v:shape><v:textbox><w:txbxContent>" + p("กล่อง")
                + "</w:txbxContent></v:textbox></v:shape></w:pict>";
        String both = "<mc:AlternateContent><mc:Choice>" + modern + "</mc:Choice><mc:Fallback>" + old
                + "</mc:Fallback></mc:AlternateContent>";
        PaperDocument paper = paper("<w:p><w:r>" + both + "</w:r>" + r("ข้อความ") + "</w:p>"
                + tbl(tr(tc("<w:p><w:r>" + old + "</w:r></w:p>"))));
        assertThat(Read.text(paper)).isEqualTo("ข้อความ\nกล่อง\n[กล่อง]");
        assertThat(((Paragraph) paper.blocks().get(1)).is(Trait.BOX)).isTrue();
        String onlyOld = "<mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback>" + old
                + "</mc:Fallback></mc:AlternateContent>";
        assertThat(Read.text(paper(tbl(tr(tc("<w:p><w:r>" + onlyOld + "</w:r></w:p>"))))))
                .isEqualTo("[กล่อง]");
    }

    @Test
    void lettersAlongALineAreABox() {
        String title =
                "<w:pict><v:shape><v:textpath string='แผนปฏิบัติการ'/><v:textpath string=' '/></v:shape></w:pict>";
        assertThat(Read.text(paper("<w:p><w:r>" + title + "</w:r></w:p>"))).isEqualTo("\nแผนปฏิบัติการ");
    }

    @Test
    void headersAndFootersStandAroundTheDocument() {
        PaperDocument paper = paper(
                p("ก"),
                Map.of("header", p("เทศบาลตำบลตัวอย่าง") + "<w:p/>", "footer", p("หน้า 1") + tbl(tr(tc(p("ท้าย"))))));
        assertThat(Read.text(paper)).isEqualTo("เทศบาลตำบลตัวอย่าง\nก\nหน้า 1\n[ท้าย]");
        assertThat(paper.blocks()).extracting(block -> block.place().number()).containsExactly(1, 2, 3, 4);
        assertThat(paper.blocks())
                .filteredOn(block -> block instanceof Paragraph edge && edge.is(Trait.EDGE_OF_PAGE))
                .extracting(Read::text)
                .containsExactly("เทศบาลตำบลตัวอย่าง", "หน้า 1");
    }

    @Test
    void notesHangOnTheirParagraph() {
        PaperDocument paper = paper(
                "<w:p>" + r("ผล")
                        + "<w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:footnoteReference w:id='0'/></w:r></w:p>",
                Map.of(
                        "footnotes",
                        "<w:footnote w:id='0' w:type='separator'>" + p("เส้น")
                                + "</w:footnote><w:footnote w:id='2'><w:p>" + "<w:r><w:footnoteRef/></w:r>"
                                + r("ดูภาคผนวก") + "</w:p></w:footnote>"));
        assertThat(Read.text(paper)).isEqualTo("ผล");
        assertThat(((Paragraph) paper.blocks().getFirst()).notes()).containsExactly("ดูภาคผนวก");
    }

    @Test
    void whatIsNoLetterIsReadAsWhatItShows() {
        String runs = "<w:r><w:t>รับ</w:t><w:softHyphen/><w:t>ฟัง\u00AD </w:t><w:sym w:font='Wingdings'"
                + " w:char='F0FC'/><w:sym w:font='Symbol'"
                + " w:char='F0B3'/><w:t>80</w:t><w:tab/><w:t>ก</w:t><w:br/><w:t>ข</w:t><w:br"
                + " w:type='page'/><w:cr/><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t>"
                + "<w:ruby><w:rt><w:r><w:t>อ่าน</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>ฐาน</w:t></w:r></w:rubyBase></w:ruby></w:r>"
                + "<w:hyperlink>" + r("ลิงก์") + "</w:hyperlink><w:smartTag>" + r("ป้าย")
                + "</w:smartTag><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>";
        assertThat(Read.text(paper("<w:p>" + runs + "</w:p>"))).isEqualTo("รับฟัง ✓≥80\tก\nข\n1-2ฐานลิงก์ป้ายx");
    }

    @Test
    void headingsAreMarked_byTheirStyleOrTheirLevel() {
        PaperDocument paper = paper(
                "<w:p><w:pPr><w:pStyle w:val='S'/></w:pPr>" + r("ก")
                        + "</w:p><w:p><w:pPr><w:outlineLvl w:val='1'/></w:pPr>" + r("ข")
                        + "</w:p><w:p><w:pPr><w:outlineLvl w:val='9'/></w:pPr>" + r("ค") + "</w:p>",
                Map.of("styles", "<w:style w:styleId='S'><w:name w:val='heading 3'/></w:style>"));
        assertThat(paper.blocks())
                .extracting(block -> ((Paragraph) block).level() + "" + ((Paragraph) block).traits())
                .containsExactly("3[HEADING]", "2[HEADING]", "0[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE w:document [<!ENTITY e 'x'>]>", "no xml", "<w:document>"})
    void whatIsNoXmlOrBringsDefinitionsIsDamaged(String document) {
        byte[] whole = ZipFiles.docx(p("ก"));
        assertThat(Read.opened(whole)).isInstanceOf(Opened.Document.class);
        byte[] broken = ZipFiles.with(whole, "word/document.xml", document + "<w:document xmlns:w='w'/>");
        assertThat(Read.opened(broken)).isEqualTo(Opened.Refused.because(Opened.Why.DAMAGED));
    }

    @ParameterizedTest
    @CsvSource({"20, true", "21, false", "5000, false"})
    void whatIsNestedDeeperThanAnyPaperIsDamaged(int depth, boolean read) {
        String open = "<w:tbl><w:tr><w:tc>".repeat(depth);
        String close = "</w:tc></w:tr></w:tbl>".repeat(depth);
        assertThat(Read.opened(ZipFiles.docx(open + p("ก") + close)) instanceof Opened.Document)
                .isEqualTo(read);
    }

    private static PaperDocument paper(String body) {
        return Read.paper(ZipFiles.docx(body));
    }

    private static PaperDocument paper(String body, Map<String, String> parts) {
        return Read.paper(ZipFiles.docx(body, parts));
    }

    private static String r(String text) {
        return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    private static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    private static String del(String content) {
        return "<w:del w:id='9'>" + content + "</w:del>";
    }

    private static String fld(String type) {
        return "<w:r><w:fldChar w:fldCharType='" + type + "'/></w:r>";
    }

    private static String sdt(String content) {
        return "<w:sdt><w:sdtPr/><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    }

    private static String tbl(String rows) {
        return "<w:tbl><w:tblGrid/>" + rows + "</w:tbl>";
    }

    private static String tr(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String tc(String content) {
        return "<w:tc><w:tcPr/>" + content + "</w:tc>";
    }

    private static String wide(int columns, String text) {
        return "<w:tc><w:tcPr><w:gridSpan w:val='" + columns + "'/></w:tcPr>" + p(text) + "</w:tc>";
    }

    private static String merged(String how, String text) {
        return "<w:tc><w:tcPr><w:vMerge w:val='" + how + "'/></w:tcPr>" + p(text) + "</w:tc>";
    }
}
