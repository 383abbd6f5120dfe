package prongsai.measures.transfer.importing.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a paper says of a budget is read as it says it, or not at all. */
class MoneyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5,000            | 5000
            ๑๐,๐๐๐.-         | 10000
            ๒๐,๐๐๐ บาท       | 20000
            จำนวน 1,500.50 บาทถ้วน | 1500.50
            30,000 (สามหมื่นบาทถ้วน) | 30000
            ไม่ใช้งบประมาณ     | 0
            ไม่ได้ใช้เงินงบประมาณ | 0
            ไม่มีค่าใช้จ่าย       | 0
            """)
    void readsAmounts_andThatThereIsNone(String text, BigDecimal baht) {
        assertThat(Money.read(text)).hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(baht));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "ตามข้อบัญญัติ", "5,00", "5,000 ถึง 6,000", "ปี 2568"})
    void whatNamesNoAmountForCertainIsNone(String text) {
        assertThat(Money.read(text)).isEmpty();
    }
}
