package prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import prongsai.thai.ThaiDateException.Reason;

class FiscalYearTest {
    private static final FiscalYear YEAR_2568 = new FiscalYear(2568);

    @Test
    void runsFromOctoberToSeptember() {
        assertThat(YEAR_2568.start()).isEqualTo(LocalDate.of(2024, 10, 1));
        assertThat(YEAR_2568.end()).isEqualTo(LocalDate.of(2025, 9, 30));
        assertThat(YEAR_2568.months())
                .hasSize(12)
                .startsWith(YearMonth.of(2024, 10))
                .endsWith(YearMonth.of(2025, 9));
    }

    @Test
    void changesYearOnTheFirstOfOctober() {
        assertThat(FiscalYear.of(LocalDate.of(2025, 9, 30))).isEqualTo(YEAR_2568);
        assertThat(FiscalYear.of(LocalDate.of(2025, 10, 1))).isEqualTo(YEAR_2568.next());
    }

    @Test
    void knowsItsQuarters() {
        assertThat(YEAR_2568.quarters())
                .extracting(FiscalQuarter::start)
                .containsExactly(
                        LocalDate.of(2024, 10, 1),
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2025, 4, 1),
                        LocalDate.of(2025, 7, 1));
        assertThat(YEAR_2568.quarter(2).end()).isEqualTo(LocalDate.of(2025, 3, 31));
        assertThat(YEAR_2568.quarter(4).end()).isEqualTo(YEAR_2568.end());
    }

    @Test
    void saysFoundAndExpected_whenYearIsChristian() {
        assertThatExceptionOfType(ThaiDateException.class)
                .isThrownBy(() -> new FiscalYear(2025))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.YEAR_IS_CE);
                    assertThat(refused.found()).isEqualTo("2025");
                    assertThat(refused.expected()).isEqualTo("2568");
                    assertThat(refused.messageKey()).isEqualTo("thai.date.year-is-ce");
                });
    }

    @Test
    void refuses_whenYearIsNeitherEra() {
        assertThatExceptionOfType(ThaiDateException.class)
                .isThrownBy(() -> FiscalYear.parse("๖๘"))
                .matches(refused -> refused.reason() == Reason.YEAR_OUT_OF_RANGE);
        assertThatExceptionOfType(ThaiDateException.class)
                .isThrownBy(() -> FiscalYear.parse("ปีนี้"))
                .matches(refused -> refused.reason() == Reason.UNREADABLE);
        assertThat(FiscalYear.parse(" ๒๕๖๘")).isEqualTo(YEAR_2568);
    }

    @Test
    void refusesQuarterOfDate_whenDateIsInAnotherYear() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> YEAR_2568.quarter(LocalDate.of(2025, 10, 1)))
                .withMessageContaining("2025-10-01");
    }

    @Property
    void holdsEveryDateInExactlyOneYearAndQuarter(@ForAll @IntRange(min = 0, max = 70_000) int dayNumber) {
        LocalDate date = LocalDate.of(1942, 1, 1).plusDays(dayNumber);
        FiscalYear year = FiscalYear.of(date);
        assertThat(year.contains(date)).isTrue();
        assertThat(year.previous().contains(date)).isFalse();
        assertThat(year.next().contains(date)).isFalse();
        assertThat(year.quarters().stream().filter(quarter -> quarter.contains(date)))
                .containsExactly(year.quarter(date));
        assertThat(year.quarter(date).months()).contains(YearMonth.from(date));
    }
}
