package prongsai.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A percent is shown to the nearest, and judged by what it is. */
class ShareTest {
    @ParameterizedTest
    @CsvSource({
        "2, 7, 28.6",
        "1, 3, 33.3",
        "2, 3, 66.7",
        "1, 16, 6.3",
        "9996, 10000, 99.9",
        "4, 10000, 0.1",
        "0, 7, 0.0",
        "7, 7, 100.0",
        "7996, 10000, 80.0"
    })
    void isShownToTheNearestTenth(long part, long whole, BigDecimal shown) {
        assertThat(Share.shown(part, whole)).isEqualTo(shown);
        assertThat(Share.shown(BigDecimal.valueOf(part, 2), BigDecimal.valueOf(whole, 2)))
                .isEqualTo(shown);
    }

    @Property
    void allIsShownOfAllAndNothingOfNothing(
            @ForAll @LongRange(min = 1, max = 10_000_000) long whole, @ForAll @LongRange(max = 10_000_000) long some) {
        long part = some % (whole + 1);
        BigDecimal share = Share.shown(part, whole);
        assertThat(share.compareTo(BigDecimal.valueOf(100)) == 0).isEqualTo(part == whole);
        assertThat(share.signum() == 0).isEqualTo(part == 0);
        assertThat(share).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
    }

    /** By another way than the program's: in thousandths, in whole numbers. */
    @Property
    void isHalfUpEverywhereElse(
            @ForAll @LongRange(min = 1, max = 10_000_000) long whole, @ForAll @LongRange(max = 10_000_000) long some) {
        long part = some % (whole + 1);
        long tenths = (part * 2000 + whole) / (whole * 2);
        if (tenths > 0 && tenths < 1000) {
            assertThat(Share.shown(part, whole)).isEqualTo(BigDecimal.valueOf(tenths, 1));
        }
    }

    @Property
    void moreIsNeverShownAsLess(
            @ForAll @LongRange(min = 1, max = 10_000) long whole, @ForAll @LongRange(max = 10_000) long some) {
        long part = some % whole;
        assertThat(Share.shown(part + 1, whole)).isGreaterThanOrEqualTo(Share.shown(part, whole));
    }

    @Property
    void aTargetIsHeldAgainstTheFraction(
            @ForAll @LongRange(min = 1, max = 10_000) long whole,
            @ForAll @LongRange(max = 10_000) long some,
            @ForAll @IntRange(max = 100_000) int thousandths) {
        long part = some % (whole + 1);
        BigDecimal target = BigDecimal.valueOf(thousandths, 3);
        BigDecimal exact = BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 30, RoundingMode.DOWN);
        assertThat(Share.measured(part, whole).compareTo(target) >= 0).isEqualTo(exact.compareTo(target) >= 0);
        int percent = thousandths / 1000;
        assertThat(Share.reaches(part, whole, percent)).isEqualTo(part * 100 >= percent * whole);
        assertThat(Share.reaches(7996, 10_000, 80)).isFalse();
    }
}
