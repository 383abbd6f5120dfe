package prongsai.thai;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Brings Thai that prints the same into one form, and changes nothing that a reader sees: ํ + า becomes ำ, เ + เ becomes แ, a
 * tone mark stands after its vowel, a mark typed twice stands once, and the marks that old fonts keep in the private area
 * (U+F700 to U+F71A, "left" and "low" shapes of the same marks) become the marks themselves. Letters keep their case and digits
 * their script; {@link SearchFolding} goes further, for comparing.
 */
public final class OneForm {
    /** Tone or silencer typed before its vowel: WTT 2.0 (TIS) puts the vowel above or below first. */
    private static final Pattern MARK_BEFORE_VOWEL = Pattern.compile("([็-์])([ัิ-ฺ])");

    private static final Pattern TONE_AFTER_SARA_AM = Pattern.compile("ำ([่-๋])");
    private static final Pattern NIKHAHIT_AA = Pattern.compile("ํ([่-๋]?)า");
    private static final Pattern TONE_NIKHAHIT_AA = Pattern.compile("([่-๋])ํา");
    private static final Pattern REPEATED_MARK = Pattern.compile("([ัิ-ฺ็-๎])\\1+");

    private static final char FIRST_PRIVATE = '\uF700';

    /** What U+F700 and its followers stand for, in the shapes of Thai fonts before OpenType. */
    private static final String PRIVATE = "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู";

    private OneForm() {}

    /** Idempotent; white space stays as it is. */
    public static String of(String text) {
        return settle(withoutPrivate(text));
    }

    /** One correction can make room for another, so it goes on until nothing changes. */
    static String settle(String text) {
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
     * canonical order (UAX #15) puts behind it. Never NFKC: it takes ำ apart into ํ + า (Unicode, compatibility decomposition of
     * U+0E33) and so breaks the very letter that is meant to be mended.
     */
    private static String correct(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFC).replace("เเ", "แ");
        folded = REPEATED_MARK.matcher(folded).replaceAll("$1");
        folded = MARK_BEFORE_VOWEL.matcher(folded).replaceAll("$2$1");
        folded = TONE_NIKHAHIT_AA.matcher(folded).replaceAll("$1ำ");
        folded = NIKHAHIT_AA.matcher(folded).replaceAll("$1ำ");
        return TONE_AFTER_SARA_AM.matcher(folded).replaceAll("$1ำ");
    }

    private static String withoutPrivate(String text) {
        var form = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int place = text.charAt(i) - FIRST_PRIVATE;
            form.append(place >= 0 && place < PRIVATE.length() ? PRIVATE.charAt(place) : text.charAt(i));
        }
        return form.toString();
    }
}
