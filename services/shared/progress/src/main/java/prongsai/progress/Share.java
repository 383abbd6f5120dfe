package prongsai.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A part of a whole in percent. It is cut and not rounded: every share here is held against a target or against "all", so
 * 79.96 must not read as the 80 that it missed, nor 99.96 as done (docs/decisions/0033-a-rule-lives-once.md).
 */
public final class Share {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Share() {}

    /**
     * @param part from 0 to the whole
     * @param whole more than 0
     * @param digits after the point
     */
    public static BigDecimal percent(long part, long whole, int digits) {
        return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), digits);
    }

    /** As {@link #percent(long, long, int)}, of what is no whole number. */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole, int digits) {
        return part.multiply(HUNDRED).divide(whole, digits, RoundingMode.DOWN);
    }
}
