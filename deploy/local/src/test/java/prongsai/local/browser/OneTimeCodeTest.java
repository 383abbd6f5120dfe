package prongsai.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {
    /** RFC 6238, appendix B, the last six digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "2000000000, 279037"})
    void isAsTheStandardHasIt(long second, String code) {
        assertThat(OneTimeCode.of("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ").at(Instant.ofEpochSecond(second)))
                .isEqualTo(code);
    }
}
