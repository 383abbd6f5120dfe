package prongsai.aggregation.area;

import java.util.Optional;
import java.util.regex.Pattern;
import prongsai.thai.ThaiDigits;

/**
 * An area that LAOs are counted in: the nation ({@code TH}), a province (two digits) or a district (four), by the codes of
 * the Department of Provincial Administration (DOPA), which begin with the code of the area around them.
 */
public record AreaCode(String code) {
    private static final Pattern FORM = Pattern.compile("TH|[0-9]{2}|[0-9]{4}");

    public static final AreaCode NATION = new AreaCode("TH");

    public AreaCode {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("area: %s (expected: TH, 2 or 4 digits)".formatted(code));
        }
    }

    /** Reads a code that a person or a program sent; empty where it is none. */
    public static Optional<AreaCode> parse(String text) {
        String code = ThaiDigits.toArabic(text.strip());
        return FORM.matcher(code).matches() ? Optional.of(new AreaCode(code)) : Optional.empty();
    }

    public AreaLevel level() {
        if (equals(NATION)) {
            return AreaLevel.NATION;
        }
        return code.length() == 2 ? AreaLevel.PROVINCE : AreaLevel.DISTRICT;
    }

    /** Whether all of the other area lies in this one. */
    public boolean contains(AreaCode other) {
        return equals(NATION) || other.code.startsWith(code);
    }
}
