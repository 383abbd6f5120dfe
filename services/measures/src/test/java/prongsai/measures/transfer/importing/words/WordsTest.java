package prongsai.measures.transfer.importing.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.measures.core.plan.Frequency;
import prongsai.measures.transfer.importing.report.Cell;
import prongsai.measures.transfer.importing.report.Cell.Field;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.measures.transfer.importing.report.FormColumn;
import prongsai.measures.transfer.importing.report.ImportedAgreement;
import prongsai.measures.transfer.importing.report.ImportedIndicator;
import prongsai.measures.transfer.importing.report.ImportedSpan;
import prongsai.measures.transfer.importing.report.ImportedStep;
import prongsai.thai.repair.Repaired;
import prongsai.thai.repair.Verdict;

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
            ภายในเดือนมีนาคม      | 2
            ม.ค. – มี.ค. ๒๕๖๘     | 2
            ต.ค. 68 - ก.ย. 69    | 1 2 3 4
            ตามแผนดำเนินงาน      |
            ไตรมาส 2 หรือตามที่นายกสั่ง    | 2
            ไตรมาส 2 และ 4 หรือตามที่นายกสั่ง | 2 4
            ไตรมาส ๑-๓ หรือตามที่นายกสั่ง   | 1 2 3
            ธันวาคม 2570          | 1
            มกราคม 2570          | 2
            """)
    void readsQuarters(String schedule, String quarters) {
        List<Integer> expected = quarters == null
                ? List.of()
                : Arrays.stream(quarters.split(" ")).map(Integer::valueOf).toList();
        assertThat(QuarterWords.read(schedule)).isEqualTo(expected);
    }

    @Test
    void readsUnits() {
        assertThat(UnitWords.read("สำนักปลัด")).containsExactly("สำนักปลัด");
        assertThat(UnitWords.read("สำนักปลัด/กองคลัง, กองช่าง")).containsExactly("สำนักปลัด", "กองคลัง", "กองช่าง");
        assertThat(UnitWords.read("สำนักปลัด กองคลังและกองช่าง")).containsExactly("สำนักปลัด", "กองคลัง", "กองช่าง");
        assertThat(UnitWords.read("- สำนักปลัด\n- กองคลัง")).containsExactly("สำนักปลัด", "กองคลัง");
        assertThat(UnitWords.read("หน่วยตรวจสอบภายใน")).containsExactly("หน่วยตรวจสอบภายใน");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ทุกส่วนราชการ", "ทุกส่วน ราชการ", "ทุกกอง"})
    void takesAllUnitsForNoUnit(String responsible) {
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
    void readsFrequencies(String step, String quarters, Frequency expected) {
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
    void readsTargets(String text, String comparator, String target, String source) {
        assertThat(IndicatorWords.read(text, "", SOMEWHERE)).singleElement().satisfies(indicator -> {
            assertThat(indicator.comparator()).isEqualTo(comparator);
            assertThat(indicator.target()).isEqualByComparingTo(target);
            assertThat(indicator.sourceText()).isEqualTo(source);
        });
        assertThat(IndicatorWords.read("ข้อร้องเรียนลดลง", "", SOMEWHERE)).isEmpty();
    }

    @Test
    void readsPairsOnlyFromAListOfAgreements() {
        assertThat(AgreementWords.read("จัดทำข้อตกลง ได้แก่ -นายก กับ ปลัด -ปลัดกับผอ.กอง"))
                .containsExactly(new ImportedAgreement("นายก", "ปลัด"), new ImportedAgreement("ปลัด", "ผอ.กอง"));
        assertThat(AgreementWords.read("จัดทำข้อตกลงระหว่างนายกกับปลัด พ.ศ. ๒๕๖๖ - ๒๕๗๐"))
                .isEmpty();
        assertThat(AgreementWords.read("ประชุม -นายก กับ ปลัด")).isEmpty();
        assertThat(AgreementWords.read("จัดทำข้อตกลง ได้แก่ -นายก กับ ปลัด -แจ้งให้ทราบ"))
                .containsExactly(new ImportedAgreement("นายก", "ปลัด"));
    }

    @Test
    void readsSpans() {
        assertThat(SpanWords.read(List.of("แผน พ.ศ.๒๕๖๖ - ๒๕๗๐"))).isEqualTo(new ImportedSpan(2566, 2570));
        assertThat(SpanWords.read(List.of("แผน (พ.ศ. 2566–2570)"))).isEqualTo(new ImportedSpan(2566, 2570));
        assertThat(SpanWords.read(List.of("แผน พ.ศ. ๒๕๖๘", "ปี ๒๕๗๐ - ๒๕๖๖"))).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            พ.ศ. ๒๕๖๘ - ๒๕๖๘          | 2568-2568
            พ.ศ. ๒๕๖๘ - พ.ศ. ๒๕๖๙    | 2568-2569
            ๒๕๗๐-๒๕๖๖ ๒๕๖๖-๒๕๗๐    | 2566-2570
            ๒๕๐๐ - ๒๕๙๙              | 2500-2599
            ๒๔๙๙ - ๒๕๖๖              |
            ๒๕๖๖ - ๒๖๐๐              |
            """)
    void readsSpansOfOneYearAndMore(String text, String years) {
        ImportedSpan span = SpanWords.read(List.of("แผน", text));
        assertThat(span == null ? null : span.fromYear() + "-" + span.toYear()).isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource({
        "รายงานทุกเดือน, true",
        "รายงานประจำไตรมาส, true",
        "รายงาน ราย ไตรมาส, true",
        "รายงาน, false",
        "ทุกปี, false"
    })
    void knowsWhetherAStepSaysItsFrequency(String step, boolean stated) {
        assertThat(FrequencyWords.isStated(step)).isEqualTo(stated);
    }

    @ParameterizedTest
    @EnumSource(Frequency.class)
    void readsAStepsLineAsItWasWritten(Frequency frequency) {
        ImportedStep step = new ImportedStep("รายงานผลทุกเดือน", frequency);
        assertThat(StepLine.read(StepLine.write(step), List.of(1))).isEqualTo(step);
        assertThat(StepLine.read("รายงานผลทุกเดือน", List.of(1)).frequency()).isEqualTo(Frequency.MONTHLY);
    }

    @ParameterizedTest
    @CsvSource({
        "'๑. ก', 1, ก",
        "'12) ก', 12, ก",
        "'๒.ก', 2, ก",
        "'๒ . ก', 2, ก",
        "'๑.๒ ก', , '๑.๒ ก'",
        "'80.5 ก', , '80.5 ก'",
        "'123. ก', , '123. ก'",
        "'ก ๑. ข', , 'ก ๑. ข'"
    })
    void knowsItemsByTheirNumbers(String text, Integer number, String rest) {
        assertThat(ItemNumber.at(text)).isEqualTo(number == null ? OptionalInt.empty() : OptionalInt.of(number));
        assertThat(ItemNumber.without(text)).isEqualTo(rest);
    }

    @Test
    void knowsAMeasureByANumberOfUpToThreeDigits() {
        assertThat(ItemNumber.ofMeasure("๑๒๓. ก")).hasValue(123);
        assertThat(ItemNumber.ofMeasure("๑๒๓๔. ก")).isEmpty();
        assertThat(ItemNumber.withoutMeasure("๑๒๓. ก")).isEqualTo("ก");
        assertThat(ItemNumber.withoutMeasure("ก")).isEqualTo("ก");
        assertThat(ItemNumber.find(2, "๒๕๖๘ ก ๒. ข ๒. ค").orElseThrow().start()).isEqualTo("๒๕๖๘ ก ".length());
        assertThat(ItemNumber.find(3, "ก๓. ข")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "องค์การบริหารส่วนจังหวัดนครพนม, อบจ.นครพนม",
        "องค์การบริหารส่วนตำบลนาเลียง, อบต.นาเลียง",
        "เทศบาลนครขอนแก่น, ทน.ขอนแก่น",
        "เทศบาลเมืองนครพนม, ทม.นครพนม",
        "เทศบาลตำบลนาแก, ทต.นาแก",
        "เมืองพัทยา, เมืองพัทยา",
        "'', ''"
    })
    void abbreviatesTheTypeOfAnLao(String name, String shortName) {
        assertThat(Abbreviations.shorten(name)).isEqualTo(shortName);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ไม่ต่ำกว่าร้อยละ ๘๐   | >=
            อย่างน้อยร้อยละ ๘๐   | >=
            เกินกว่าร้อยละ ๘๐    | >
            ไม่มากกว่าร้อยละ ๘๐  | <=
            น้อยกว่าร้อยละ ๘๐    | <
            ต่ำกว่าร้อยละ ๘๐     | <
            เท่ากับร้อยละ ๘๐     | =
            """)
    void knowsHowATargetIsCompared(String text, String comparator) {
        assertThat(IndicatorWords.read(text, "", SOMEWHERE))
                .extracting(ImportedIndicator::comparator)
                .containsExactly(comparator);
    }

    @Test
    void readsWhoseTargetAndHowItIsMeasured() {
        ImportedIndicator indicator = IndicatorWords.read(
                        "ประชาชนของอบต.นาเลียงมีความพึงพอใจต่อบริการ ไม่น้อยกว่าร้อยละ ๘๐ (สำรวจโดยใช้แบบสอบถาม)",
                        "อบต.นาเลียง",
                        SOMEWHERE)
                .getFirst();
        assertThat(indicator)
                .isEqualTo(new ImportedIndicator(
                        "ความพึงพอใจของประชาชน",
                        ">=",
                        new java.math.BigDecimal("80"),
                        "percent",
                        "แบบสอบถาม",
                        "ไม่น้อยกว่าร้อยละ ๘๐",
                        SOMEWHERE));
        String far = "ก".repeat(500);
        assertThat(IndicatorWords.read(far + "ร้อยละ ๘๐", "", SOMEWHERE)
                        .getFirst()
                        .subject())
                .hasSize(400);
    }

    @Test
    void readsTheCover() {
        Cover cover = Cover.of(List.of(
                "รายงานผลการดำเนินการ",
                "เพื่อส่งเสริมคุณธรรม",
                "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
                "องค์การบริหารส่วนตำบลนาเลียง",
                "อำเภอ นาแก  จังหวัดนครพนม",
                "รายงานผล",
                "ของเทศบาล"));
        assertThat(cover)
                .isEqualTo(new Cover(
                        List.of("รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรม", "รายงานผล"),
                        "2568",
                        "",
                        "องค์การบริหารส่วนตำบลนาเลียง",
                        "นาแก",
                        "นครพนม"));
        assertThat(cover.laoShortName()).isEqualTo("อบต.นาเลียง");
        assertThat(Cover.of(List.of("แผน ปีงบประมาณ พ.ศ.. 2568", "", "ผลของปีงบประมาณ 2567 ของ อบต. นาเลียง")))
                .isEqualTo(new Cover(List.of("แผน ปีงบประมาณ พ.ศ.. 2568"), "2568", "2567", "อบต. นาเลียง", "", ""));
        assertThat(Cover.of(List.of("ก"))).isEqualTo(new Cover(List.of(), "", "", "", "", ""));
    }

    @ParameterizedTest
    @CsvSource({"0.69, true", "0.7, false", "0.9, false"})
    void doubtsASpaceThatIsUnsure(double confidence, boolean doubted) {
        for (Verdict.Choice choice : Verdict.Choice.values()) {
            Repaired repaired = new Repaired(
                    "ก ข ค",
                    List.of(
                            new Repaired.Decision("ข", "ค", new Verdict(Verdict.Choice.KEEP, 0.69999, "x")),
                            new Repaired.Decision("ก", "ข", new Verdict(choice, confidence, "x"))));
            Doubt doubt = SpaceDoubt.of(SOMEWHERE, repaired).orElseThrow();
            assertThat(doubt.arguments()).containsExactlyElementsOf(doubted ? List.of("ก", "ข") : List.of("ข", "ค"));
            assertThat(doubt.read()).isEqualTo("ก ข ค");
            assertThat(doubt.key())
                    .isEqualTo("import.doubt.space-"
                            + switch (doubted ? choice : Verdict.Choice.KEEP) {
                                case KEEP -> "kept";
                                case JOIN -> "removed";
                                case ADD -> "added";
                            });
        }
        assertThat(SpaceDoubt.of(SOMEWHERE, new Repaired("ก", List.of()))).isEmpty();
    }

    @Test
    void knowsTheColumnOfAValue() {
        assertThat(Stream.of(Field.NUMBER, Field.TITLE, Field.STEP, Field.RESPONSIBLE, Field.SCHEDULE, Field.RESULT)
                        .map(FormColumn::of))
                .containsExactly(
                        FormColumn.MEASURE,
                        FormColumn.MEASURE,
                        FormColumn.STEPS,
                        FormColumn.RESPONSIBLE,
                        FormColumn.SCHEDULE,
                        FormColumn.RESULTS);
        assertThat(FormColumn.of(Field.OUTCOME)).isEqualTo(FormColumn.OUTCOMES);
        assertThatIllegalArgumentException().isThrownBy(() -> FormColumn.of(Field.LAO_NAME));
        assertThat(Arrays.stream(FormColumn.values()).filter(FormColumn::isList))
                .containsExactly(FormColumn.STEPS, FormColumn.RESULTS, FormColumn.OUTCOMES);
        assertThat(FormColumn.RESULTS.code()).isEqualTo("results");
    }

    @Test
    void closesAQuotation() {
        assertThat(Quotes.close("มาตรการ “งดรับ")).isEqualTo("มาตรการ “งดรับ”");
        assertThat(Quotes.close("มาตรการ “งดรับ” แล้ว")).isEqualTo("มาตรการ “งดรับ” แล้ว");
    }
}
