package prongsai.thai;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes texts that look alike compare alike: {@link OneForm} but for the private area, and no difference of case, of Thai and Arabic digits, and
 * of white space.
 */
public final class SearchFolding {
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B\\u200C\\u200D\\u2060\\uFEFF\\u00AD]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private SearchFolding() {}

    /** Idempotent; letters become lower case, Thai digits Arabic, and each white space one space. */
    public static String fold(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        return SPACES.matcher(ThaiDigits.toArabic(OneForm.settle(visible.toLowerCase(Locale.ROOT))))
                .replaceAll(" ")
                .strip();
    }
}
