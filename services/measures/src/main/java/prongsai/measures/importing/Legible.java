package prongsai.measures.importing;

import java.util.regex.Pattern;

/** Text without what no person can see or type, and no database keeps: control characters and halves of characters. */
final class Legible {
    private static final Pattern ILLEGIBLE = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|[\\p{Cs}\\uFFFE\\uFFFF]");

    private Legible() {}

    static String of(String text) {
        return ILLEGIBLE.matcher(text).replaceAll("");
    }
}
