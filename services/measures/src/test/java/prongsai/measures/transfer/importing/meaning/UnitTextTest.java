package prongsai.measures.transfer.importing.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.measures.transfer.importing.meaning.UnitReading.How;

/** Who is responsible, in the words of many offices. */
class UnitTextTest {
    private static final List<String> OWN = List.of(
            "สำนักปลัด",
            "กองคลัง",
            "กองช่าง",
            "กองการศึกษา ศาสนาและวัฒนธรรม",
            "หน่วยตรวจสอบภายใน",
            "กองสาธารณสุขและสิ่งแวดล้อม");

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            สำนักปลัด/กองคลัง                        | สำนักปลัด; กองคลัง
            สำนักปลัด,กองคลัง และ กองช่าง             | สำนักปลัด; กองคลัง; กองช่าง
            สำนักปลัด กองคลังและกองช่าง               | สำนักปลัด; กองคลัง; กองช่าง
            กองคลัง⏎กองช่าง                         | กองคลัง; กองช่าง
            - สำนักปลัด⏎- กองคลัง                    | สำนักปลัด; กองคลัง
            1. สำนักปลัด 2. กองคลัง                  | สำนักปลัด; กองคลัง
            (1) สำนักปลัด⏎(2) กองช่าง                | สำนักปลัด; กองช่าง
            สํานักปลัด                               | สำนักปลัด
            สำนัก⏎ปลัด                              | สำนักปลัด
            กองการศึกษา ศาสนาและวัฒนธรรม            | กองการศึกษา ศาสนาและวัฒนธรรม
            กองการศึกษา ศาสนา และวัฒนธรรม และกองช่าง | กองการศึกษา ศาสนาและวัฒนธรรม; กองช่าง
            กองการศึกษาฯ                            | กองการศึกษา ศาสนาและวัฒนธรรม
            กองสาธารณสุข และ⏎สิ่งแวดล้อม/กองช่าง      | กองสาธารณสุขและสิ่งแวดล้อม; กองช่าง
            กองคลัง (งานพัสดุ)                       | กองคลัง
            กองคลัง งานพัสดุ                         | กองคลัง
            สำนักปลัด อบต.                          | สำนักปลัด
            สำนักปลัด (หลัก) กองคลัง (ร่วม)            | สำนักปลัด; กองคลัง
            สำนักปลัด ร่วมกับกองคลัง                   | สำนักปลัด; กองคลัง
            กองช่าง⏎กองช่าง                         | กองช่าง
            """)
    void findsTheLaosOwn(String text, String names) {
        UnitReading reading = UnitText.read(text.replace('⏎', '\n'), OWN);
        assertThat(String.join("; ", reading.names())).isEqualTo(names);
        assertThat(reading.units()).allMatch(unit -> unit.how() == How.OWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            กองการศึกษา ศาสนาและวัฒนธรรม           | กองการศึกษา ศาสนาและวัฒนธรรม
            กองยุทธศาสตร์และงบประมาณ, กองช่าง        | กองยุทธศาสตร์และงบประมาณ; กองช่าง
            กองสวัสดิการสังคม และกองส่งเสริมการเกษตร  | กองสวัสดิการสังคม; กองส่งเสริมการเกษตร
            กองสาธารณสุข และ⏎สิ่งแวดล้อม             | กองสาธารณสุข และสิ่งแวดล้อม
            ผอ.กองคลัง/หัวหน้าสำนักปลัด               | ผอ.กองคลัง; หัวหน้าสำนักปลัด
            """)
    void findsNewOnes(String text, String names) {
        assertThat(String.join(
                        "; ", UnitText.read(text.replace('⏎', '\n'), List.of()).names()))
                .isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ทุกส่วนราชการ",
                "ทุกส่วน ราชการ",
                "ทุกสำนัก/กอง",
                "ทุกกอง",
                "ทุกหน่วยงาน",
                "ทุกหน่วยงานในสังกัด",
                "ทุกฝ่าย",
                "ทุกๆ กอง",
                "สำนัก/กอง ทุกแห่ง",
                "ส่วนราชการทุกส่วน",
                "ทุกสำนัก ทุกกอง และหน่วยตรวจสอบภายใน",
                "หน่วยงานทั้งหมด"
            })
    void takesAllUnitsForNoUnit(String text) {
        assertThat(UnitText.read(text, OWN)).isEqualTo(new UnitReading(true, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "กองคลง, LIKE_OWN",
        "สำนักปลัดเทศบาล, LIKE_OWN",
        "หน่วยงานที่เกี่ยวข้อง, VAGUE",
        "ทุกกอง ยกเว้นกองคลัง, VAGUE",
        "กองทุนหลักประกัน, NEW"
    })
    void saysHowSureItIs(String text, How how) {
        assertThat(UnitText.read(text, OWN).units())
                .singleElement()
                .satisfies(unit -> assertThat(unit.how()).isEqualTo(how));
    }

    @Property
    void findsAllOfAList(@ForAll("someOfOurs") List<String> units, @ForAll("between") String between) {
        String text = String.join(between, units);
        assertThat(UnitText.read(text, OWN).names()).as(text).isEqualTo(units);
    }

    @Property
    void takesAnyText(@ForAll String any) {
        assertThat(UnitText.read(any, OWN)).isNotNull();
    }

    @Provide
    Arbitrary<List<String>> someOfOurs() {
        return Arbitraries.of(OWN).list().uniqueElements().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> between() {
        return Arbitraries.of("/", " / ", ", ", ",", " และ ", "และ", "\n", " ", "\n- ", "; ", " ร่วมกับ", "\u00A0และ");
    }

    @Test
    void theLongerOfTwoOwnNamesIsMeant_whereOneBeginsAsTheOther() {
        List<String> own = List.of("กองการศึกษา", "กองการศึกษา ศาสนาและวัฒนธรรม");
        assertThat(UnitText.read("กองการศึกษา ศาสนาและวัฒนธรรม, กองการศึกษา", own)
                        .names())
                .containsExactly("กองการศึกษา ศาสนาและวัฒนธรรม", "กองการศึกษา");
    }
}
