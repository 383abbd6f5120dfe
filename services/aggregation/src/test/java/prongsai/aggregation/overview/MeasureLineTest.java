package prongsai.aggregation.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import prongsai.testing.DueCase;

class MeasureLineTest {
    /** Its earliest open task is all that it knows; where that is done, there is none. */
    @ParameterizedTest
    @MethodSource("prongsai.testing.DueCase#all")
    void isLateAsTheCasesSay(DueCase each) {
        MeasureLine line = new MeasureLine(1, "ก", 1, 0, 0, 0, false, each.doneOn() == null ? each.dueOn() : null);
        assertThat(line.lateOn(each.today())).isEqualTo(each.overdue());
    }
}
