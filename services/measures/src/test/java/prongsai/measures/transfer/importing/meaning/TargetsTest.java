package prongsai.measures.transfer.importing.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.measures.core.value.Indicator;
import prongsai.measures.transfer.importing.meaning.ReadTarget.Sure;

/** Numbers that a text sets for itself, and those that it only mentions. */
class TargetsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ร้อยละ 90 และประชาชนเข้าร่วมไม่น้อยกว่า 200 คน | = 90 percent, >= 200 คน
            ไม่น้อยกว่า ร้อยละ ๘๐                       | >= 80 percent
            จำนวนร้อยละ ๑๐๐                          | = 100 percent
            ร้อยละ 80 ขึ้นไป                           | >= 80 percent
            90%                                     | = 90 percent
            ๙๐ เปอร์เซ็นต์                             | = 90 percent
            อย่างน้อย ๒ ครั้ง                           | >= 2 ครั้ง
            ไม่เกิน 5 วันทำการ                         | <= 5 วันทำการ
            มากกว่า 1,200 ราย                        | > 1200 ราย
            ตั้งแต่ 3 เรื่องขึ้นไป                        | >= 3 เรื่อง
            น้อยกว่า 3 เรื่อง                           | < 3 เรื่อง
            คะแนน ITA 85 คะแนนขึ้นไป                  | >= 85 คะแนน
            ไม่ต่ำกว่าระดับ 3                           | >= 3 ระดับ
            ไม่มากกว่าร้อยละ ๕                         | <= 5 percent
            ร้อยละ ๘๐.๕                              | = 80.5 percent
            ปีงบประมาณ 2568 ร้อยละ 85.50              | = 85.50 percent
            ประเมินทุกปี ร้อยละ 85                     | = 85 percent
            ทุกปี อย่างน้อย 2 ครั้ง                      | >= 2 ครั้ง
            ไม่น้อยกว่า 2500 คน                       | >= 2500 คน
            ใช้เวลา 5 วันทำการลงมา                    | <= 5 วันทำการ
            """)
    void findsThem(String text, String targets) {
        assertThat(written(Targets.read(text, false))).isEqualTo(targets);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "พ.ศ. 2568",
                "มาตรา 9 วรรค 2",
                "โทร. ๐๒ 000 0๐๐๐ ต่อ ๑2",
                "1 ต.ค. 2567",
                "ทส 0999901/ว 12",
                "ครั้งที่ 2",
                "ข้อ 7",
                "พ.ศ. ๒๕๖๖ - ๒๕๗๐",
                "ลดขั้นตอนจาก 7 เหลือ 4 ขั้นตอน",
                "มอบรางวัล 3 คน",
                "ไม่เกิน 2568"
            })
    void leavesOthersAlone(String text) {
        assertThat(Targets.read(text, false)).isEmpty();
    }

    @Test
    void takesCountsAlone_whereAColumnIsOfTargets() {
        assertThat(written(Targets.read("ผู้เข้าร่วม 200 คน ปี 2568", true))).isEqualTo("= 200 คน");
        assertThat(Targets.read("หมู่ที่ 3 ครัวเรือนตัวอย่าง", true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ร้อยละ 105, ABOVE_ALL",
        "ร้อยละ 2500, ABOVE_ALL",
        "เพิ่มขึ้นร้อยละ 120, YES",
        "80 - 90%, RANGE",
        "'ร้อยละ 92,5', TWO_WAYS",
        "'ไม่น้อยกว่า ๑๒,๕ คน', TWO_WAYS"
    })
    void saysWhatCannotBe(String text, Sure sure) {
        assertThat(Targets.read(text, false)).extracting(ReadTarget::sure).containsExactly(sure);
    }

    @Test
    void whatGrewByMoreThanAllSaysSoInItsUnit() {
        assertThat(written(Targets.read("เพิ่มขึ้นร้อยละ 120", false))).isEqualTo("= 120 " + Indicator.GROWTH);
        assertThat(written(Targets.read("เพิ่มขึ้นร้อยละ 20", false))).isEqualTo("= 20 percent");
    }

    @Test
    void knowsPercentByTheHeading() {
        assertThat(Targets.ofPercentColumn("92,5")).extracting(ReadTarget::sure).containsExactly(Sure.TWO_WAYS);
        assertThat(written(Targets.ofPercentColumn("85.50"))).isEqualTo("= 85.50 percent");
        assertThat(Targets.ofPercentColumn("๑๐๕")).extracting(ReadTarget::sure).containsExactly(Sure.ABOVE_ALL);
        assertThat(written(Targets.ofPercentColumn("ร้อยละ ๘๕.๕"))).isEqualTo("= 85.5 percent");
    }

    @Property
    void takesAnyText(@ForAll String any) {
        assertThat(Targets.read(any, true)).isNotNull();
    }

    private static String written(List<ReadTarget> targets) {
        return targets.stream()
                .map(target -> target.comparator() + " " + target.value() + " " + target.unit())
                .collect(Collectors.joining(", "));
    }
}
