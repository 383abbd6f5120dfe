package prongsai.measures.transfer.importing.form;

import static org.assertj.core.api.Assertions.assertThat;
import static prongsai.measures.transfer.importing.form.Papers.across;
import static prongsai.measures.transfer.importing.form.Papers.hidden;
import static prongsai.measures.transfer.importing.form.Papers.line;
import static prongsai.measures.transfer.importing.form.Papers.recognise;
import static prongsai.measures.transfer.importing.form.Papers.row;
import static prongsai.measures.transfer.importing.form.Papers.table;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import prongsai.measures.transfer.importing.form.FormDoubt.Reason;
import prongsai.worker.paper.Cell;
import prongsai.worker.paper.Cell.Kind;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Place;
import prongsai.worker.paper.Row;
import prongsai.worker.paper.Table;

/** Tables with labels at the left. */
class LabelledFormTest {

    @Test
    void readsATableForEachMeasure_withLabelsAtTheLeft() {
        RecognisedForm form = recognise(labels("1. ลดขั้นตอน", "กองคลัง"), line(" "), labels("2. เปิดเผย", "กองช ่าง"));
        assertThat(form.questions()).isEmpty();
        assertThat(form.measures()).extracting(FoundMeasure::number).containsExactly(1, 2);
        FoundMeasure first = form.measures().getFirst();
        assertThat(first.title()).isEqualTo("ลดขั้นตอน");
        assertThat(first.items(Role.STEPS)).containsExactly("ทบทวน", "ประกาศ");
        assertThat(first.text(Role.UNIT)).isEqualTo("กองคลัง");
        assertThat(form.tables())
                .allSatisfy(table -> assertThat(table.shape())
                        .isEqualTo(form.tables().getFirst().shape()));
    }

    private static Table labels(String title, String unit) {
        return table(
                row("มาตรการ/กิจกรรม", title),
                row("ขั้นตอนการดำเนินการ", "1. ทบทวน⏎2. ประกาศ"),
                row("ผู้รับผิดชอบ", unit),
                row("ระยะเวลา", "ไตรมาส 1"),
                row("ผลการดำเนินการ", "แล้วเสร็จ"));
    }

    @Test
    void readsLabels_inFourColumnsAndUnderATitle() {
        RecognisedForm form = recognise(table(
                row(across(4, "มาตรการที่ 3 ลดขั้นตอน")),
                row("ผู้รับผิดชอบ", "กองคลัง", "ระยะเวลา", "ไตรมาส 1"),
                row("วิธีดำเนินการ", across(3, "ทบทวน")),
                row("ผลลัพธ์", across(3, "ดีขึ้น"))));
        assertThat(form.questions()).isEmpty();
        assertThat(form.measures()).singleElement().satisfies(measure -> {
            assertThat(measure.number()).isEqualTo(3);
            assertThat(measure.title()).isEqualTo("ลดขั้นตอน");
            assertThat(measure.text(Role.SCHEDULE)).isEqualTo("ไตรมาส 1");
            assertThat(measure.text(Role.OUTCOME)).isEqualTo("ดีขึ้น");
        });
    }

    /** What stands above the name of a measure is of that measure, and of no other. */
    @Test
    void aMeasureBeginsWithTheLabelsAboveItsName() {
        RecognisedForm form = recognise(table(
                row("ลำดับที่", "4"),
                row("ประเด็น", "การให้บริการ"),
                row("มาตรการ", "ลดขั้นตอน"),
                row("ผู้รับผิดชอบ", "กองคลัง"),
                row("ระยะเวลา", "ไตรมาส 1"),
                row("ลำดับที่", "5"),
                row("ประเด็น", "การเปิดเผย"),
                row("มาตรการ", "เผยแพร่แผน"),
                row("ผู้รับผิดชอบ", "กองช่าง"),
                row("ระยะเวลา", "ไตรมาส 2")));
        assertThat(form.doubts()).isEmpty();
        assertThat(form.measures()).extracting(FoundMeasure::number).containsExactly(4, 5);
        assertThat(form.measures()).extracting(FoundMeasure::title).containsExactly("ลดขั้นตอน", "เผยแพร่แผน");
        assertThat(form.measures())
                .extracting(measure -> measure.text(Role.ISSUE))
                .containsExactly("การให้บริการ", "การเปิดเผย");
        assertThat(form.measures())
                .extracting(measure -> measure.text(Role.UNIT))
                .containsExactly("กองคลัง", "กองช่าง");
    }

    @Test
    void theFirstLinesOfATableAreOfItsOwnMeasure() {
        RecognisedForm form = recognise(
                table(
                        row("มิติ", "บริการ"),
                        row("ผู้รับผิดชอบ", "กองคลัง"),
                        row("มาตรการ", "ลดขั้นตอน"),
                        row("ระยะเวลา", "ไตรมาส 1")),
                table(
                        row("มิติ", "เปิดเผย"),
                        row("ผู้รับผิดชอบ", "กองช่าง"),
                        row("มาตรการ", "เผยแพร่แผน"),
                        row("ระยะเวลา", "ไตรมาส 2")));
        assertThat(form.measures())
                .extracting(measure -> measure.text(Role.UNIT))
                .containsExactly("กองคลัง", "กองช่าง");
    }

    @Test
    void doubtsDamagedLetters_andWhatAFormulaDoesNotSay() {
        RecognisedForm form = recognise(new Table(
                Place.of(1),
                2,
                List.of(
                        labelled(1, "มาตรการ", Cell.of(1, List.of(doubtful("ลดข้ันตอน")))),
                        labelled(2, "ผู้รับผิดชอบ", Cell.of(1, List.of(Papers.line("กองคลัง")))),
                        labelled(3, "ระยะเวลา", new Cell(1, 1, 1, Kind.ERROR, false, List.of(Papers.line("#REF!"))))),
                false,
                false));
        assertThat(form.questions())
                .extracting(FormDoubt::reason)
                .containsExactlyInAnyOrder(Reason.TEXT_DAMAGED, Reason.VALUE_UNKNOWN);
    }

    @Test
    void leavesOutWhatTheFileDoesNotShow_andSaysSo() {
        RecognisedForm form = recognise(table(
                row("มาตรการ", "ลดขั้นตอน", hidden("ภายใน")),
                row("ผู้รับผิดชอบ", "กองคลัง", hidden("")),
                row("ระยะเวลา", "ไตรมาส 1", hidden(""))));
        assertThat(form.measures().getFirst().title()).isEqualTo("ลดขั้นตอน");
        assertThat(form.leftOut()).extracting(LeftOut::why).containsExactly(LeftOut.Why.HIDDEN);
    }

    private static Row labelled(int number, String label, Cell value) {
        return new Row(Place.of(number), List.of(Cell.of(0, List.of(Papers.line(label))), value), false, false);
    }

    private static Paragraph doubtful(String text) {
        return new Paragraph(Place.of(1), "", text, 0, List.of(), Set.of(Paragraph.Trait.DOUBTFUL));
    }
}
