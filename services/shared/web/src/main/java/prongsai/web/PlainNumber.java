package prongsai.web;

import java.math.BigDecimal;

/**
 * A number that can be written out. {@code 1e999999999} is short to send, and a billion digits once anything adds to it,
 * compares it with a scale or prints it.
 */
public final class PlainNumber {
    /**
     * Digits in front of the point, and behind it; more than any count in a plan has. One bound for JSON and for sheets: what
     * is exported comes in again.
     */
    public static final int DIGITS = 30;

    private static final int SHOWN = 50;

    private PlainNumber() {}

    /** @throws Problem 400 {@code number-unreadable} that names the field */
    public static BigDecimal require(String field, BigDecimal number) {
        if (!isPlain(number)) {
            throw problem(field, number);
        }
        return number;
    }

    private static boolean isPlain(BigDecimal number) {
        return number.scale() <= DIGITS
                && (number.signum() == 0 || (long) number.precision() - number.scale() <= DIGITS);
    }

    /** What is wrong with a number that is longer than we keep. */
    public static Problem problem(String field, BigDecimal number) {
        // With an exponent where it is long; the plain form is what must not be made.
        String found = number.toString();
        return Problem.invalid(
                field, "number-unreadable", found.length() > SHOWN ? found.substring(0, SHOWN) + "…" : found);
    }
}
