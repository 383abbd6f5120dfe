package prongsai.measures.transfer.exchange;

import java.util.regex.Pattern;

/** Text that both formats can carry. */
final class SheetText {
    /** Excel takes no more in a cell. */
    static final int LONGEST = 32_767;

    /** Invisible characters that XML refuses, halves of characters among them; tab and line ends stay. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|[\\p{Cs}\\uFFFE\\uFFFF]");

    private SheetText() {}

    static String writable(String text) {
        return UNWRITABLE.matcher(text).replaceAll("");
    }
}
