package prongsai.measures.transfer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.measures.transfer.importing.form.Confirmed;
import prongsai.measures.transfer.importing.form.Confirmed.Answer;
import prongsai.measures.transfer.importing.form.Role;
import prongsai.measures.transfer.importing.shape.Known;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.Remark;

/** Whose a paper is, what is told of it, and what was said of its form. */
class PaperOfAnOfficeTest {
    private static final LaoNames OFFICE = new LaoNames("องค์การบริหารส่วนตำบลนาเลียง", "อบต.นาเลียง");

    @ParameterizedTest
    @CsvSource({
        "องค์การบริหารส่วนตำบลนาเลียง, true",
        "องค์การบริหาร ส่วนตำบล นาเลียง, true",
        "อบต.นาเลียง, true",
        "อบต. นาเลียง, true",
        "อบตนาเลียง, true",
        "'', true",
        "องค์การบริหารส่วนตำบลนาแก, false",
        "นาเลียง, false"
    })
    void aPaperOfAnotherOfficeIsKnown_andOneWithoutANameIsNobodyElses(String onPaper, boolean ours) {
        assertThat(OFFICE.isNamedBy(onPaper)).isEqualTo(ours);
    }

    @Test
    void aRemarkHasTheCodeOfItsMessage() {
        assertThat(RemarkLine.of(List.of(
                        new Remark(Remark.Kind.TRACKED_CHANGES, List.of()),
                        new Remark(Remark.Kind.HIDDEN_ROWS, List.of("แผน!3")))))
                .containsExactly(
                        new RemarkLine("tracked-changes", List.of()), new RemarkLine("hidden-rows", List.of("แผน!3")));
    }

    @Test
    void whatWasSaidOfThisPaperCountsMoreThanWhatIsRemembered() {
        Answer remembered = answer(Role.MEASURE);
        Answer said = answer(Role.STEPS);
        Answer ofTable = answer(Role.UNIT);
        PaperDocument paper = new PaperDocument(
                PaperDocument.Source.values()[0], PaperDocument.Breaks.values()[0], List.of(), List.of());
        UnclearPaper unclear =
                UnclearPaper.of(paper, new Known(List.of("กองคลัง"), Map.of("ก", remembered, "ข", remembered)));
        assertThat(unclear.confirmed()).isEqualTo(new Confirmed(Map.of("ก", remembered, "ข", remembered), Map.of()));
        UnclearPaper answered = unclear.answered(Map.of(2, ofTable), Map.of("ข", said));
        assertThat(answered.confirmed())
                .isEqualTo(new Confirmed(Map.of("ก", remembered, "ข", said), Map.of(2, ofTable)));
        assertThat(answered.known()).isEqualTo(unclear.known());
    }

    private static Answer answer(Role role) {
        return new Answer(0, 1, List.of(role), Confirmed.Rows.BY_SIGNS);
    }
}
