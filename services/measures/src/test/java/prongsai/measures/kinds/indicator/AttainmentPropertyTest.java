package prongsai.measures.kinds.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static prongsai.measures.core.plan.Attainment.MET;
import static prongsai.measures.core.plan.Attainment.NOT_MEASURED;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import prongsai.measures.core.plan.Attainment;
import prongsai.measures.core.plan.Comparison;

class AttainmentPropertyTest {
    private static boolean met(Comparison comparison, double target, double actual) {
        return Attainment.of(comparison, target, actual) == MET;
    }

    @Property
    void followsTheOrderOfDecimals(
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(3) BigDecimal target,
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(3) BigDecimal actual) {
        int order = actual.compareTo(target);
        double t = target.doubleValue();
        double a = actual.doubleValue();
        assertThat(met(Comparison.AT_LEAST, t, a)).isEqualTo(order >= 0);
        assertThat(met(Comparison.MORE, t, a)).isEqualTo(order > 0);
        assertThat(met(Comparison.EQUAL, t, a)).isEqualTo(order == 0);
        assertThat(met(Comparison.LESS, t, a)).isEqualTo(order < 0);
        assertThat(met(Comparison.AT_MOST, t, a)).isEqualTo(order <= 0);
    }

    @Property
    void meetsItselfWhereTheBoundBelongsToIt(
            @ForAll Comparison comparison, @ForAll @BigRange(min = "0", max = "100") BigDecimal value) {
        boolean including = switch (comparison) {
            case AT_LEAST, EQUAL, AT_MOST -> true;
            case MORE, LESS -> false;
        };
        assertThat(met(comparison, value.doubleValue(), value.doubleValue())).isEqualTo(including);
    }

    @Property
    void isNotMeasuredWithoutAnActualValue(@ForAll Comparison comparison, @ForAll int target) {
        assertThat(Attainment.of(comparison, target, null)).isEqualTo(NOT_MEASURED);
    }

    @Property
    void aBetterValueIsNeverWorse(
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal target,
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal actual,
            @ForAll @BigRange(min = "0", max = "50") @Scale(2) BigDecimal more) {
        double t = target.doubleValue();
        if (met(Comparison.AT_LEAST, t, actual.doubleValue())) {
            assertThat(met(Comparison.AT_LEAST, t, actual.add(more).doubleValue()))
                    .isTrue();
        }
        if (met(Comparison.AT_MOST, t, actual.doubleValue())) {
            assertThat(met(Comparison.AT_MOST, t, actual.subtract(more).doubleValue()))
                    .isTrue();
        }
    }
}
