package prongsai.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A part of a whole in percent. What is shown is rounded; what is judged is the fraction itself, and never what is shown:
 * 79.96 reads as 80 and has missed it (docs/decisions/0042-a-percent-is-rounded-and-a-target-is-not.md).
 */
public final class Share {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHOWN = 1;
    /** As many as a number of an indicator has. */
    private static final int MEASURED = 3;

    private static final BigDecimal LEAST = BigDecimal.ONE.movePointLeft(SHOWN);

    private Share() {}

    /**
     * As pages show it: with one decimal, half up. 100 only where the part is the whole, and 0 only where it is nothing.
     *
     * @param part from 0 to the whole
     * @param whole more than 0
     */
    public static BigDecimal shown(long part, long whole) {
        return shown(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** As {@link #shown(long, long)}, of what is no whole number. */
    public static BigDecimal shown(BigDecimal part, BigDecimal whole) {
        BigDecimal rounded = part.multiply(HUNDRED).divide(whole, SHOWN, RoundingMode.HALF_UP);
        if (rounded.signum() == 0 && part.signum() > 0) {
            return LEAST;
        }
        return rounded.compareTo(HUNDRED) == 0 && part.compareTo(whole) < 0 ? HUNDRED.subtract(LEAST) : rounded;
    }

    /**
     * As it is kept where a target is held against it: cut at the last digit that a target can have, so that whoever reaches
     * the one reaches the other.
     */
    public static BigDecimal measured(long part, long whole) {
        return BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), MEASURED, RoundingMode.DOWN);
    }

    /** Whether a part is at least so many percent of its whole, by the fraction and not by what is shown. */
    public static boolean reaches(long part, long whole, int percent) {
        return Math.multiplyExact(part, 100L) >= Math.multiplyExact(whole, (long) percent);
    }
}
