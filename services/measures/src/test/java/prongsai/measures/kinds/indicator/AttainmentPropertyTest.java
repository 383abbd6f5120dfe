package prongsai.measures.kinds.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static prongsai.measures.core.value.Attainment.MET;
import static prongsai.measures.core.value.Attainment.NOT_MEASURED;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import prongsai.measures.core.value.Attainment;
import prongsai.measures.core.value.Comparison;

class AttainmentPropertyTest {
    private static boolean met(Comparison comparison, BigDecimal target, BigDecimal actual) {
        return Attainment.of(comparison, target, actual) == MET;
    }

    @Property
    void followsTheOrderOfDecimals(
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(3) BigDecimal target,
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(3) BigDecimal actual) {
        int order = actual.compareTo(target);
        assertThat(met(Comparison.AT_LEAST, target, actual)).isEqualTo(order >= 0);
        assertThat(met(Comparison.MORE, target, actual)).isEqualTo(order > 0);
        assertThat(met(Comparison.EQUAL, target, actual)).isEqualTo(order == 0);
        assertThat(met(Comparison.LESS, target, actual)).isEqualTo(order < 0);
        assertThat(met(Comparison.AT_MOST, target, actual)).isEqualTo(order <= 0);
    }

    @Property
    void meetsItselfWhereTheBoundBelongsToIt(
            @ForAll Comparison comparison, @ForAll @BigRange(min = "0", max = "100") BigDecimal value) {
        boolean including = switch (comparison) {
            case AT_LEAST, EQUAL, AT_MOST -> true;
            case MORE, LESS -> false;
        };
        assertThat(met(comparison, value, value.setScale(value.scale() + 3))).isEqualTo(including);
    }

    /** As doubles these two are one, and the target was "met" by a value that is less. */
    @Test
    void comparesEachDigitThatIsKept() {
        BigDecimal target = new BigDecimal("99999999999999999.99");
        BigDecimal less = new BigDecimal("99999999999999999.98");
        assertThat(target.doubleValue()).isEqualTo(less.doubleValue());
        assertThat(met(Comparison.AT_LEAST, target, less)).isFalse();
        assertThat(met(Comparison.LESS, target, less)).isTrue();
    }

    @Property
    void isNotMeasuredWithoutAnActualValue(@ForAll Comparison comparison, @ForAll BigDecimal target) {
        assertThat(Attainment.of(comparison, target, null)).isEqualTo(NOT_MEASURED);
    }

    @Property
    void aBetterValueIsNeverWorse(
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal target,
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal actual,
            @ForAll @BigRange(min = "0", max = "50") @Scale(2) BigDecimal more) {
        if (met(Comparison.AT_LEAST, target, actual)) {
            assertThat(met(Comparison.AT_LEAST, target, actual.add(more))).isTrue();
        }
        if (met(Comparison.AT_MOST, target, actual)) {
            assertThat(met(Comparison.AT_MOST, target, actual.subtract(more))).isTrue();
        }
    }
}
