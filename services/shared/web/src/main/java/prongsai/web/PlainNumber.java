package prongsai.web;

import java.math.BigDecimal;
import java.util.List;
import prongsai.thai.TypedNumber;

/**
 * A number that can be written out. {@code 1e999999999} is short to send, and a billion digits once anything adds to it,
 * compares it with a scale or prints it.
 */
public final class PlainNumber {
    /**
     * Digits in front of the point, and behind it; more than any count in a plan has. One bound for JSON and for sheets: what
     * is exported comes in again.
     */
    public static final int DIGITS = TypedNumber.DIGITS;

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

    /**
     * As a person typed it.
     *
     * @throws Problem 400 {@code number-ambiguous} with what it may mean, {@code number-commas}, {@code number-unreadable}
     */
    public static BigDecimal typed(String field, String text) {
        return switch (TypedNumber.read(text)) {
            case TypedNumber.Certain certain -> certain.value();
            case TypedNumber.Ambiguous ambiguous -> throw ambiguous(field, text.strip(), ambiguous.choices());
            case TypedNumber.Wrong wrong -> throw Problem.invalid(field, slug(wrong.reason()), shown(text.strip()));
        };
    }

    private static Problem ambiguous(String field, String text, List<BigDecimal> choices) {
        return Problem.invalid(
                field,
                "number-ambiguous",
                shown(text),
                choices.getFirst().toPlainString(),
                choices.getLast().toPlainString());
    }

    private static String slug(TypedNumber.Reason reason) {
        return switch (reason) {
            case COMMAS -> "number-commas";
            case UNREADABLE -> "number-unreadable";
        };
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    /** What is wrong with a number that is longer than we keep. */
    public static Problem problem(String field, BigDecimal number) {
        // With an exponent where it is long; the plain form is what must not be made.
        return Problem.invalid(field, "number-unreadable", shown(number.toString()));
    }
}
