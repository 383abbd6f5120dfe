package prongsai.measures.kinds.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import prongsai.measures.core.value.Indicator;
import prongsai.thai.FiscalYear;

/** A field that saves itself writes what it names and nothing else. */
class EachIndicatorFieldTest {
    private static final FiscalYear YEAR = new FiscalYear(2568);
    private static final Indicator INDICATOR = new Indicator(
            "ความพึงพอใจ",
            ">=",
            new BigDecimal("80"),
            Indicator.PERCENT,
            "แบบสำรวจ",
            new BigDecimal("75.5"),
            new BigDecimal("82"),
            "ไม่น้อยกว่าร้อยละ 80");

    @ParameterizedTest
    @EnumSource(IndicatorField.class)
    void whatIsShownAndSavedUntouchedChangesNothing(IndicatorField field) {
        assertThat(field.write(INDICATOR, field.read(INDICATOR), YEAR)).isEqualTo(INDICATOR);
    }

    @ParameterizedTest
    @CsvSource({
        "subject, ความเชื่อมั่น",
        "comparator, >",
        "target, 90",
        "unit, ร้อยละที่เพิ่มขึ้น",
        "method, สัมภาษณ์",
        "baseline, 70.25",
        "actual, ''"
    })
    void whatIsWrittenIsShown_andTheOthersAreAsTheyWere(String key, String text) {
        IndicatorField written = Arrays.stream(IndicatorField.values())
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow();
        Indicator now = written.write(INDICATOR, text, YEAR);
        for (IndicatorField field : IndicatorField.values()) {
            assertThat(field.read(now)).as(field.key()).isEqualTo(field == written ? text : field.read(INDICATOR));
        }
    }

    @Test
    void aTargetThatIsAnotherIsNotThatOfThePaper() {
        assertThat(IndicatorField.TARGET.write(INDICATOR, "๙๐", YEAR).sourceText())
                .isEmpty();
        assertThat(IndicatorField.TARGET.write(INDICATOR, "80.0", YEAR).sourceText())
                .isEqualTo(INDICATOR.sourceText());
        assertThat(IndicatorField.ACTUAL.write(INDICATOR, "99", YEAR).sourceText())
                .isEqualTo(INDICATOR.sourceText());
    }
}
