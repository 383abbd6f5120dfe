package prongsai.worker.engine.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingTest {
    @ParameterizedTest
    @CsvSource({
        "DECIMAL, 12, 12",
        "DECIMAL_WITH_ZERO, 9, 09",
        "DECIMAL_WITH_ZERO, 10, 10",
        "DECIMAL_WITH_ZERO, -1, -1",
        "THAI_DIGITS, 10, ๑๐",
        "THAI_LETTERS, 1, ก",
        "THAI_LETTERS, 4, ง",
        "THAI_LETTERS, 41, ฮ",
        "THAI_LETTERS, 42, กก",
        "LOWER_LETTERS, 26, z",
        "LOWER_LETTERS, 27, aa",
        "LOWER_LETTERS, 0, 0",
        "LOWER_LETTERS, 234, zzzzzzzzz",
        "LOWER_LETTERS, 235, 235",
        "UPPER_LETTERS, 2, B",
        "LOWER_ROMAN, 1994, mcmxciv",
        "UPPER_ROMAN, 3999, MMMCMXCIX",
        "UPPER_ROMAN, 4000, 4000",
        "LOWER_ROMAN, 0, 0"
    })
    void numbersAreWrittenAsListsWriteThem(Counting counting, int number, String written) {
        assertThat(counting.of(number)).isEqualTo(written);
    }
}
