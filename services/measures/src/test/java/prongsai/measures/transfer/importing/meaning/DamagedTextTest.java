package prongsai.measures.transfer.importing.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.measures.transfer.importing.meaning.DamagedText.Mended;

/** PDFs that look right and read wrong. */
class DamagedTextTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            ก าหนดวิธีด าเนินการเชิงรุก, กำหนดวิธีดำเนินการเชิงรุก
            ประจ าปี 2568, ประจำปี 2568
            น้ าเสีย, น้ำเสีย
            ปูองกันการรับสินบน, ป้องกันการรับสินบน
            ฝูายบริหาร, ฝ่ายบริหาร
            """)
    void putsRightWhatIsCertain(String read, String mended) {
        assertThat(DamagedText.ofPage(List.of(read)).mend(read)).isEqualTo(new Mended(mended, false));
    }

    @Test
    void knowsMarksOfThePrivateArea() {
        String read = "ใหบริการที\uF70A หน\uF70Bา";
        assertThat(DamagedText.ofPage(List.of(read)).mend(read).text()).isEqualTo("ใหบริการที่ หน้า");
    }

    @Test
    void leavesABlankAlone_whereThePageHasThatLetter() {
        List<String> sound = List.of("ทำ", "ตัวอักษร า");
        assertThat(DamagedText.ofPage(sound).mend("ตัวอักษร า").text()).isEqualTo("ตัวอักษร า");
    }

    /** One sign may be a slip of who typed it; two are the program's that wrote the page. */
    @Test
    void oneLooseMarkIsDoubtfulByItself_andTwoMakeThePageSo() {
        List<String> one = List.of("ประชุม", "เ่ช่น");
        DamagedText slip = DamagedText.ofPage(one);
        assertThat(slip.isDamaged()).isFalse();
        assertThat(slip.mend("ประชุม").doubtful()).isFalse();
        assertThat(slip.mend("เ่ช่น").doubtful()).isTrue();
        assertThat(DamagedText.ofPage(List.of("ประชุม", "เ่ช่น", "เ่ข้า")).isDamaged())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ส\uFFFDนักปลัด", "ส\uFFFDนักปลัด เ่ช่น", "ตำรำง", "ตำรำง เ่ช่น", "ตำรำง ส\uFFFDนัก"})
    void oneLetterThatNobodyCanReadIsEnough_whateverElseStandsThere(String text) {
        DamagedText page = DamagedText.ofPage(List.of("ประชุม", text));
        assertThat(page.isDamaged()).isTrue();
        assertThat(page.mend("ประชุม").doubtful()).isTrue();
        assertThat(DamagedText.ofPage(List.of("ประชุม")).mend("ส\uFFFDนัก")).isEqualTo(new Mended("ส…นัก", true));
    }

    @Test
    void doubtsTheWholePage_whereNobodyCanKnow() {
        List<String> page =
                List.of("สง่ เสรมิ คณุ ธรรมและความโปรง่ ใส", "กองการศกึ ษา", "ส\uFFFDำนักปลัด", "ตำรำงคะเเนน");
        DamagedText damaged = DamagedText.ofPage(page);
        assertThat(damaged.isDamaged()).isTrue();
        assertThat(page)
                .allSatisfy(text -> assertThat(damaged.mend(text).doubtful()).isTrue());
        assertThat(page)
                .allSatisfy(text -> assertThat(damaged.mend(text).text()).doesNotContain("\uFFFD"));
    }

    @Test
    void doesNotDoubtTheSeed() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../../../shared/seed/na-liang-2568.txt"));
        DamagedText seed = DamagedText.ofPage(lines);
        assertThat(seed.isDamaged()).isFalse();
        assertThat(lines).noneMatch(line -> seed.mend(line).doubtful());
    }
}
