package prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ThaiDigitsTest {
    @Test
    void changesOnlyDigits() {
        assertThat(ThaiDigits.toThai("ไตรมาส 1/2568")).isEqualTo("ไตรมาส ๑/๒๕๖๘");
        assertThat(ThaiDigits.toArabic("ร้อยละ ๘๐.๕")).isEqualTo("ร้อยละ 80.5");
        assertThat(ThaiDigits.toThai(1067)).isEqualTo("๑๐๖๗");
    }

    @Test
    void parses_whenDigitsAreMixed() {
        assertThat(ThaiDigits.parseInt(" ๒5๖8 ")).isEqualTo(2568);
    }

    @Test
    void refuses_whenNoNumber() {
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> ThaiDigits.parseInt("๑๒ก"));
    }

    @Property
    void comesBack_whenWrittenInThai(@ForAll int number) {
        assertThat(ThaiDigits.parseInt(ThaiDigits.toThai(number))).isEqualTo(number);
    }
}
