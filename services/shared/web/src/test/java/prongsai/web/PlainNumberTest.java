package prongsai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1.5", "1e29", "999999999999999999999999999999.999999999999999999999999999999", "1e-30"})
    void thirtyDigitsOnEitherSideOfThePointAreKept(String text) {
        BigDecimal number = new BigDecimal(text);
        assertThat(PlainNumber.require("target", number)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e30",
                "-1000000000000000000000000000000.5",
                "1e-31",
                "1e999999999",
                "-1e2147483647",
                "1e-999999999"
            })
    void whatIsLongerIsRefusedAndNeverWrittenOut(String text) {
        assertThatThrownBy(() -> PlainNumber.require("target", new BigDecimal(text)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.slug()).isEqualTo("number-unreadable");
                    assertThat(
                                    problem.getMessage() == null
                                            ? 0
                                            : problem.getMessage().length())
                            .isLessThan(500);
                });
    }
}
