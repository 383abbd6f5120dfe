package prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.thai.ThaiDateException.Reason;

class ThaiDatesTest {
    private static final FiscalYear YEAR = new FiscalYear(2568);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 9, 30);

    @Test
    void writesBuddhistYears() {
        assertThat(ThaiDates.screen(LAST_DAY)).isEqualTo("30 ก.ย. 2568");
        assertThat(ThaiDates.paper(LAST_DAY)).isEqualTo("๓๐ ก.ย. ๒๕๖๘");
        assertThat(ThaiDates.full(LAST_DAY)).isEqualTo("30 กันยายน 2568");
        assertThat(ThaiDates.fullPaper(LAST_DAY)).isEqualTo("๓๐ กันยายน ๒๕๖๘");
        assertThat(ThaiDates.screen(LAST_DAY, Locale.ENGLISH)).isEqualTo("30 Sep 2568\u00A0B.E.");
        assertThat(ThaiDates.screen(LAST_DAY, ThaiDates.THAI)).isEqualTo("30 ก.ย. 2568");
    }

    /** What a field shows is read back as the same day, in either language. */
    @Property
    void whatAFieldShowsIsReadBack(@ForAll @IntRange(max = 364) int day, @ForAll boolean thai) {
        LocalDate date = YEAR.start().plusDays(day);
        Locale locale = thai ? ThaiDates.THAI : Locale.ENGLISH;
        assertThat(ThaiDates.parse(ThaiDates.typed(date, locale), YEAR)).isEqualTo(date);
    }

    @Test
    void writesMonthsAndYearsInTheLanguageOfTheReader() {
        assertThat(ThaiDates.typed(LAST_DAY, ThaiDates.THAI)).isEqualTo("30 ก.ย. 2568");
        assertThat(ThaiDates.typed(LAST_DAY, Locale.ENGLISH)).isEqualTo("30 Sep 2568");
        assertThat(ThaiDates.month(YearMonth.from(LAST_DAY), ThaiDates.THAI)).isEqualTo("ก.ย. 2568");
        assertThat(ThaiDates.month(YearMonth.from(LAST_DAY), Locale.ENGLISH)).isEqualTo("Sep 2568\u00A0B.E.");
        assertThat(ThaiDates.year(2568, Locale.of("th"))).isEqualTo("2568");
        assertThat(ThaiDates.year(2568, Locale.ENGLISH)).isEqualTo("2568\u00A0B.E.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30/9/2568",
                "๓๐/๐๙/๒๕๖๘",
                "30-9-2568",
                "30.9.2568",
                "30 ก.ย. 2568",
                "30ก.ย.2568",
                "30 กย 2568",
                "30 Sep 2568",
                "30 september 2568 B.E.",
                "๓๐ กันยายน ๒๕๖๘",
                "30 กันยายน พ.ศ. 2568",
                " 30 ก.ย. 2568 ",
                "30\u00A0ก.ย.\u00A02568",
                "2025-09-30",
                "๒๐๒๕-๐๙-๓๐"
            })
    void reads_whenTypedByPeopleOrBrowser(String typed) {
        assertThat(ThaiDates.parse(typed, YEAR)).isEqualTo(LAST_DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "30/9/2025, YEAR_IS_CE, 2025, 2568",
        "30 ก.ย. 2025, YEAR_IS_CE, 2025, 2568",
        "2568-09-30, YEAR_IS_BE, 2568, 2025",
        "30/9/568, YEAR_OUT_OF_RANGE, 568, 2484–2699",
        "30/9/25, YEAR_SHORT, 30/9/25, 30/9/2525 / 30/9/2568",
        "30 ก.ย. ๘๐, YEAR_SHORT, 30 ก.ย. 80, 30/9/2580 / 30/9/2523"
    })
    void saysFoundAndExpected_whenYearIsOfTheWrongEra(String typed, Reason reason, String found, String expected) {
        assertThatExceptionOfType(ThaiDateException.class)
                .isThrownBy(() -> ThaiDates.parse(typed, YEAR))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.found()).isEqualTo(found);
                    assertThat(refused.expected()).isEqualTo(expected);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "15/10/69, 2569, 2026-10-15",
        "15/10/๖๙, 2570, 2026-10-15",
        "1 ต.ค. 67, 2568, 2024-10-01",
        "15/1/58, 2568, 2015-01-15",
        "15/1/70, 2568, 2027-01-15",
        "31/12/99, 2600, 2056-12-31",
        "1/1/00, 2599, 2057-01-01"
    })
    void readsAYearOfTwoDigits_whenTheFiscalYearMakesItClear(String typed, int near, LocalDate meant) {
        assertThat(ThaiDates.parse(typed, new FiscalYear(near))).isEqualTo(meant);
    }

    @Property
    void aYearOfTwoDigitsIsOfAboutTheFiscalYearOrAsked(
            @ForAll @IntRange(max = 99) int year, @ForAll @IntRange(min = 2500, max = 2650) int near) {
        try {
            LocalDate read = ThaiDates.parse("1/2/%02d".formatted(year), new FiscalYear(near));
            assertThat(read.getYear() + 543).isBetween(near - 10, near + 2);
            assertThat((read.getYear() + 543) % 100).isEqualTo(year);
        } catch (ThaiDateException refused) {
            assertThat(refused.reason()).isEqualTo(Reason.YEAR_SHORT);
            assertThat(refused.expected()).contains("1/2/", " / ");
        }
    }

    @ParameterizedTest
    @CsvSource({"31/9/2568, NO_SUCH_DAY", "29/2/2568, NO_SUCH_DAY", "30 กก. 2568, UNREADABLE", "เมื่อวาน, UNREADABLE"})
    void refuses_whenNoDate(String typed, Reason reason) {
        assertThatExceptionOfType(ThaiDateException.class)
                .isThrownBy(() -> ThaiDates.parse(typed, YEAR))
                .matches(refused -> refused.reason() == reason);
    }

    @Property
    void comesBack_whateverTheForm(@ForAll @IntRange(min = 0, max = 70_000) int dayNumber) {
        LocalDate date = LocalDate.of(1942, 1, 1).plusDays(dayNumber);
        assertThat(ThaiDates.parse(ThaiDates.screen(date), YEAR)).isEqualTo(date);
        assertThat(ThaiDates.parse(ThaiDates.paper(date), YEAR)).isEqualTo(date);
        assertThat(ThaiDates.parse(ThaiDates.full(date), YEAR)).isEqualTo(date);
        assertThat(ThaiDates.parse(date.toString(), YEAR)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-30, วันนี้, today",
        "2025-10-05, อีก 5 วัน, in 5 days",
        "2025-10-01, อีก 1 วัน, in 1 day",
        "2025-09-18, เกินมา 12 วัน, 12 days overdue",
        "2025-09-29, เกินมา 1 วัน, 1 day overdue"
    })
    void saysHowFar(LocalDate due, String thai, String english) {
        assertThat(RelativeDays.words(due, LAST_DAY, ThaiDates.THAI)).isEqualTo(thai);
        assertThat(RelativeDays.words(due, LAST_DAY, Locale.ENGLISH)).isEqualTo(english);
    }
}
