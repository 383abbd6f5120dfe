package prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.thai.ThaiDateException.Reason;

/** The first and the last of everything: years, days of a quarter, characters of a script. */
class EdgesTest {
    private static final FiscalYear YEAR = new FiscalYear(2568);

    @ParameterizedTest
    @CsvSource({
        "2484, ''",
        "2699, ''",
        "2483, YEAR_OUT_OF_RANGE",
        "2700, YEAR_OUT_OF_RANGE",
        "1941, YEAR_IS_CE",
        "2156, YEAR_IS_CE",
        "1940, YEAR_OUT_OF_RANGE",
        "2157, YEAR_OUT_OF_RANGE"
    })
    void yearsOfTheBuddhistEra(int year, String reason) {
        refusedOrTaken(reason, () -> new FiscalYear(year));
        refusedOrTaken(reason, () -> ThaiDates.parse("1/1/" + year, YEAR));
    }

    @ParameterizedTest
    @CsvSource({
        "1941, ''",
        "2156, ''",
        "1940, YEAR_OUT_OF_RANGE",
        "2157, YEAR_OUT_OF_RANGE",
        "2484, YEAR_IS_BE",
        "2699, YEAR_IS_BE",
        "2483, YEAR_OUT_OF_RANGE",
        "2700, YEAR_OUT_OF_RANGE"
    })
    void yearsOfTheChristianEraInIsoDates(int year, String reason) {
        refusedOrTaken(reason, () -> ThaiDates.parse(year + "-01-01", YEAR));
    }

    private static void refusedOrTaken(String reason, Runnable call) {
        if (reason.isEmpty()) {
            call.run();
        } else {
            assertThatExceptionOfType(ThaiDateException.class)
                    .isThrownBy(call::run)
                    .matches(refused -> refused.reason() == Reason.valueOf(reason));
        }
    }

    @Property(tries = 300, seed = "2568")
    void yearsAndQuartersStandInTheirOrder(
            @ForAll @IntRange(min = 2485, max = 2698) int year, @ForAll @IntRange(min = 1, max = 4) int number) {
        FiscalYear fiscal = new FiscalYear(year);
        FiscalQuarter quarter = fiscal.quarter(number);
        assertThat(fiscal.previous().next()).isEqualTo(fiscal);
        assertThat(fiscal.previous().end().plusDays(1)).isEqualTo(fiscal.start());
        assertThat(fiscal)
                .isGreaterThan(fiscal.previous())
                .isLessThan(fiscal.next())
                .hasToString("" + year);
        assertThat(fiscal.compareTo(new FiscalYear(year))).isZero();
        assertThat(quarter)
                .isLessThan(fiscal.next().quarter(1))
                .isGreaterThan(fiscal.previous().quarter(4));
        assertThat(quarter.contains(quarter.start())).isTrue();
        assertThat(quarter.contains(quarter.end())).isTrue();
        assertThat(quarter.contains(quarter.start().minusDays(1))).isFalse();
        assertThat(quarter.contains(quarter.end().plusDays(1))).isFalse();
        assertThat(FiscalQuarter.of(quarter.end())).isEqualTo(quarter);
        assertThat(quarter.months())
                .startsWith(YearMonth.from(quarter.start()))
                .endsWith(YearMonth.from(quarter.end()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void thereAreFourQuarters(int number) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FiscalYear(2568).quarter(number));
    }

    @ParameterizedTest
    @CsvSource({
        "0, วันนี้, today",
        "1, อีก 1 วัน, in 1 day",
        "2, อีก 2 วัน, in 2 days",
        "-1, เกินมา 1 วัน, 1 day overdue",
        "-12, เกินมา 12 วัน, 12 days overdue"
    })
    void daysFromToday(int days, String thai, String english) {
        LocalDate today = LocalDate.of(2025, 9, 30);
        assertThat(RelativeDays.words(today.plusDays(days), today, ThaiDates.THAI))
                .isEqualTo(thai);
        assertThat(RelativeDays.words(today.plusDays(days), today, Locale.ENGLISH))
                .isEqualTo(english);
    }

    @Test
    void monthsInTwoLanguages() {
        assertThat(ThaiDates.month(YearMonth.of(2024, 10), ThaiDates.THAI)).isEqualTo("ต.ค. 2567");
        assertThat(ThaiDates.month(YearMonth.of(2024, 10), Locale.ENGLISH)).isEqualTo("Oct 2567\u00A0B.E.");
    }

    @Property(tries = 300, seed = "2568")
    void textIsReadInTheCharsetsOfThailand(
            @ForAll @StringLength(min = 1, max = 20) @CharRange(from = 'ก', to = 'ฮ') String text) {
        assertThat(ThaiCharset.decode(text.getBytes(StandardCharsets.UTF_8))).contains(text);
        assertThat(ThaiCharset.decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                .contains(text);
        assertThat(ThaiCharset.decode(text.getBytes(StandardCharsets.UTF_16))).contains(text);
        assertThat(ThaiCharset.decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .contains(text);
        String sentence = "ประชุม " + text;
        assertThat(ThaiCharset.decode(sentence.getBytes(Charset.forName("x-windows-874"))))
                .contains(sentence);
    }

    /** Files of old programs say one charset and are in another; whoever sent them is told. */
    @Test
    void aFileIsInTheCharsetThatItNames_orItIsTold() {
        ThaiCharset.Decoded old = ThaiCharset.read("ประชุม".getBytes(Charset.forName("x-windows-874")))
                .orElseThrow();
        for (String name : List.of("windows-874", "TIS-620", "ISO-8859-11", "cp874")) {
            assertThat(old.isNotIn(name)).as(name).isFalse();
        }
        assertThat(old.isNotIn("UTF-8")).isTrue();
        ThaiCharset.Decoded now =
                ThaiCharset.read("ประชุม".getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertThat(now.isNotIn("utf-8")).isFalse();
        assertThat(now.isNotIn("tis-620")).isTrue();
        ThaiCharset.Decoded ascii =
                ThaiCharset.read("plan\u007E".getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertThat(ascii.isNotIn("tis-620")).isFalse();
    }

    @Test
    void bytesThatAreNoTextAreNone() {
        assertThat(ThaiCharset.decode(new byte[] {0, 1, 2})).isEmpty();
        assertThat(ThaiCharset.decode(new byte[] {'a', 0})).isEmpty();
        assertThat(ThaiCharset.decode(new byte[] {(byte) 0xFF})).isEmpty();
        assertThat(ThaiCharset.decode(new byte[] {(byte) 0xFE, (byte) 0xFF, 0x0E}))
                .isEmpty();
        assertThat(ThaiCharset.decode("ก\t\r\nข".getBytes(StandardCharsets.UTF_8)))
                .contains("ก\t\r\nข");
        assertThat(ThaiCharset.decode(new byte[0])).contains("");
    }

    @Test
    void theFirstAndTheLastThaiCharacterBeforeAWord() {
        assertThat(ThaiText.fold("NO  Gift"))
                .isEqualTo(SearchFolding.fold("NO  Gift"))
                .isNotEmpty();
        assertThat(ThaiText.words("กความ")).contains("ความ");
        assertThat(List.of(ThaiText.tidy(" ก\u00A0\n ข\u200B "), ThaiText.withoutSpace("ก\u00A0\n ข\u200B")))
                .containsExactly("ก ข", "กข");
    }
}
