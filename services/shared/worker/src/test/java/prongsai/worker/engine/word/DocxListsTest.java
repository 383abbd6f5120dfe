package prongsai.worker.engine.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.worker.engine.Read;
import prongsai.worker.engine.ZipFiles;

/** Numbers that Word draws and does not write. */
class DocxListsTest {
    @ParameterizedTest
    @CsvSource({
        "decimal, %1., 1., 3.",
        "thaiNumbers, %1), ๑), ๓)",
        "thaiLetters, (%1), (ก), (ค)",
        "lowerLetter, %1., a., c.",
        "upperRoman, %1., I., III.",
        "decimalZero, %1, 01, 03",
        "ordinal, ข้อ %1, ข้อ 1, ข้อ 3",
        "bullet, \uF0B7, •, •",
        "bullet, \uF0FF, •, •",
        "bullet, -, -, -",
        "bullet, o, •, •",
        "none, '', '', ''"
    })
    void eachFormatIsDrawnAsItIs(String format, String text, String first, String third) {
        String three = item("1", 0) + item("1", 0) + item("1", 0);
        String[] lines = text(three, level(0, format, text, 1) + "", "").split("\n");
        assertThat(lines[0]).isEqualTo(first.isEmpty() ? "ก" : first + "|ก");
        assertThat(lines[2]).isEqualTo(third.isEmpty() ? "ก" : third + "|ก");
    }

    @Test
    void levelsCountWithinEachOther_overWholeTheDocument() {
        String levels =
                level(0, "thaiNumbers", "%1.", 1) + level(1, "decimal", "%1.%2", 1) + level(2, "thaiLetters", "%3)", 1);
        String body = item("1", 0) + item("1", 1) + item("1", 1) + item("1", 2) + "<w:tbl><w:tr><w:tc>" + item("1", 0)
                + item("1", 1) + "</w:tc></w:tr></w:tbl>" + item("1", 2);
        assertThat(text(body, levels, "")).isEqualTo("๑.|ก\n๑.1|ก\n๑.2|ก\nก)|ก\n[๒.|ก¶๒.1|ก]\nก)|ก");
    }

    @Test
    void levelsAreDecimalTogetherWhereTheyAreLegal() {
        String levels = level(0, "upperRoman", "%1.", 1)
                + "<w:lvl w:ilvl='1'><w:numFmt w:val='decimal'/><w:isLgl/><w:lvlText w:val='%1.%2'/></w:lvl>";
        assertThat(text(item("1", 0) + item("1", 1), levels, "")).isEqualTo("I.|ก\n1.1|ก");
    }

    @Test
    void listsOfOneDefinitionCountOn_butOneMayBeginAnew() {
        String anew =
                "<w:num w:numId='3'><w:abstractNumId w:val='7'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/>"
                        + "</w:lvlOverride></w:num>";
        String body = item("1", 0) + item("2", 0) + item("3", 0) + item("3", 0) + item("1", 0);
        assertThat(text(body, level(0, "decimal", "%1.", 1), anew)).isEqualTo("1.|ก\n2.|ก\n5.|ก\n6.|ก\n7.|ก");
    }

    @Test
    void aListMayBeginElsewhere_andALevelMayNeverBeginAnew() {
        String levels =
                level(0, "decimal", "%1.", 4) + "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/>"
                        + "<w:lvlRestart w:val='0'/><w:lvlText w:val='(%2)'/></w:lvl>";
        assertThat(text(item("1", 0) + item("1", 1) + item("1", 0) + item("1", 1), levels, ""))
                .isEqualTo("4.|ก\n(1)|ก\n5.|ก\n(2)|ก");
    }

    @Test
    void aNumberAloneIsThere_andNoNumberIsNone() {
        String alone = "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr></w:p>";
        String none = "<w:p><w:pPr><w:pStyle w:val='S'/><w:numPr><w:numId"
                + " w:val='0'/></w:numPr></w:pPr><w:r><w:t>ก</w:t></w:r></w:p>";
        String cells = "<w:tbl><w:tr><w:tc>" + alone + "</w:tc><w:tc>" + none + "</w:tc></w:tr></w:tbl>";
        assertThat(text(cells, level(0, "decimal", "%1.", 1), "")).isEqualTo("[1.|] [ก]");
    }

    @Test
    void aStyleBringsItsListAndItsLevel() {
        String styled = "<w:p><w:pPr><w:pStyle w:val='%s'/></w:pPr><w:r><w:t>ก</w:t></w:r></w:p>";
        String levels = level(0, "decimal", "%1.", 1)
                + "<w:lvl w:ilvl='1'><w:numFmt w:val='decimal'/><w:pStyle w:val='Sub'/><w:lvlText"
                + " w:val='%1.%2'/></w:lvl>";
        assertThat(text(styled.formatted("S") + styled.formatted("Sub") + styled.formatted("Sub"), levels, ""))
                .isEqualTo("1.|ก\n1.1|ก\n1.2|ก");
    }

    @Test
    void whatWasDeletedDoesNotCount() {
        String deleted = "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>"
                + "<w:del w:id='2'><w:r><w:delText>ลบ</w:delText></w:r></w:del></w:p>";
        String row = "<w:tbl><w:tr><w:trPr><w:del w:id='3'/></w:trPr><w:tc>" + item("1", 0)
                + "</w:tc></w:tr><w:tr><w:tc>" + item("1", 0) + "</w:tc></w:tr></w:tbl>";
        assertThat(text(item("1", 0) + deleted + item("1", 0) + row, level(0, "decimal", "%1.", 1), ""))
                .isEqualTo("1.|ก\n2.|ก\n[3.|ก]");
    }

    private static String text(String body, String levels, String more) {
        String numbering = "<w:abstractNum w:abstractNumId='7'>" + levels + "</w:abstractNum><w:num"
                + " w:numId='1'><w:abstractNumId"
                + " w:val='7'/></w:num><w:num"
                + " w:numId='2'><w:abstractNumId"
                + " w:val='7'/></w:num>"
                + more;
        String styles = "<w:style w:styleId='S'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
                + "<w:style w:styleId='Sub'><w:basedOn w:val='S'/></w:style>";
        return Read.text(Read.paper(ZipFiles.docx(body, Map.of("numbering", numbering, "styles", styles))));
    }

    private static String level(int depth, String format, String text, int start) {
        return ("<w:lvl w:ilvl='%d'><w:start w:val='%d'/><w:numFmt w:val='%s'/><w:lvlText w:val='%s'/>"
                        + "<w:rPr><w:rFonts w:ascii='Symbol'/></w:rPr></w:lvl>")
                .formatted(depth, start, format, text);
    }

    private static String item(String list, int depth) {
        return ("<w:p><w:pPr><w:numPr><w:ilvl w:val='%d'/><w:numId"
                        + " w:val='%s'/></w:numPr></w:pPr><w:r><w:t>ก</w:t></w:r></w:p>")
                .formatted(depth, list);
    }
}
