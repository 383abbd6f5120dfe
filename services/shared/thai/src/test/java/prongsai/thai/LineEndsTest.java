package prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line ends between words, and what belongs together stays on one. */
class LineEndsTest {
    private static final LineEnds PAPER = LineEnds.of(Set.of("นาเลียง"));
    private static final LineEnds SCREEN = LineEnds.onScreen(Set.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            มีความโปร่งใส       | มี·ความ·โปร่งใส
            ดาวน์โหลดแผน       | ดาวน์โหลด·แผน
            แผนดาวน์โหลด       | แผน·ดาวน์โหลด
            อื่น ๆ และ          | อื่น ๆ ·และ
            ระเบียบฯ ข้อบังคับ   | ระเบียบฯ ·ข้อบังคับ
            บริการ/จำนวน       | บริการ/·จำนวน
            ๘๐.๕ ขึ้นไป         | ๘๐.๕ ·ขึ้น·ไป
            ครู, นักเรียน        | ครู, ·นักเรียน
            ครู (นักเรียน) ครู    | ครู ·(นักเรียน) ·ครู
            ครู “นักเรียน” ครู    | ครู ·“นักเรียน” ·ครู
            ผอ. กอง            | ผอ. ·กอง
            ได้แก่ -ครู          | ได้แก่ ·-ครู
            -ครู                | -ครู
            พ.ศ. ๒๕๖๖ - ๒๕๗๐   | พ.ศ. ๒๕๖๖ - ๒๕๗๐
            ปี 2566-2570 และ   | ปี ·2566-2570 ·และ
            นักเรียนนาเลียงและครู  | นักเรียน·นาเลียง·และ·ครู
            นาเลียง             | นาเลียง
            """)
    void linesEndBetweenWords(String text, String parts) {
        assertThat(parts(PAPER, text)).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            เกินกำหนด 12 วัน     | เกินกำหนด ·12 วัน
            ครบกำหนด 31 ธ.ค. 2569 | ครบกำหนด ·31 ธ.ค. 2569
            อำเภอนาแก และ       | อำเภอนาแก ·และ
            """)
    void aScreenKeepsANumberWithItsUnit_andAPlaceWhole(String text, String parts) {
        assertThat(parts(SCREEN, text)).isEqualTo(parts);
        assertThat(parts(PAPER, text)).isNotEqualTo(parts);
    }

    /** The longer of two names that begin alike is meant. */
    @Test
    void aNameWithinANameIsNotCutOut() {
        LineEnds ends = LineEnds.of(List.of("กองการศึกษา", "กองการศึกษา ศาสนาและวัฒนธรรม"));
        assertThat(parts(ends, "กองการศึกษา ศาสนาและวัฒนธรรม")).isEqualTo("กองการศึกษา ศาสนาและวัฒนธรรม");
    }

    @Test
    void theOnlyEndOfNothingAndOfALetterIsItsEnd() {
        assertThat(PAPER.in("")).containsExactly(0);
        assertThat(PAPER.in("ก")).containsExactly(1);
    }

    @Property(tries = 300, seed = "2568")
    void noLineBeginsWithWhatMustFollow_andTheLastEndIsThatOfTheText(@ForAll("texts") String text) {
        NavigableSet<Integer> ends = PAPER.in(text);
        assertThat(ends.last()).isEqualTo(text.length());
        for (int end : ends.headSet(text.length())) {
            assertThat(end).isPositive();
            assertThat(" ๆฯ/.,)”").doesNotContain(text.substring(end, end + 1));
            assertThat("(“.").doesNotContain(text.substring(end - 1, end));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "ครู",
                        "นาเลียง",
                        "ๆ",
                        "ฯ",
                        " ",
                        "(",
                        ")",
                        "“",
                        "”",
                        "-",
                        ".",
                        ",",
                        "/",
                        "๘",
                        "8",
                        "ดาวน์โหลด",
                        "ข์")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join("", words));
    }

    private static String parts(LineEnds lines, String text) {
        List<String> found = new ArrayList<>();
        int from = 0;
        for (int end : lines.in(text)) {
            found.add(text.substring(from, end));
            from = end;
        }
        return String.join("·", found);
    }
}
