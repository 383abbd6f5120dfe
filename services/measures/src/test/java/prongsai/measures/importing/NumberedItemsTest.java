package prongsai.measures.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import prongsai.thai.repair.Passage;

class NumberedItemsTest {
    @Test
    void shouldTakeApart_whenNumbersRunOnInline() {
        assertThat(texts(cell("๑. ประชุม ๒.ออกคำสั่ง พ.ศ. ๒๕๖๘ ๓) รายงานข้อ ๑.๒")))
                .containsExactly("ประชุม", "ออกคำสั่ง พ.ศ. ๒๕๖๘", "รายงานข้อ ๑.๒");
    }

    @Test
    void shouldNotTakeAnotherNumberForTheNext() {
        assertThat(texts(cell("๑. ทำตามข้อ ๕. ของประกาศ ๒. รายงาน")))
                .containsExactly("ทำตามข้อ ๕. ของประกาศ", "รายงาน");
    }

    @Test
    void shouldGoOnOverAPage() {
        assertThat(texts(cell("๑. ประชุม", "๒. ห้ามเจ้าหน้าที่"), cell("เรียกรับ", "-ข้อหนึ่ง", "๓. รายงาน")))
                .containsExactly("ประชุม", "ห้ามเจ้าหน้าที่\nเรียกรับ\n-ข้อหนึ่ง", "รายงาน");
    }

    @Test
    void shouldCountOnce_whatIsPrintedAgain() {
        NumberedItems.Result read = NumberedItems.of(List.of(cell("ผ่าน เกณฑ์"), cell("ผ่านเกณฑ์")));
        assertThat(read.items()).containsExactly(new Passage("ผ่าน เกณฑ์"));
        assertThat(read.repeated()).containsExactly(0);
    }

    @Test
    void shouldSayWhichNumberIsMissing() {
        NumberedItems.Result read = NumberedItems.of(List.of(cell("๑. ประชุม", "๓. รายงาน")));
        assertThat(read.items()).hasSize(2);
        assertThat(read.missing()).hasValue(2);
    }

    private static RawCell cell(String... paragraphs) {
        return new RawCell(List.of(paragraphs));
    }

    private static List<String> texts(RawCell... cells) {
        return NumberedItems.of(Arrays.asList(cells)).items().stream()
                .map(item -> item.text().strip())
                .toList();
    }
}
