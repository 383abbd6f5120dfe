package prongsai.thai;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which characters a text may have. Everything that comes in from outside passes here, since what nobody can see can say
 * to one reader what another does not read, and what is no character can neither be kept nor shown.
 *
 * <p>Each character meets one of four fates (docs/decisions/0025-what-a-text-is.md):
 *
 * <ul>
 *   <li><b>Refused</b>: what is no character, namely NUL (no database keeps it), a surrogate alone (half a character) and
 *       the noncharacters (Unicode §23.7; XML, and so DOCX and XLSX, cannot hold them).
 *   <li><b>A line feed</b> in its place: vertical tab (Word's soft line break), form feed, NEL, U+2028 and U+2029.
 *   <li><b>Removed</b>: the other control characters but tab, line feed and carriage return, and what Unicode calls
 *       default-ignorable, which no reader sees. Among it are the marks that turn the direction of writing, the zero-width
 *       space that Thai word processors put between words, tags, variation selectors and fillers; and the marks of
 *       annotations and of embedded objects, which mean nothing without these.
 *   <li><b>Kept</b>: all else, private use and what Unicode has not assigned yet included. Also the joiner and the
 *       selector within an emoji, which fall apart without them.
 * </ul>
 *
 * <p>Idempotent, and what differs in nothing that can be seen is equal after it.
 *
 * @see <a href="https://www.unicode.org/reports/tr36/">Unicode security considerations (UTR #36)</a>
 */
public final class CleanText {
    private static final Pattern NO_CHARACTER = Pattern.compile("[\\x00\\p{Cs}\\p{IsNoncharacter_Code_Point}]");

    private static final Pattern LINE_END = Pattern.compile("[\\x0B\\x0C\\x85\\u2028\\u2029]");

    /**
     * Controls; the property Default_Ignorable_Code_Point of Unicode 17 (DerivedCoreProperties.txt), which Java does not know,
     * with the places kept free for more of it; annotations and objects. Not the two that hold emoji together.
     */
    private static final Pattern INVISIBLE = Pattern.compile("[[\\p{Cc}&&[^\\t\\n\\r]]"
            + "\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B\\u200C\\u200E\\u200F\\u202A-\\u202E"
            + "\\u2060-\\u206F\\u3164\\uFE00-\\uFE0E\\uFEFF\\uFFA0\\uFFF0-\\uFFF8"
            + "\\x{1BCA0}-\\x{1BCA3}\\x{1D173}-\\x{1D17A}\\x{E0000}-\\x{E0FFF}"
            + "\\uFFF9-\\uFFFC]");

    /** A selector that follows no emoji, and a joiner that does not stand between two. */
    private static final Pattern LOOSE_GLUE = Pattern.compile("(?<!\\p{IsExtended_Pictographic})\\uFE0F"
            + "|(?<!\\p{IsExtended_Pictographic}\\uFE0F?)(?<!\\p{IsEmoji_Modifier})\\u200D"
            + "|\\u200D(?!\\p{IsExtended_Pictographic})");

    /** Says to a reader that something stood here which could not be read. */
    private static final String REPLACEMENT = "\uFFFD";

    private CleanText() {}

    /** @throws UnreadableText where there is something in it that is no character */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        Matcher wrong = NO_CHARACTER.matcher(text);
        if (wrong.find()) {
            throw new UnreadableText("U+%04X".formatted(wrong.group().codePointAt(0)));
        }
        return visible(text);
    }

    /**
     * The same for what nobody who could mend it is waiting for, such as a file of many pages: in the place of what is no
     * character stands U+FFFD, which readers see.
     */
    public static String readable(String text) {
        return isPlain(text) ? text : visible(NO_CHARACTER.matcher(text).replaceAll(REPLACEMENT));
    }

    private static String visible(String text) {
        String lines = LINE_END.matcher(text).replaceAll("\n");
        return LOOSE_GLUE.matcher(INVISIBLE.matcher(lines).replaceAll("")).replaceAll("");
    }

    /** What Latin, Thai and most other texts consist of; they are as they should be, and are not copied. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' ? c != '\n' && c != '\t' && c != '\r' : c > '~' && (c < '\u0E01' || c > '\u0E5B')) {
                return false;
            }
        }
        return true;
    }
}
