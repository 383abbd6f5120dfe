package prongsai.measures.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller says that it has already: it must never be told "not modified" of what it does not have. */
class PlanTagTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 1, 15);

    @Test
    void whatWasGivenTodayIsKnown_strongOrWeak() {
        String given = "\"%s\"".formatted(PlanTag.of(7, TODAY));
        assertThat(PlanTag.known(List.of(given), TODAY)).isEqualTo(7);
        assertThat(PlanTag.known(List.of("W/" + given), TODAY)).isEqualTo(7);
        assertThat(PlanTag.known(List.of("\"0.20250115\""), TODAY)).isZero();
    }

    @Test
    void yesterdaysIsNot_sinceWhatIsOverdueMayBeMoreToday() {
        String yesterdays = "\"%s\"".formatted(PlanTag.of(7, TODAY.minusDays(1)));
        assertThat(PlanTag.known(List.of(yesterdays), TODAY)).isEqualTo(PlanTag.NONE);
        assertThat(PlanTag.known(List.of(yesterdays, "\"x\"", "\"5.20250115\""), TODAY))
                .isEqualTo(5);
    }

    @Test
    void ofSeveralTheNewestIsKnown_andTheStarIsAny() {
        List<String> several = List.of("\"5.20250115\"", "\"9.20250115\"", "\"8.20250115\"");
        assertThat(PlanTag.known(several, TODAY)).isEqualTo(9);
        assertThat(PlanTag.known(List.of("\"5.20250115\"", "*"), TODAY)).isEqualTo(PlanTag.ANY);
        assertThat(PlanTag.known(List.of(), TODAY)).isEqualTo(PlanTag.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7.20250115",
                "\"7\"",
                "\"-1.20250115\"",
                "\"1234567890123456789.20250115\"",
                "\"๗.20250115\"",
                "\"7.20250115\" ",
                ""
            })
    void whatWeDidNotGiveIsNoTagOfOurs(String tag) {
        assertThat(PlanTag.known(List.of(tag), TODAY)).isEqualTo(PlanTag.NONE);
    }
}
