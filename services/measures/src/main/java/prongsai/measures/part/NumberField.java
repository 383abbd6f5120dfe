package prongsai.measures.part;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import prongsai.thai.ThaiDigits;
import prongsai.web.Problem;

/** A number as people type it: Thai or Arabic digits, with ร้อยละ or % and commas between thousands. */
public final class NumberField {
    private static final String FORM = "-?[0-9]{1,12}(\\.[0-9]{1,3})?";

    private NumberField() {}

    /** @throws Problem 400 {@code number-unreadable}, or {@code field-missing} where nothing was typed */
    public static BigDecimal required(String field, @Nullable String text) {
        BigDecimal number = optional(field, text);
        if (number == null) {
            throw Problem.invalid(field, "field-missing", field);
        }
        return number;
    }

    /** Null where nothing was typed. Errors: 400 {@code number-unreadable}. */
    public static @Nullable BigDecimal optional(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = ThaiDigits.toArabic(text.strip())
                .replaceFirst("^ร้อยละ", "")
                .replaceFirst("[%％]$", "")
                .replace(",", "")
                .strip();
        if (!plain.matches(FORM)) {
            throw Problem.invalid(field, "number-unreadable", text.length() > 50 ? text.substring(0, 50) : text);
        }
        return new BigDecimal(plain);
    }

    /** A number that came as JSON. Errors: 400 {@code number-unreadable} where it is beyond what we keep. */
    public static @Nullable BigDecimal within(String field, @Nullable BigDecimal number) {
        if (number != null && !number.stripTrailingZeros().toPlainString().matches(FORM)) {
            throw Problem.invalid(field, "number-unreadable", "…");
        }
        return number;
    }
}
