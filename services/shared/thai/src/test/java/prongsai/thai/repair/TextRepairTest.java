package prongsai.thai.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.thai.repair.Repaired.Decision;
import prongsai.thai.repair.Verdict.Choice;

class TextRepairTest {
    private static final Document NOTHING_ELSE = new Document(List.of());

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            รายงานของ โรงเรียน                  | รายงานของโรงเรียน                  | a preposition does not end a phrase
            ครูใหญ่ ของโรงเรียน                  | ครูใหญ่ของโรงเรียน                  | nor begin one
            ตามหลักธรรมา ภิบาล                  | ตามหลักธรรมาภิบาล                  | a word cut in two
            เอกสาร/ แบบฟอร์ม                    | เอกสาร/แบบฟอร์ม                    | no space after a stroke
            ( แบบสำรวจ )                        | (แบบสำรวจ)                         | none within brackets
            สื่อสังคม ประเภทอื่น ๆ                | สื่อสังคมประเภทอื่น ๆ                 | a classifier with its determiner
            ได้คะแนนไม่น้อยกว่า ร้อยละ ๙๐         | ได้คะแนนไม่น้อยกว่าร้อยละ ๙๐         | a quantity
            ผักสด เช่น คะน้า เป็นต้น              | ผักสด เช่น คะน้า เป็นต้น              | a clause word keeps both spaces
            เปิดใช้ NO Gift Policy แล้ว           | เปิดใช้ NO Gift Policy แล้ว           | foreign words keep theirs
            ปลัด อบต. กับ นายก อบต.              | ปลัด อบต. กับ นายก อบต.              | and so do abbreviations
            พ.ศ. ๒๕๖๖ - ๒๕๗๐                   | พ.ศ. ๒๕๖๖ - ๒๕๗๐                   | and figures
            """)
    void followsGrammarAndSpelling(String read, String repaired, String why) {
        assertThat(repair(NOTHING_ELSE, read)).as(why).isEqualTo(repaired);
    }

    @Test
    void joins_whenTheDocumentSaysItWhole() {
        var document = new Document(List.of("โครงการปลูกป่าชุมชนบ้านโคก", "โครงการปลูกป่า ชุมชนบ้านโคก"));
        assertThat(repair(document, "โครงการปลูกป่า ชุมชนบ้านโคก")).isEqualTo("โครงการปลูกป่าชุมชนบ้านโคก");
        assertThat(repair(NOTHING_ELSE, "โครงการปลูกป่า ชุมชนบ้านโคก")).isEqualTo("โครงการปลูกป่า ชุมชนบ้านโคก");
    }

    @Test
    void tellsLineEndsFromTypedSpaces_byTheShapeOfTheColumn() {
        // Set at 20 consonants' width, with a typed space in the second line.
        String read = "คณะครูจัดกิจกรรมวัน สำคัญ นักเรียนร่วมปลูก ต้นไม้รอบสนามกีฬา แล้วรดน้ำทุกเช้าเย็น";
        Repaired repaired = new TextRepair(NOTHING_ELSE)
                .repair(List.of(new Passage(read)), OptionalDouble.of(15))
                .getFirst();
        assertThat(repaired.decisions())
                .filteredOn(decision -> decision.verdict().choice() == Choice.KEEP)
                .extracting(Decision::after)
                .containsExactly("นักเรียนร่วมปลูก");
    }

    @Test
    void findsTheWidthOfAColumn() {
        List<String> lines = List.of(
                "มีประกาศเจตนารมณ์",
                "ในการนำหลักคุณธรรมมาใช้",
                "ในการบริหารงานของ",
                "ผู้บริหารด้วยการจัดทำ",
                "แผนปฏิบัติการป้องกันการ",
                "ทุจริตเพื่อยกระดับคุณธรรม",
                "และความโปร่งใส");
        double widest = lines.stream().mapToDouble(Widths::of).max().orElseThrow();
        assertThat(TextRepair.columnWidth(List.of(new Passage("๑. ", String.join(" ", lines)))))
                .hasValueCloseTo(widest, org.assertj.core.data.Offset.offset(2.0));
        assertThat(TextRepair.columnWidth(List.of(new Passage("จัดประชุม แล้วรายงานผล"))))
                .isEmpty();
    }

    @Test
    void keepsAListOfLikePhrases() {
        String read =
                "พัฒนาด้านต่าง ๆ ได้แก่ การบริหารงาน การบริหารเงิน งบประมาณ การบริหารและพัฒนา ทรัพยากรบุคคล การส่งเสริมความ โปร่งใส";
        assertThat(new TextRepair(NOTHING_ELSE)
                        .repair(List.of(new Passage(read)), OptionalDouble.of(40))
                        .getFirst()
                        .text())
                .endsWith("การบริหารงาน การบริหารเงินงบประมาณ การบริหารและพัฒนาทรัพยากรบุคคล การส่งเสริมความโปร่งใส");
    }

    @Test
    void isLessSure_whenOnlyTheLineTells() {
        List<Decision> decisions = new TextRepair(NOTHING_ELSE)
                .repair(List.of(new Passage("แจ้งให้ทุกฝ่าย\nและผู้แทนรับทราบโดย\nทั่วกัน")))
                .getFirst()
                .decisions();
        assertThat(decisions)
                .extracting(decision -> decision.verdict().choice())
                .containsOnly(Choice.JOIN);
        assertThat(decisions.getFirst().verdict().confidence())
                .isLessThan(decisions.getLast().verdict().confidence());
    }

    @Test
    void addsTheSpaceThatAListLacks_whereTheDocumentHasIt() {
        String read = "พัฒนาด้านการบริหารงาน การบริหารเงิน การบริหารคน การส่งเสริมอาชีพ";
        Repaired repaired = new TextRepair(new Document(List.of("พัฒนาด้าน การบริหารงาน")))
                .repair(List.of(new Passage(read)))
                .getFirst();
        assertThat(repaired.text()).isEqualTo("พัฒนาด้าน การบริหารงาน การบริหารเงิน การบริหารคน การส่งเสริมอาชีพ");
        assertThat(repaired.decisions().getFirst())
                .isEqualTo(new Decision("พัฒนาด้าน", "การบริหารงาน", Verdict.add(0.6, "list-opening")));
        assertThat(repair(NOTHING_ELSE, read)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"5, true", "60, false"})
    void passesOverAUsualWidth_whenTheTextIsWider(double usual, boolean passedOver) {
        Repaired repaired = new TextRepair(NOTHING_ELSE)
                .repair(List.of(new Passage("รายงานผล ประชุมใหญ่")), OptionalDouble.of(usual))
                .getFirst();
        assertThat(repaired.decisions())
                .extracting(decision -> decision.verdict().reason().equals("not-wrapped"))
                .containsExactly(passedOver);
    }

    private static String repair(Document document, String read) {
        return new TextRepair(document)
                .repair(List.of(new Passage(read)))
                .getFirst()
                .text();
    }
}
