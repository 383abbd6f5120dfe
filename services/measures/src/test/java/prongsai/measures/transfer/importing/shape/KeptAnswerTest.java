package prongsai.measures.transfer.importing.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import prongsai.measures.transfer.importing.form.Confirmed;
import prongsai.measures.transfer.importing.form.Confirmed.Answer;
import prongsai.measures.transfer.importing.form.Role;
import tools.jackson.databind.json.JsonMapper;

/** What an office once said of a form is known again, whatever version of the product kept it. */
class KeptAnswerTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @EnumSource(Confirmed.Rows.class)
    void anAnswerIsReadAsItWasKept(Confirmed.Rows rows) {
        Answer answer = new Answer(2, 3, Arrays.asList(Role.MEASURE, null, Role.UNIT), rows);
        assertThat(KeptAnswer.read(JSON.valueToTree(answer))).isEqualTo(answer);
    }

    @Test
    void whatIsNotKnownAnyMoreIsAskedAgain() {
        assertThat(KeptAnswer.read(JSON.readTree(
                        "{\"columns\": [\"MEASURE\", \"OF_OLD\"], \"rows\": \"OF_OLD\", \"headerRows\": 1}")))
                .isEqualTo(new Answer(0, 1, Arrays.asList(Role.MEASURE, null), Confirmed.Rows.BY_SIGNS));
        assertThat(KeptAnswer.read(JSON.readTree("{}")))
                .isEqualTo(new Answer(0, 0, List.of(), Confirmed.Rows.BY_SIGNS));
    }

    @Test
    void aStewardSeesEachHeadingWithWhatItIsTakenFor() {
        List<String> headings = List.of("มาตรการ", "", "หมายเหตุ", "ใหม่");
        Answer answer = new Answer(0, 1, Arrays.asList(Role.MEASURE, null, null), Confirmed.Rows.BY_SIGNS);
        assertThat(new Shape("k", headings, answer, Instant.EPOCH, Shape.Whose.OWN).columns())
                .containsExactly(
                        new ShapeColumn("มาตรการ", Role.MEASURE.code()),
                        new ShapeColumn("หมายเหตุ", ""),
                        new ShapeColumn("ใหม่", ""));
        assertThat(ShapeColumn.of(
                        List.of("", ""), new Answer(0, 1, Arrays.asList(null, Role.UNIT), Confirmed.Rows.BY_SIGNS)))
                .containsExactly(new ShapeColumn("", Role.UNIT.code()));
        assertThat(ShapeColumn.of(headings, Answer.ofNoMeasures(0, 1))).isEmpty();
    }
}
