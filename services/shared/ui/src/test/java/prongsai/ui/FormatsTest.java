package prongsai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.web.ThaiFirstLocale;
import prongsai.web.WebBasics;

class FormatsTest {
    /** 00:30 on 26 July in Bangkok, still 25 July in Greenwich. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-07-25T17:30:00Z"), WebBasics.BANGKOK);

    private final Formats thai = new Formats(ThaiFirstLocale.THAI, CLOCK);
    private final Formats english = new Formats(Locale.ENGLISH, CLOCK);

    @Test
    void showsBuddhistYears() {
        assertThat(thai.date(LocalDate.of(2025, 9, 30))).isEqualTo("30 ก.ย. 2568");
        assertThat(english.date(LocalDate.of(2025, 9, 30))).isEqualTo("30 Sep 2568\u00A0B.E.");
        assertThat(english.dateInput(LocalDate.of(2025, 9, 30))).isEqualTo("30 Sep 2568");
        assertThat(english.year(2568)).isEqualTo("2568\u00A0B.E.");
        assertThat(thai.year(2568)).isEqualTo("2568");
        assertThat(english.month(YearMonth.of(2024, 10))).isEqualTo("Oct 2567\u00A0B.E.");
        assertThat(thai.dateTime(Instant.parse("2025-07-03T01:12:00Z"))).isEqualTo("3 ก.ค. 2568 08.12 น.");
        assertThat(thai.date(null)).isEmpty();
    }

    @Test
    void saysTheYearOfSeveralDaysOnce() {
        LocalDate first = LocalDate.of(2025, 1, 1);
        assertThat(thai.days(first, LocalDate.of(2025, 3, 31))).isEqualTo("1 ม.ค. – 31 มี.ค. 2568");
        assertThat(english.days(first, LocalDate.of(2025, 3, 31))).isEqualTo("1 Jan – 31 Mar 2568\u00A0B.E.");
        assertThat(thai.days(LocalDate.of(2024, 12, 31), first)).isEqualTo("31 ธ.ค. 2567 – 1 ม.ค. 2568");
    }

    @Test
    void countsDaysInBangkok() {
        assertThat(thai.relative(LocalDate.of(2025, 7, 25))).isEqualTo("เกินมา 1 วัน");
        assertThat(thai.relative(LocalDate.of(2025, 7, 31))).isEqualTo("อีก 5 วัน");
    }

    @ParameterizedTest
    @CsvSource({"2025-07-25,late", "2025-07-26,due", "2025-08-25,due", "2025-08-26,later"})
    void judgesAnOpenTaskByItsDueDate(LocalDate dueOn, String state) {
        assertThat(thai.state(null, dueOn)).isEqualTo(state);
        assertThat(thai.state(LocalDate.of(2025, 7, 26), dueOn)).isEqualTo("done");
    }

    @ParameterizedTest
    @CsvSource({
        "39,39,100%",
        "9996,10000,99.9%",
        "0,39,0%",
        "0,0,–",
        "2,7,28.6%",
        "1,2,50.0%",
        "3021,4050,74.6%",
        "4,10000,0.1%"
    })
    void saysAPercentByOneRule(long part, long whole, String said) {
        assertThat(thai.percent(part, whole)).isEqualTo(said);
        assertThat(english.percent(part, whole)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,hn",
        "0,9,h0",
        "4999,10000,h0",
        "1,2,h1",
        "7499,10000,h1",
        "3,4,h2",
        "8999,10000,h2",
        "9,10,h3",
        "9,9,h3"
    })
    void shadesByTheFraction(long part, long whole, String shade) {
        assertThat(thai.shade(part, whole)).isEqualTo(shade);
    }

    @ParameterizedTest
    @CsvSource({"340,340 B", "12288,12 KB", "1258291,1.1 MB", "20971520,20.0 MB"})
    void showsSizes(long bytes, String said) {
        assertThat(thai.size(bytes)).isEqualTo(said);
    }

    @Test
    void groupsNumbersWithArabicDigits() {
        assertThat(thai.number(942000)).isEqualTo("942,000");
    }
}
