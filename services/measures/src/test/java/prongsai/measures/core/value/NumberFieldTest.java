package prongsai.measures.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7.0", "-12, -12", "'1,234', '1,234'", "๓๕, 35", "' ', ", ", "})
    void aCountIsWhole(@Nullable String typed, @Nullable String number) {
        BigDecimal meant = number == null ? null : new BigDecimal(number.replace(",", ""));
        assertThat(NumberField.whole("count", typed)).isEqualTo(meant == null ? null : meant.intValueExact());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "9999999999", "มาก"})
    void whatIsNoCountIsRefused(String typed) {
        assertThatThrownBy(() -> NumberField.whole("count", typed)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.slug()).isEqualTo("number-unreadable");
            assertThat(problem.properties()).containsEntry("field", "count");
        });
    }

    /** Or a form that is saved untouched would change what stands in the plan. */
    @Property(tries = 300, seed = "2568")
    void whatAFieldShowsReadsBackAsTheSameNumber(
            @ForAll @BigRange(min = "-999999999999", max = "999999999999") @Scale(3) BigDecimal number) {
        assertThat(NumberField.optional("target", NumberField.text(number))).isEqualByComparingTo(number);
    }
}
