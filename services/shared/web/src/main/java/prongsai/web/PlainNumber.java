package prongsai.web;

import java.math.BigDecimal;

/**
 * A number that can be written out. {@code 1e999999999} is short to send, and a billion digits once anything adds to it,
 * compares it with a scale or prints it.
 */
public final class PlainNumber {
    /** Digits in front of the point, and behind it; as many as a number in JSON may have. */
    private static final int DIGITS = 1000;

    private static final int SHOWN = 50;

    private PlainNumber() {}

    /** @throws Problem 400 {@code number-unreadable} that names the field */
    public static BigDecimal require(String field, BigDecimal number) {
        if (Math.abs((long) number.scale()) > DIGITS || number.precision() > DIGITS) {
            throw problem(field, number);
        }
        return number;
    }

    /** What is wrong with a number that is longer than we keep. */
    public static Problem problem(String field, BigDecimal number) {
        // With an exponent where it is long; the plain form is what must not be made.
        String found = number.toString();
        return Problem.invalid(
                field, "number-unreadable", found.length() > SHOWN ? found.substring(0, SHOWN) + "…" : found);
    }
}
