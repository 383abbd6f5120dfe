package prongsai.measures.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.measures.importing.Cell.Field;
import prongsai.measures.plan.Frequency;

/** The phrases of a cell and what they mean. */
class WordsTest {
    private static final Cell SOMEWHERE = new Cell(1, Field.RESULT, 0);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ไตรมาสที่ ๔          | 4
            ไตรมาส ๑            | 1
            ไตรมาส 2 และ 4      | 2 4
            ไตรมาสที่ ๑-๓         | 1 2 3
            ไตรมาส ๑ – ไตรมาส ๔  | 1 2 3 4
            ทุกไตรมาส            | 1 2 3 4
            ทุก ไตรมาส           | 1 2 3 4
            ตลอดปีงบประมาณ       | 1 2 3 4
            ภายในเดือนมีนาคม      |
            """)
    void shouldReadQuarters(String schedule, String quarters) {
        List<Integer> expected = quarters == null
                ? List.of()
                : Arrays.stream(quarters.split(" ")).map(Integer::valueOf).toList();
        assertThat(QuarterWords.read(schedule)).isEqualTo(expected);
    }

    @Test
    void shouldReadUnits() {
        assertThat(UnitWords.read("สำนักปลัด")).containsExactly("สำนักปลัด");
        assertThat(UnitWords.read("สำนักปลัด/กองคลัง, กองช่าง")).containsExactly("สำนักปลัด", "กองคลัง", "กองช่าง");
        assertThat(UnitWords.read("สำนักปลัด กองคลังและกองช่าง")).containsExactly("สำนักปลัด", "กองคลัง", "กองช่าง");
        assertThat(UnitWords.read("- สำนักปลัด\n- กองคลัง")).containsExactly("สำนักปลัด", "กองคลัง");
        assertThat(UnitWords.read("หน่วยตรวจสอบภายใน")).containsExactly("หน่วยตรวจสอบภายใน");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ทุกส่วนราชการ", "ทุกส่วน ราชการ", "ทุกกอง"})
    void shouldTakeAllUnitsForNoUnit(String responsible) {
        assertThat(UnitWords.meansAll(responsible)).isTrue();
        assertThat(UnitWords.read(responsible)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "รายงานผลในทุกเดือน, 4, MONTHLY",
        "รายงานผลเป็นประจำเดือน, 1, MONTHLY",
        "รายงานผลทุกไตรมาส, 4, QUARTERLY",
        "รายงานผล, 4, ONCE",
        "รายงานผล, 1 2 3 4, QUARTERLY",
        "จัดตั้งคณะทำงาน, 1 2 3 4, ONCE"
    })
    void shouldReadFrequencies(String step, String quarters, Frequency expected) {
        List<Integer> inQuarters =
                Arrays.stream(quarters.split(" ")).map(Integer::valueOf).toList();
        assertThat(FrequencyWords.read(step, inQuarters)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ประชาชนพอใจไม่น้อยกว่าร้อยละ ๘๐   | >= | 80   | ไม่น้อยกว่าร้อยละ ๘๐
            ผู้ร่วมงานร้อยละ ๘๕.๕ ขึ้นไป        | >= | 85.5 | ร้อยละ ๘๕.๕ ขึ้นไป
            ข้อร้องเรียนไม่เกินร้อยละ 5          | <= | 5    | ไม่เกินร้อยละ 5
            บุคลากรมากกว่าร้อยละ ๖๐            | >  | 60   | มากกว่าร้อยละ ๖๐
            บุคลากรปฏิบัติตามร้อยละ ๑๐๐         | =  | 100  | ร้อยละ ๑๐๐
            """)
    void shouldReadTargets(String text, String comparator, String target, String source) {
        assertThat(IndicatorWords.read(text, "", SOMEWHERE)).singleElement().satisfies(indicator -> {
            assertThat(indicator.comparator()).isEqualTo(comparator);
            assertThat(indicator.target()).isEqualByComparingTo(target);
            assertThat(indicator.sourceText()).isEqualTo(source);
        });
        assertThat(IndicatorWords.read("ข้อร้องเรียนลดลง", "", SOMEWHERE)).isEmpty();
    }

    @Test
    void shouldReadPairsOnlyFromAListOfAgreements() {
        assertThat(AgreementWords.read("จัดทำข้อตกลง ได้แก่ -นายก กับ ปลัด -ปลัดกับผอ.กอง"))
                .containsExactly(new ImportedAgreement("นายก", "ปลัด"), new ImportedAgreement("ปลัด", "ผอ.กอง"));
        assertThat(AgreementWords.read("จัดทำข้อตกลงระหว่างนายกกับปลัด พ.ศ. ๒๕๖๖ - ๒๕๗๐"))
                .isEmpty();
        assertThat(AgreementWords.read("ประชุม -นายก กับ ปลัด")).isEmpty();
    }

    @Test
    void shouldReadSpans() {
        assertThat(SpanWords.read(List.of("แผน พ.ศ.๒๕๖๖ - ๒๕๗๐"))).isEqualTo(new ImportedSpan(2566, 2570));
        assertThat(SpanWords.read(List.of("แผน (พ.ศ. 2566–2570)"))).isEqualTo(new ImportedSpan(2566, 2570));
        assertThat(SpanWords.read(List.of("แผน พ.ศ. ๒๕๖๘", "ปี ๒๕๗๐ - ๒๕๖๖"))).isNull();
    }

    @Test
    void shouldCloseAQuotation() {
        assertThat(Quotes.close("มาตรการ “งดรับ")).isEqualTo("มาตรการ “งดรับ”");
        assertThat(Quotes.close("มาตรการ “งดรับ” แล้ว")).isEqualTo("มาตรการ “งดรับ” แล้ว");
    }
}
