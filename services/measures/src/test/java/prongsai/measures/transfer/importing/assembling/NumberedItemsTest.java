package prongsai.measures.transfer.importing.assembling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import prongsai.measures.transfer.importing.reading.RawCell;
import prongsai.thai.ThaiDigits;
import prongsai.thai.repair.Passage;

class NumberedItemsTest {
    @Test
    void takesApart_whenNumbersRunOnInline() {
        assertThat(texts(cell("๑. ประชุม ๒.ออกคำสั่ง พ.ศ. ๒๕๖๘ ๓) รายงานข้อ ๑.๒")))
                .containsExactly("ประชุม", "ออกคำสั่ง พ.ศ. ๒๕๖๘", "รายงานข้อ ๑.๒");
    }

    @Test
    void doesNotTakeAnotherNumberForTheNext() {
        assertThat(texts(cell("๑. ทำตามข้อ ๕. ของประกาศ ๒. รายงาน")))
                .containsExactly("ทำตามข้อ ๕. ของประกาศ", "รายงาน");
    }

    @Test
    void goesOnOverAPage() {
        assertThat(texts(cell("๑. ประชุม", "๒. ห้ามเจ้าหน้าที่"), cell("เรียกรับ", "-ข้อหนึ่ง", "๓. รายงาน")))
                .containsExactly("ประชุม", "ห้ามเจ้าหน้าที่\nเรียกรับ\n-ข้อหนึ่ง", "รายงาน");
    }

    @Test
    void countsOnce_whatIsPrintedAgain() {
        NumberedItems.Result read = NumberedItems.of(List.of(cell("ผ่าน เกณฑ์"), cell("ผ่านเกณฑ์")));
        assertThat(read.items()).containsExactly(new Passage("ผ่าน เกณฑ์"));
        assertThat(read.repeated()).containsExactly(0);
    }

    @Test
    void saysWhichNumberIsMissing() {
        NumberedItems.Result read = NumberedItems.of(List.of(cell("๑. ประชุม", "๓. รายงาน")));
        assertThat(read.items()).hasSize(2);
        assertThat(read.skips()).containsExactly(new NumberedItems.Skip(2, 1));
    }

    @Test
    void saysWhereEachNumberIsMissing_whenSeveralAre() {
        NumberedItems.Result read =
                NumberedItems.of(List.of(cell("ทั้งนี้", "๒. ประชุม"), cell("๓. รายงาน", "๗. สรุป", "๙. เผยแพร่")));
        assertThat(texts(cell("ทั้งนี้", "๒. ประชุม"), cell("๓. รายงาน", "๗. สรุป", "๙. เผยแพร่")))
                .containsExactly("ทั้งนี้", "ประชุม", "รายงาน", "สรุป", "เผยแพร่");
        assertThat(read.skips())
                .containsExactly(
                        new NumberedItems.Skip(1, 1), new NumberedItems.Skip(4, 3), new NumberedItems.Skip(8, 4));
    }

    @Test
    void doesNotLoseAnItem_whenANumberComesTwiceWithOtherWords() {
        assertThat(texts(cell("๑. ประชุม", "๑. รายงาน", "๒. สรุป"))).containsExactly("ประชุม\n๑. รายงาน", "สรุป");
        NumberedItems.Result again =
                NumberedItems.of(List.of(cell("๑. ประชุม", "๒. สรุป"), cell("๑. ประชุม", "๓. จบ")));
        assertThat(again.items()).extracting(item -> item.text().strip()).containsExactly("ประชุม", "สรุป", "จบ");
        assertThat(again.repeated()).containsExactly(0);
        assertThat(again.skips()).isEmpty();
    }

    /** A number that has not come yet is no repetition, whatever its words. */
    @Test
    void keepsBoth_whenTwoNumbersHaveTheSameWords() {
        NumberedItems.Result read = NumberedItems.of(List.of(cell("๑. รายงาน", "๒. รายงาน")));
        assertThat(read.items()).hasSize(2);
        assertThat(read.repeated()).isEmpty();
    }

    @Test
    void goesOnWithTheItemBefore_whenAnEntryOfAListBegins() {
        assertThat(texts(cell("ข้อตกลง", "- นายก กับ ปลัด", "•ปลัด กับ ผอ.กอง", "รายงาน")))
                .containsExactly("ข้อตกลง\n- นายก กับ ปลัด\n•ปลัด กับ ผอ.กอง", "รายงาน");
        assertThat(texts(cell("- นายก กับ ปลัด"))).containsExactly("- นายก กับ ปลัด");
        assertThat(texts(cell("ประชุม"), cell("ต่อหน้าถัดไป"))).containsExactly("ประชุม\nต่อหน้าถัดไป");
    }

    @Property(tries = 300, seed = "2568")
    void everyItemIsThereOnce_howeverTheyRunOnAndWhateverIsPrintedAgain(
            @ForAll @IntRange(min = 1, max = 25) int count,
            @ForAll @Size(24) List<@IntRange(max = 3) Integer> breaks,
            @ForAll boolean thai) {
        List<List<String>> pages = new ArrayList<>(List.of(new ArrayList<>(List.of("๑. ข้อความ ก"))));
        for (int number = 2; number <= count; number++) {
            String item = item(number, thai);
            List<String> page = pages.getLast();
            switch (breaks.get(number - 2)) {
                case 0 -> page.add(item);
                case 1 -> page.add(page.removeLast() + " " + item);
                case 2 -> pages.add(new ArrayList<>(List.of(item)));
                default -> pages.add(new ArrayList<>(List.of(item(number - 1, thai), item)));
            }
        }
        NumberedItems.Result read =
                NumberedItems.of(pages.stream().map(RawCell::new).toList());
        assertThat(read.items())
                .extracting(item -> item.text().strip())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, count)
                        .mapToObj(NumberedItemsTest::words)
                        .toList());
        assertThat(read.skips()).isEmpty();
    }

    private static String item(int number, boolean thai) {
        return (thai ? ThaiDigits.toThai(number) : String.valueOf(number)) + ". " + words(number);
    }

    private static String words(int number) {
        return "ข้อความ " + (char) ('ก' + number - 1);
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
