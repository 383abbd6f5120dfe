package prongsai.measures.transfer.importing.form;

import static org.assertj.core.api.Assertions.assertThat;
import static prongsai.measures.transfer.importing.form.Papers.across;
import static prongsai.measures.transfer.importing.form.Papers.down;
import static prongsai.measures.transfer.importing.form.Papers.edge;
import static prongsai.measures.transfer.importing.form.Papers.hidden;
import static prongsai.measures.transfer.importing.form.Papers.holding;
import static prongsai.measures.transfer.importing.form.Papers.line;
import static prongsai.measures.transfer.importing.form.Papers.recognise;
import static prongsai.measures.transfer.importing.form.Papers.row;
import static prongsai.measures.transfer.importing.form.Papers.table;

import java.util.List;
import org.junit.jupiter.api.Test;
import prongsai.measures.transfer.importing.form.FormDoubt.Reason;
import prongsai.measures.transfer.importing.form.LeftOut.Why;
import prongsai.worker.paper.Table;

/** Forms of many offices, each kind with its rule. */
class FormRecogniserTest {
    private static final Object[] SIX = row(
            "มาตรการ/กิจกรรม",
            "วิธีการดำเนินการ",
            "ผู้รับผิดชอบ",
            "ระยะเวลาดำเนินการ",
            "สรุปผลการดำเนินการ",
            "ผลลัพธ์/ความสำเร็จ");

    @Test
    void readsTheOfficialForm() {
        RecognisedForm form = recognise(
                line("รายงานผล ปีงบประมาณ พ.ศ. 2568"),
                table(
                        SIX,
                        row("1. จัดทำคู่มือ", "1. แต่งตั้ง⏎2. ประกาศ", "สำนักปลัด", "ไตรมาสที่ 4", "มีคู่มือ", "ลดลง"),
                        row("2. เผยแพร่", "1. ทำ", "กองคลัง", "ไตรมาส 1", "เผยแพร่แล้ว", "ดีขึ้น")));
        assertThat(form.preamble()).containsExactly("รายงานผล ปีงบประมาณ พ.ศ. 2568");
        assertThat(form.doubts()).isEmpty();
        assertThat(form.measures()).extracting(FoundMeasure::title).containsExactly("จัดทำคู่มือ", "เผยแพร่");
        assertThat(form.measures().getFirst().items(Role.STEPS)).containsExactly("แต่งตั้ง", "ประกาศ");
    }

    @Test
    void readsSevenColumnsWithTheNumberApart_andAHeaderOfTwoRows() {
        RecognisedForm form = recognise(table(
                row(
                        down(2, "ลำดับ"),
                        down(2, "มาตรการ"),
                        down(2, "ขั้นตอน"),
                        across(2, "ระยะเวลาดำเนินการ"),
                        down(2, "ผู้รับผิดชอบ"),
                        down(2, "งบประมาณ")),
                row("เริ่ม", "สิ้นสุด"),
                row("1", "ลดขั้นตอน", "ทบทวน", "ต.ค. 67", "มี.ค. 68", "กองคลัง", "5,000"),
                row("2", "เปิดเผย", "ประกาศ", "เม.ย. 68", "ก.ย. 68", "กองช่าง", "-")));
        assertThat(form.doubts()).isEmpty();
        assertThat(form.tables().getFirst().headerRows()).isEqualTo(2);
        assertThat(form.measures()).extracting(FoundMeasure::number).containsExactly(1, 2);
        FoundMeasure first = form.measures().getFirst();
        assertThat(first.text(Role.FROM)).isEqualTo("ต.ค. 67");
        assertThat(first.text(Role.TO)).isEqualTo("มี.ค. 68");
        assertThat(first.text(Role.BUDGET)).isEqualTo("5,000");
    }

    /** A wide row over plan and result, and a row that counts the columns. */
    @Test
    void readsAHeaderOfThreeRows() {
        RecognisedForm form = recognise(table(
                row(across(4, "แผนการดำเนินงาน"), across(2, "ผลการดำเนินงาน")),
                row("ที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ", "ปัญหา/อุปสรรค"),
                row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"),
                row("1", "ลดขั้นตอน", "กองคลัง", "ไตรมาส 1", "ลดแล้ว", "ไม่มี")));
        assertThat(form.questions()).isEmpty();
        assertThat(form.tables().getFirst().headerRows()).isEqualTo(3);
        assertThat(form.measures()).singleElement().satisfies(measure -> {
            assertThat(measure.title()).isEqualTo("ลดขั้นตอน");
            assertThat(measure.text(Role.RESULT)).isEqualTo("ลดแล้ว");
            assertThat(measure.text(Role.PROBLEMS)).isEqualTo("ไม่มี");
        });
    }

    /** Quarters as columns, with a mark in those that are meant. */
    @Test
    void readsMarksUnderQuarters() {
        RecognisedForm form = recognise(table(
                row(down(2, "ที่"), down(2, "มาตรการ"), down(2, "ผู้รับผิดชอบ"), across(4, "ระยะเวลาดำเนินการ")),
                row("ไตรมาส 1", "ไตรมาส 2", "ไตรมาส 3", "ไตรมาส 4"),
                row("1", "ลดขั้นตอน", "กองคลัง", "/", "", "/", ""),
                row("2", "เปิดเผย", "กองช่าง", "", "", "", "✓")));
        assertThat(form.questions()).isEmpty();
        assertThat(form.measures())
                .extracting(measure -> measure.text(Role.SCHEDULE))
                .containsExactly("ไตรมาส 1\nไตรมาส 3", "ไตรมาส 4");
    }

    /** A table that pages cut into three, headed twice, with groups, an issue over rows, a loose row and a total. */
    @Test
    void putsATableTogetherThatPagesCut() {
        Object[] head =
                row("ที่", "ประเด็น", "มาตรการ", "ส่วนราชการที่รับผิดชอบ", "ช่วงเวลาดำเนินการ", "งบประมาณ (บาท)");
        RecognisedForm form = recognise(
                table(
                        head,
                        row(across(6, "มิติที่ ๑ การให้บริการ")),
                        row(
                                "๑",
                                down(2, "คุณภาพบริการ"),
                                "เปิดช่องรับคิวออนไลน์",
                                "สำนักปลัด",
                                "ต.ค. ๖๗ – ก.ย. ๖๘",
                                "ไม่ใช้งบประมาณ"),
                        row("๒", "ติดป้ายระยะเวลาให้บริการ", "กองคลัง", "ต.ค. ๖๗ – ก.ย. ๖๘", "5,000")),
                line("- ๒ -"),
                table(
                        head,
                        row(
                                "๓",
                                "คุณภาพบริการ (ต่อ)",
                                "อบรมผู้ให้บริการ",
                                "สำนักปลัด/กองคลัง",
                                "ไตรมาสที่ 2",
                                "๑๐,๐๐๐.-"),
                        row(across(6, "มิติที่ ๒ การเปิดเผยข้อมูล")),
                        row("๔", "เว็บไซต์", "ปรับหน้าเว็บ", "ทุกสำนัก/กอง", "ตลอดปีงบประมาณ", "-")),
                table(
                        row("๕", "การใช้ทรัพย์สิน", "ทำทะเบียนยืมคืนพัสดุ", "กองคลัง (งานพัสดุ)", "ปีละ 2 ครั้ง", ""),
                        row("", "", "และแจ้งเวียนทุกกอง", "", "", ""),
                        row(across(5, "รวม"), "15,000")),
                line("ลงชื่อ ........................ ผู้รายงาน"));
        assertThat(form.measures()).extracting(FoundMeasure::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(form.measures())
                .extracting(measure -> measure.text(Role.ISSUE))
                .containsExactly("คุณภาพบริการ", "คุณภาพบริการ", "คุณภาพบริการ", "เว็บไซต์", "การใช้ทรัพย์สิน");
        assertThat(form.measures())
                .extracting(FoundMeasure::group)
                .containsExactly(
                        "มิติที่ ๑ การให้บริการ",
                        "มิติที่ ๑ การให้บริการ",
                        "มิติที่ ๑ การให้บริการ",
                        "มิติที่ ๒ การเปิดเผยข้อมูล",
                        "มิติที่ ๒ การเปิดเผยข้อมูล");
        assertThat(form.measures().get(4).title()).isEqualTo("ทำทะเบียนยืมคืนพัสดุ และแจ้งเวียนทุกกอง");
        assertThat(form.doubts())
                .extracting(FormDoubt::reason)
                .containsExactlyInAnyOrder(Reason.GOES_ON_UNHEADED, Reason.LOOSE_ROW);
        assertThat(form.leftOut()).extracting(LeftOut::why).contains(Why.TOTAL, Why.BESIDE);
    }

    @Test
    void doubtsATotal_thatIsNotTheSum() {
        RecognisedForm form = recognise(table(
                row("ที่", "มาตรการ", "ผู้รับผิดชอบ", "งบประมาณ"),
                row("1", "ก", "กองคลัง", "5,000"),
                row("2", "ข", "กองคลัง", "7,000"),
                row(across(3, "รวมทั้งสิ้น"), "13,000")));
        assertThat(form.questions()).extracting(FormDoubt::reason).containsExactly(Reason.TOTAL_DIFFERS);
        assertThat(form.measures()).hasSize(2);
    }

    @Test
    void neverJoinsRowsWithoutNumbers() {
        RecognisedForm form = recognise(table(
                SIX,
                row("มาตรการตรวจสอบการใช้รถ", "ทำทะเบียน", "สำนักปลัด", "ไตรมาสที่ 1", "มีทะเบียน", "ตรวจสอบได้"),
                row("มาตรการรับเรื่อง", "เปิดหมายเลข", "กองช่าง", "ทุกไตรมาส", "มีหมายเลข", "ตอบได้"),
                row("มาตรการเผยแพร่ราคากลาง", "เผยแพร่", "กองคลัง", "ไตรมาสที่ 3", "ครบ", "ตรวจสอบได้")));
        assertThat(form.measures()).extracting(FoundMeasure::number).containsExactly(1, 2, 3);
        assertThat(form.measures())
                .allSatisfy(measure -> assertThat(measure.items(Role.STEPS)).hasSize(1));
        assertThat(form.doubts()).extracting(FormDoubt::reason).containsExactly(Reason.NUMBERS_BY_ORDER);
    }

    @Test
    void readsARowForEachStep_whereTheMeasureIsMerged() {
        RecognisedForm form = recognise(table(
                SIX,
                row(
                        down(2, "2. มาตรการมอบรางวัล"),
                        "กำหนดหลักเกณฑ์",
                        down(2, "สำนักปลัด"),
                        down(2, "พฤษภาคม 2568"),
                        down(2, "มอบรางวัล 3 คน"),
                        down(2, "ร้อยละ 90")),
                row("มอบรางวัลในการประชุม")));
        assertThat(form.doubts()).isEmpty();
        assertThat(form.measures())
                .singleElement()
                .satisfies(measure -> assertThat(measure.items(Role.STEPS))
                        .containsExactly("กำหนดหลักเกณฑ์", "มอบรางวัลในการประชุม"));
    }

    @Test
    void readsARowForEachStep_whereTheMeasureIsBlankOrSaidAgain() {
        RecognisedForm form = recognise(table(
                row("ที่", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา"),
                row("1", "ลดขั้นตอน", "ทบทวน", "กองคลัง", "ไตรมาส 1"),
                row("", "", "ประกาศ", "", ""),
                row("2", "เปิดเผย", "ทำเว็บ", "กองช่าง", "ไตรมาส 2"),
                row("2", "เปิดเผย", "ตรวจ", "กองช่าง", "ไตรมาส 2")));
        assertThat(form.doubts()).isEmpty();
        assertThat(form.measures())
                .extracting(measure -> measure.items(Role.STEPS))
                .containsExactly(List.of("ทบทวน", "ประกาศ"), List.of("ทำเว็บ", "ตรวจ"));
    }

    @Test
    void asks_whereNumberAndTitleDisagree() {
        RecognisedForm form = recognise(table(
                row("ที่", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ"),
                row("1", "ลดขั้นตอน", "ทบทวน", "กองคลัง"),
                row("", "เปิดเผยข้อมูล", "ประกาศ", "กองช่าง"),
                row("2", "รับฟัง", "ประชุม", "สำนักปลัด"),
                row("2", "มอบรางวัล", "ประชุม", "สำนักปลัด"),
                row("5", "สุดท้าย", "ประชุม", "สำนักปลัด")));
        assertThat(form.measures()).hasSize(5);
        assertThat(form.doubts())
                .extracting(FormDoubt::reason)
                .containsExactly(Reason.BEGINS_WITHOUT_NUMBER, Reason.NUMBER_REPEATED, Reason.NUMBER_SKIPPED);
        assertThat(form.doubts()).extracting(FormDoubt::measure).containsExactly(1, 3, 4);
    }

    @Test
    void readsGroupsByNumbersWithinNumbers() {
        RecognisedForm form = recognise(table(
                row("ที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา"),
                row("1", "ด้านการให้บริการ", "", ""),
                row("1.1", "ลดขั้นตอน", "กองคลัง", "ไตรมาส 1"),
                row("1.2", "ติดป้าย", "กองช่าง", "ไตรมาส 2"),
                row("2", "การเปิดเผย", "", ""),
                row("2.1", "ทำเว็บ", "กองคลัง", "ไตรมาส 3")));
        assertThat(form.questions()).isEmpty();
        assertThat(form.measures()).extracting(FoundMeasure::title).containsExactly("ลดขั้นตอน", "ติดป้าย", "ทำเว็บ");
        assertThat(form.measures())
                .extracting(FoundMeasure::group)
                .containsExactly("1 ด้านการให้บริการ", "1 ด้านการให้บริการ", "2 การเปิดเผย");
    }

    @Test
    void passesOtherTablesOver() {
        RecognisedForm form = recognise(
                table(row("ตัวชี้วัด", "คะแนน", "ระดับ"), row("การปฏิบัติหน้าที่", "85.20", "ผ่าน")),
                table(SIX, row("1. ลดขั้นตอน", "ทบทวน", "กองคลัง", "ไตรมาส 1", "ลดแล้ว", "ดีขึ้น")),
                table(row("รายการ", "งบประมาณ", "หมายเหตุ"), row("ค่าอาหาร", "5,000", "")),
                table(row("(ลงชื่อ)......", "(ลงชื่อ)......"), row("ผู้รายงาน", "ผู้รับรอง")));
        assertThat(form.questions()).isEmpty();
        assertThat(form.measures()).extracting(FoundMeasure::title).containsExactly("ลดขั้นตอน");
        assertThat(form.leftOut()).extracting(LeftOut::why).containsExactly(Why.TABLE, Why.TABLE);
    }

    @Test
    void looksIntoATableThatOnlyHoldsOthers() {
        RecognisedForm form = recognise(table(
                row(holding(table(SIX, row("1. ลดขั้นตอน", "ทบทวน", "กองคลัง", "ไตรมาส 1", "ลดแล้ว", "ดีขึ้น"))))));
        assertThat(form.measures()).extracting(FoundMeasure::title).containsExactly("ลดขั้นตอน");
    }

    @Test
    void leavesOutHiddenColumnsAndThoseOfNoUse() {
        RecognisedForm form = recognise(table(
                row(
                        "ลำดับ",
                        "รหัส อปท.",
                        "มาตรการ",
                        "ผู้รับผิดชอบ",
                        "วันเริ่ม",
                        "กำหนดแล้วเสร็จ",
                        hidden("บันทึกภายใน")),
                row("1", "0999901", "ลดขั้นตอน", "กองคลัง", "2024-10-01", "2025-09-30", hidden("ห้ามเผยแพร่"))));
        assertThat(form.questions()).isEmpty();
        assertThat(form.leftOut()).extracting(LeftOut::why).containsExactlyInAnyOrder(Why.HIDDEN, Why.COLUMN);
        assertThat(form.measures().getFirst().values())
                .noneMatch(value -> value.text().contains("ห้าม"));
    }

    /** Another word for the unit, which the vocabulary does not have; what stands below it tells. */
    @Test
    void asksForAHeadingThatItDoesNotKnow() {
        RecognisedForm form = recognise(table(
                row("ที่", "มาตรการ", "ทีมที่ลงมือ", "ระยะเวลา", "สิ่งละอันพันละน้อย"),
                row("1", "ลดขั้นตอน", "กองคลัง", "ไตรมาส 1", "ก"),
                row("2", "เปิดเผย", "สำนักปลัด", "ไตรมาส 2", "ข")));
        assertThat(form.measures().getFirst().text(Role.UNIT)).isEqualTo("กองคลัง");
        assertThat(form.questions())
                .extracting(FormDoubt::reason)
                .containsExactly(Reason.COLUMN_UNCERTAIN, Reason.COLUMN_UNCERTAIN);
        assertThat(form.questions()).extracting(FormDoubt::words).containsExactly("ทีมที่ลงมือ", "สิ่งละอันพันละน้อย");
    }

    @Test
    void asksForAColumn_thatSaysSomethingOnlyWhereTheTableGoesOn() {
        RecognisedForm form = recognise(
                table(
                        row("ที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", "สิ่งละอันพันละน้อย"),
                        row("1", "ลดขั้นตอน", "กองคลัง", "ไตรมาส 1", "")),
                table(row("2", "เปิดเผย", "สำนักปลัด", "ไตรมาส 2", "ครบถ้วน")));
        assertThat(form.questions()).extracting(FormDoubt::words).containsExactly("สิ่งละอันพันละน้อย");
    }

    @Test
    void asks_whereTheCellsContradictTheHeading() {
        RecognisedForm form = recognise(table(
                row("ที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา"),
                row("1", "ลดขั้นตอน", "ไตรมาส 1", "กองคลัง"),
                row("2", "เปิดเผย", "ไตรมาส 2", "กองช่าง")));
        assertThat(form.questions()).hasSize(2);
    }

    @Test
    void takesWhatAPersonConfirmed_andRemembersTheShape() {
        Table unknown = table(
                row("ก", "เรื่องราว", "คนทำ", "ห้วง"),
                row("1", "ลดขั้นตอน", "กองคลัง", "ไตรมาส 1"),
                row("", "", "กองช่าง", ""));
        var answer = new Confirmed.Answer(
                0, 1, List.of(Role.NUMBER, Role.MEASURE, Role.UNIT, Role.SCHEDULE), Confirmed.Rows.ARE_STEPS);
        RecognisedForm once =
                FormRecogniser.recognise(Papers.paper(unknown), Papers.YEAR, Confirmed.ofTable(0, answer));
        assertThat(once.questions()).isEmpty();
        assertThat(once.measures())
                .singleElement()
                .satisfies(measure -> assertThat(measure.text(Role.UNIT)).isEqualTo("กองคลัง\nกองช่าง"));
        String shape = once.tables().getFirst().shape();
        RecognisedForm again = FormRecogniser.recognise(
                Papers.paper(line("ปีหน้า"), unknown), Papers.YEAR, Confirmed.ofShape(shape, answer));
        assertThat(again.measures()).isEqualTo(once.measures());
        assertThat(again.questions()).isEmpty();
    }

    @Test
    void readsAHeaderAgain_onEachPage() {
        RecognisedForm form = recognise(
                table(SIX, row("1. ลดขั้นตอน", "1. ทบทวน", "กองคลัง", "ไตรมาส 1", "ลดแล้ว", "ดีขึ้น")),
                edge("หน้า 2"),
                table(
                        2,
                        true,
                        SIX,
                        row("", "2. ประกาศ", "", "", "", ""),
                        row("2. เปิดเผย", "1. ทำ", "กองช่าง", "ไตรมาส 2", "ก", "ข")));
        assertThat(form.questions()).isEmpty();
        assertThat(form.measures())
                .extracting(measure -> measure.items(Role.STEPS))
                .containsExactly(List.of("ทบทวน", "ประกาศ"), List.of("ทำ"));
    }

    @Test
    void aStepAloneOnTheNextPageIsOfItsMeasure() {
        RecognisedForm form = recognise(
                table(SIX, row("1. ลดขั้นตอน", "1. ทบทวน", "กองคลัง", "ไตรมาส 1", "ลดแล้ว", "ดีขึ้น")),
                table(2, true, row("", "2. ประกาศ", "", "", "", ""), row("", "", "", "", "", "")));
        assertThat(form.measures())
                .extracting(measure -> measure.items(Role.STEPS))
                .containsExactly(List.of("ทบทวน", "ประกาศ"));
    }

    @Test
    void saysWhatItSees_whereThereIsNoForm() {
        RecognisedForm form = recognise(line("หนังสือเชิญประชุม"), table(row("ก", "ข"), row("ค", "ง")));
        assertThat(form.measures()).isEmpty();
        assertThat(form.tables()).isEmpty();
    }
}
