package prongsai.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** A percent never says more than is true. */
class ShareTest {
    @Property
    void aHundredIsSaidWhereAllIsDoneAndNowhereElse(
            @ForAll @LongRange(min = 1, max = 10_000_000) long whole,
            @ForAll @LongRange(max = 10_000_000) long some,
            @ForAll @IntRange(max = 3) int digits) {
        long part = some % (whole + 1);
        BigDecimal share = Share.percent(part, whole, digits);
        assertThat(share.compareTo(BigDecimal.valueOf(100)) == 0).isEqualTo(part == whole);
        assertThat(share).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        assertThat(share.scale()).isEqualTo(digits);
    }

    @Property
    void aTargetThatIsShownAsReachedIsReached(
            @ForAll @LongRange(min = 1, max = 10_000) long whole,
            @ForAll @LongRange(max = 10_000) long some,
            @ForAll @IntRange(max = 100) int target) {
        long part = some % (whole + 1);
        boolean reached = part * 100 >= target * whole;
        assertThat(Share.percent(part, whole, 0).intValueExact() >= target).isEqualTo(reached);
        assertThat(Share.percent(part, whole, 1).compareTo(BigDecimal.valueOf(target)) >= 0)
                .isEqualTo(reached);
    }
}
