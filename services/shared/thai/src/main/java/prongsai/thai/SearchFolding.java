package prongsai.thai;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes texts that look alike compare alike. Thai can be typed in several ways that print the same: ำ as ํ + า, แ as
 * เ + เ, a tone mark before its vowel. Never NFKC: it takes ำ apart into ํ + า (Unicode, compatibility decomposition of
 * U+0E33) and so breaks the very letter that is meant to be mended.
 */
public final class SearchFolding {
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B\\u200C\\u200D\\u2060\\uFEFF\\u00AD]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    /** Tone or silencer typed before its vowel: WTT 2.0 (TIS) puts the vowel above or below first. */
    private static final Pattern MARK_BEFORE_VOWEL = Pattern.compile("([็-์])([ัิ-ฺ])");

    private static final Pattern TONE_AFTER_SARA_AM = Pattern.compile("ำ([่-๋])");
    private static final Pattern NIKHAHIT_AA = Pattern.compile("ํ([่-๋]?)า");
    private static final Pattern TONE_NIKHAHIT_AA = Pattern.compile("([่-๋])ํา");
    private static final Pattern REPEATED_MARK = Pattern.compile("([ัิ-ฺ็-๎])\\1+");

    private SearchFolding() {}

    /** Idempotent; letters become lower case, Thai digits Arabic, and each white space one space. */
    public static String fold(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        return SPACES.matcher(ThaiDigits.toArabic(settle(visible.toLowerCase(Locale.ROOT))))
                .replaceAll(" ")
                .strip();
    }

    /** One correction can make room for another, so it goes on until nothing changes. */
    private static String settle(String text) {
        String before = text;
        String after = correct(before);
        while (!after.equals(before)) {
            before = after;
            after = correct(before);
        }
        return after;
    }

    /**
     * Composing belongs into the round: a tone that moved in front of ำ may stand after a mark that Unicode's
     * canonical order (UAX #15) puts behind it.
     */
    private static String correct(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFC).replace("เเ", "แ");
        folded = REPEATED_MARK.matcher(folded).replaceAll("$1");
        folded = MARK_BEFORE_VOWEL.matcher(folded).replaceAll("$2$1");
        folded = TONE_NIKHAHIT_AA.matcher(folded).replaceAll("$1ำ");
        folded = NIKHAHIT_AA.matcher(folded).replaceAll("$1ำ");
        return TONE_AFTER_SARA_AM.matcher(folded).replaceAll("$1ำ");
    }
}
