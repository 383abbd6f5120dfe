package prongsai.measures.transfer.importing.form;

import static org.assertj.core.api.Assertions.assertThat;
import static prongsai.measures.transfer.importing.form.Papers.across;
import static prongsai.measures.transfer.importing.form.Papers.holding;
import static prongsai.measures.transfer.importing.form.Papers.recognise;
import static prongsai.measures.transfer.importing.form.Papers.row;
import static prongsai.measures.transfer.importing.form.Papers.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.Cell;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Place;
import prongsai.worker.paper.Table;

/** What stands around the measures is read or listed. */
class NothingGoesAwayTest {
    private static final Object[] HEADER = row("ที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา");

    private static Object[] measure(int number) {
        return row("" + number, "มาตรการข้อ " + number, "กองคลัง", "ไตรมาส 1");
    }

    private static List<String> leftOut(RecognisedForm form) {
        return form.leftOut().stream().map(LeftOut::text).toList();
    }

    @Test
    void listsATitleAboveALaterTable() {
        RecognisedForm form = recognise(
                table(HEADER, measure(1)), table(row(across(4, "แผนฉบับปรับปรุง ครั้งที่ 2")), HEADER, measure(2)));
        assertThat(leftOut(form)).containsExactly("แผนฉบับปรับปรุง ครั้งที่ 2");
    }

    @Test
    void aGroupAboveALaterTableHeadsItsMeasures() {
        RecognisedForm form =
                recognise(table(HEADER, measure(1)), table(row(across(4, "มิติที่ 2 เปิดเผย")), HEADER, measure(2)));
        assertThat(form.measures()).extracting(FoundMeasure::group).containsExactly("", "มิติที่ 2 เปิดเผย");
    }

    @Test
    void aGroupWithinAGroupKeepsBoth() {
        RecognisedForm form = recognise(table(
                HEADER,
                row(across(4, "มิติที่ 1 บริการ")),
                row(across(4, "ด้านที่ 1.1 ความโปร่งใส")),
                measure(1),
                row(across(4, "ด้านที่ 1.2 ความพร้อม")),
                measure(2),
                row(across(4, "มิติที่ 2 เปิดเผย")),
                measure(3)));
        assertThat(form.measures())
                .extracting(FoundMeasure::group)
                .containsExactly(
                        "มิติที่ 1 บริการ / ด้านที่ 1.1 ความโปร่งใส",
                        "มิติที่ 1 บริการ / ด้านที่ 1.2 ความพร้อม",
                        "มิติที่ 2 เปิดเผย");
        assertThat(form.leftOut()).isEmpty();
    }

    @Test
    void listsAGroupBelowWhichNoMeasureStands() {
        RecognisedForm form = recognise(table(
                HEADER,
                row(across(4, "มิติที่ 1 บริการ")),
                row(across(4, "มิติที่ 2 เปิดเผย")),
                measure(1),
                row(across(4, "มิติที่ 3 ร้องเรียน"))));
        assertThat(leftOut(form)).containsExactly("มิติที่ 1 บริการ", "มิติที่ 3 ร้องเรียน");
    }

    @Test
    void readsParagraphsOfATableThatOnlyHoldsOthers() {
        var content = new ArrayList<Block>(List.of(Papers.line("แผนประจำปี 2568")));
        content.add(table(HEADER, measure(1)));
        content.add(Papers.line("แก้ไขเมื่อ 3 มีนาคม"));
        RecognisedForm form = recognise(table(row(new Object[] {holding()})), layout(content));
        assertThat(form.measures()).hasSize(1);
        assertThat(form.preamble()).containsExactly("แผนประจำปี 2568");
        assertThat(leftOut(form)).containsExactly("แก้ไขเมื่อ 3 มีนาคม");
    }

    @Test
    void listsNotesOfWhatIsLeftOutItself() {
        var note = new Paragraph(Place.of(1), "", "งบรวมทุกกอง", 0, List.of("เฉพาะปีแรก"), Set.of());
        RecognisedForm form = recognise(table(HEADER, measure(1)), note, layout(List.of(note)));
        assertThat(leftOut(form)).containsExactly("งบรวมทุกกอง", "เฉพาะปีแรก", "งบรวมทุกกอง", "เฉพาะปีแรก");
    }

    @Test
    void aNumberAloneBeginsNoMeasure() {
        RecognisedForm form = recognise(table(HEADER, row("1", "", "", ""), measure(2), row("3", "", "", "")));
        assertThat(form.measures()).extracting(FoundMeasure::number).containsExactly(2);
        assertThat(leftOut(form)).containsExactly("1", "3");
    }

    private static Table layout(List<Block> content) {
        return new Table(
                Place.of(9),
                1,
                List.of(new prongsai.worker.paper.Row(Place.of(1), List.of(Cell.of(0, content)), false, false)),
                false,
                false);
    }
}
