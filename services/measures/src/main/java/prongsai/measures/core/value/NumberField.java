package prongsai.measures.core.value;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prongsai.web.PlainNumber;
import prongsai.web.Problem;

/** A number of a form, as {@link prongsai.thai.TypedNumber} reads what people type. */
public final class NumberField {
    /** What we keep, once noughts that say nothing are gone. */
    private static final String FORM = "-?[0-9]{1,12}(\\.[0-9]{1,3})?";

    private NumberField() {}

    /** @throws Problem 400 as {@link #optional}, or {@code field-missing} where nothing was typed */
    public static BigDecimal required(String field, @Nullable String text) {
        BigDecimal number = optional(field, text);
        if (number == null) {
            throw Problem.invalid(field, "field-missing", field);
        }
        return number;
    }

    /** Null where nothing was typed. Errors: 400 as {@link PlainNumber#typed} and {@link #within}. */
    public static @Nullable BigDecimal optional(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return within(field, PlainNumber.typed(field, text));
    }

    /** A whole number that is counted; null where nothing was typed. Errors: as {@link #optional}. */
    public static @Nullable Integer whole(String field, @Nullable String text) {
        BigDecimal number = optional(field, text);
        if (number == null) {
            return null;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException notWhole) {
            throw Problem.invalid(field, "number-unreadable", number.toPlainString());
        }
    }

    /** As a field shows it: 1,234.5. It reads back as the same number. */
    public static String text(@Nullable Number number) {
        if (number == null) {
            return "";
        }
        // With three digits behind the point, which are all that we keep.
        return NumberFormat.getNumberInstance(Locale.ROOT).format(number);
    }

    /** A number that came as JSON. Errors: 400 {@code number-unreadable} where it is beyond what we keep. */
    public static @Nullable BigDecimal within(String field, @Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        // Written out only once it is known to be short.
        if (!PlainNumber.require(field, number)
                .stripTrailingZeros()
                .toPlainString()
                .matches(FORM)) {
            throw PlainNumber.problem(field, number);
        }
        return number;
    }

    /** Without noughts at the end, as 80.00 is 80; one that nobody could write out stays short. */
    static BigDecimal plain(BigDecimal number) {
        if (Objects.isNull(number)) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() > -PlainNumber.DIGITS ? stripped.setScale(0) : stripped;
    }
}
