package prongsai.measures.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.web.Problem;

class NumberFieldTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"1e999999999", "-1E+2147483647", "1e-999999999", "1e13", "1234567890123", "0.0001", "1e400"})
    void refusesWhatWeDoNotKeepAndSaysWhichFieldAtOnce(String number) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThatThrownBy(() -> NumberField.within("target", new BigDecimal(number)))
                        .isInstanceOfSatisfying(Problem.class, problem -> {
                            assertThat(problem.slug()).isEqualTo("number-unreadable");
                            assertThat(problem.properties()).containsEntry("field", "target");
                            assertThat(String.valueOf(problem.args()[0])).hasSizeLessThan(60);
                        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "80.500", "-1.5", "1e11", "100", "0e500"})
    void takesWhatPeopleCount(String number) {
        assertThat(NumberField.within("target", new BigDecimal(number))).isEqualByComparingTo(number);
    }
}
