package prongsai.measures.year.office;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import prongsai.thai.ThaiDigits;
import prongsai.web.Problem;

/** The telephone of an office in Thailand: one number, with an extension where it has one. Reads its tables when first asked. */
final class Telephone {
    private static final String FIELD = "telephone";
    private static final String EXTENSION = " ต่อ ";
    private static final int THAILAND = 66;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern BEFORE =
            Pattern.compile("^(โทรศัพท์|โทร|เบอร์|tel(ephone)?|phone)[\\s.:]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORMS = Pattern.compile("\\s*(ต่อ|ext(ension)?\\.?|#)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Set<PhoneNumberType> OF_OFFICES = EnumSet.of(
            PhoneNumberType.FIXED_LINE,
            PhoneNumberType.VOIP,
            PhoneNumberType.TOLL_FREE,
            PhoneNumberType.SHARED_COST,
            PhoneNumberType.UAN);

    private Telephone() {}

    /**
     * As it is shown: {@code 042 571 234 ต่อ 12}.
     *
     * @param typed not empty
     * @param offices whether a person says that a mobile number is the office's own
     * @throws Problem 400 {@code not-a-telephone}, {@code mobile-telephone}
     */
    static String of(String typed, boolean offices) {
        PhoneNumber number = parsed(typed);
        PhoneNumberType type = NUMBERS.getNumberType(number);
        if (type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE) {
            if (!offices) {
                throw Problem.invalid(FIELD, "mobile-telephone", typed);
            }
        } else if (!OF_OFFICES.contains(type)) {
            throw none(typed);
        }
        String extension = number.hasExtension() ? EXTENSION + number.getExtension() : "";
        number.clearExtension();
        return NUMBERS.format(number, PhoneNumberFormat.NATIONAL) + extension;
    }

    private static PhoneNumber parsed(String typed) {
        String text = FORMS.matcher(BEFORE.matcher(ThaiDigits.toArabic(typed)).replaceFirst(""))
                .replaceAll(" ext. ");
        if (!text.isEmpty() && !Character.isDigit(text.charAt(0)) && "+(".indexOf(text.charAt(0)) < 0) {
            // A name or anything else before the number would silently be left out.
            throw none(typed);
        }
        try {
            PhoneNumber number = NUMBERS.parse(text, "TH");
            if (number.getCountryCode() != THAILAND || !NUMBERS.isValidNumber(number)) {
                throw none(typed);
            }
            return number;
        } catch (NumberParseException e) {
            Problem problem = none(typed);
            problem.initCause(e);
            throw problem;
        }
    }

    private static Problem none(String typed) {
        return Problem.invalid(FIELD, "not-a-telephone", typed);
    }

    /** Whether an office said that a mobile number is its own. */
    static boolean isMobile(String shown) {
        return shown.matches("0[689].*");
    }

    /** What a telephone dials: the number, and after a while the extension; empty where there is no number. */
    static String link(String shown) {
        String[] parts = shown.split(EXTENSION, 2);
        String digits = digits(parts[0]);
        return digits.isEmpty() ? "" : "tel:" + digits + (parts.length > 1 ? "," + digits(parts[1]) : "");
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
