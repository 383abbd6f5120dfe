package prongsai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenLinesTest {
    @ParameterizedTest
    @CsvSource({
        "เกินกำหนด 12 วัน, <t-h><t-w>เกินกำหนด</t-w> <t-w>12 วัน</t-w></t-h>",
        "ครบกำหนด 31 ธ.ค. 2569, <t-h><t-w>ครบกำหนด</t-w> <t-w>31 ธ.ค. 2569</t-w></t-h>",
        "ข้อที่ 12 วันที่ไป, <t-h><t-w>ข้อที่</t-w> 12 <t-w>วันที่ไป</t-w></t-h>",
        "แผนมาตรการ, <t-h><t-w>แผน</t-w><wbr><t-w>มาตรการ</t-w></t-h>",
        "ที่จะทำ, <t-w>ที่จะทำ</t-w>",
        "อบต.นาเลียง อ.นาแก, <t-h><t-w>อบต.นาเลียง</t-w> <t-w>อ.นาแก</t-w></t-h>",
        "อำเภอนาแก, <t-w>อำเภอนาแก</t-w>",
        "ดาวน์โหลด CSV, <t-h><t-w>ดาวน์โหลด</t-w> CSV</t-h>",
        "หลักฐาน, <t-w>หลักฐาน</t-w>"
    })
    void linesEndBetweenWordsAndNowhereElse(String text, String marked) {
        assertThat(ScreenLines.marked(text, Set.of())).isEqualTo(marked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "Evidence of 2568", "12 ก.ค. 2568", "&amp;&#39;", "แผน"})
    void whatNoBrowserWouldBreakStaysAsItIs(String text) {
        assertThat(ScreenLines.marked(text, Set.of())).isEqualTo(text);
    }

    @Test
    void namesAreKeptWhole() {
        String text = "ให้กองการศึกษา ศาสนาและวัฒนธรรมจัดทำ";
        assertThat(ScreenLines.marked(text, Set.of("กองการศึกษา ศาสนาและวัฒนธรรม")))
                .isEqualTo(
                        "<t-h><t-w>ให้</t-w><wbr><t-w>กองการศึกษา ศาสนาและวัฒนธรรม</t-w><wbr><t-w>จัดทำ</t-w></t-h>");
        assertThat(ScreenLines.marked(text, Set.of())).contains("<t-w>กองการศึกษา</t-w> <t-w>ศาสนา");
    }

    @Test
    void whiteSpaceAroundStaysOutside() {
        assertThat(ScreenLines.marked("\n  ยังไม่มีแผนมาตรการ\n", Set.of()))
                .startsWith("\n  <t-h>")
                .endsWith("</t-h>\n");
    }

    /** Where a page keeps the lines of a text, a mark around one would swallow it. */
    @Test
    void aNewLineStaysOutside() {
        assertThat(ScreenLines.marked("ส่วนตำบลนาเลียง\n๒. ประชุม\nนาแก", Set.of("นาเลียง", "นาแก")))
                .contains("\n")
                .doesNotContainPattern("<t-w>[^<]*\n");
    }

    /** A long word would widen the page where nothing may break it. */
    @Test
    void whatIsWiderThanAPhoneIsLeftToTheBrowser() {
        String gibberish = "กฮ".repeat(40);
        assertThat(ScreenLines.marked(gibberish, Set.of(gibberish))).doesNotContain("<t-w>", "<wbr>");
    }

    @Property(tries = 300)
    void noLetterIsAddedOrLost(
            @ForAll @StringLength(max = 200) @CharRange(from = 'ก', to = '๎') String thai, @ForAll boolean spaced) {
        String text = spaced ? thai.replace('ฅ', ' ') : thai;
        assertThat(Jsoup.parseBodyFragment(ScreenLines.marked(text, Set.of()))
                        .body()
                        .wholeText())
                .isEqualTo(text);
    }

    @Property(tries = 100)
    void anEntityStaysWhole(@ForAll @StringLength(max = 40) @CharRange(from = 'ก', to = 'ฮ') String thai) {
        assertThat(Jsoup.parseBodyFragment(
                                ScreenLines.marked(thai + "&quot;" + thai + "&amp;&lt;b&gt;" + thai, Set.of()))
                        .body()
                        .wholeText())
                .isEqualTo(thai + "\"" + thai + "&<b>" + thai);
    }
}
