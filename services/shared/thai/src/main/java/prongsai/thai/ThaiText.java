package prongsai.thai;

import java.util.ArrayList;
import java.util.List;

/**
 * Words and lines of Thai, which writes no spaces between words: both come from the dictionary of the JDK's
 * {@code BreakIterator}. For folding see {@link SearchFolding}; for repair see {@code prongsai.thai.repair}.
 */
public final class ThaiText {
    private static final String ZERO_WIDTH = "[\\u200B\\u200C\\u200D\\u2060\\uFEFF\\u00AD]";

    private ThaiText() {}

    /** The text as search compares it; see {@link SearchFolding}. */
    public static String fold(String text) {
        return SearchFolding.fold(text);
    }

    /** The words in order, as the dictionary breaks them; white space and punctuation are pieces of their own. */
    public static List<String> words(String text) {
        return pieces(Boundaries.words(text), text);
    }

    /**
     * Where a line may break: indexes into the text, each the start of a possible next line, without 0 and without the
     * text's end.
     */
    public static List<Integer> lineBreaks(String text) {
        return Boundaries.lines(text).stream()
                .filter(index -> index > 0 && index < text.length())
                .toList();
    }

    /** Every kind of white space to one space, none at the ends, and no invisible characters. */
    public static String tidy(String text) {
        return text.replaceAll(ZERO_WIDTH, "").replaceAll("[\\s\\p{Zs}]+", " ").strip();
    }

    /** The text without any white space or invisible character: what two readings of one text have in common. */
    public static String withoutSpace(String text) {
        return text.replaceAll(ZERO_WIDTH, "").replaceAll("[\\s\\p{Z}]+", "");
    }

    private static List<String> pieces(List<Integer> boundaries, String text) {
        var pieces = new ArrayList<String>();
        for (int i = 1; i < boundaries.size(); i++) {
            pieces.add(text.substring(boundaries.get(i - 1), boundaries.get(i)));
        }
        return pieces;
    }
}
