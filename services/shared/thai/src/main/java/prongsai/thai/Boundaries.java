package prongsai.thai;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The boundaries of the JDK's dictionary, put right where spelling proves them wrong: no word ends after a vowel that is
 * written before its consonant, none begins with a mark, a vowel that follows its consonant, or a silenced consonant
 * (เว็บไซ-ต์ของ), and the JDK's {@code มีค-วาม} is มี-ความ.
 */
final class Boundaries {
    private static final Pattern SILENCED = Pattern.compile("[ก-ฮ][ุิ]?์");
    private static final Pattern MARK_OR_FOLLOWING_VOWEL = Pattern.compile("[ะัาำิ-ฺๅ็-๎]");
    private static final Pattern LEADING_VOWEL = Pattern.compile("[เแโใไ]");

    private Boundaries() {}

    static List<Integer> words(String text) {
        return of(BreakIterator.getWordInstance(ThaiDates.THAI), text);
    }

    static List<Integer> lines(String text) {
        return of(BreakIterator.getLineInstance(ThaiDates.THAI), text);
    }

    private static List<Integer> of(BreakIterator iterator, String text) {
        var boundaries = new ArrayList<Integer>();
        iterator.setText(text);
        for (int index = iterator.first(); index != BreakIterator.DONE; index = iterator.next()) {
            int right = corrected(text, index);
            if (right >= 0 && (boundaries.isEmpty() || right > boundaries.getLast())) {
                boundaries.add(right);
            }
        }
        return boundaries;
    }

    /** The place that was meant, or -1 for none. */
    private static int corrected(String text, int index) {
        if (index == 0 || index == text.length()) {
            return index;
        }
        int meant = meant(text, index);
        return meant == text.length() || isLegal(text, meant) ? meant : -1;
    }

    private static int meant(String text, int index) {
        if (at(SILENCED, text, index)) {
            return text.indexOf('์', index) + 1;
        }
        return index > 1 && isThai(text, index - 2) && text.startsWith("ความ", index - 1) ? index - 1 : index;
    }

    private static boolean isLegal(String text, int index) {
        return !at(SILENCED, text, index)
                && !at(MARK_OR_FOLLOWING_VOWEL, text, index)
                && !at(LEADING_VOWEL, text, index - 1);
    }

    private static boolean at(Pattern pattern, String text, int index) {
        return pattern.matcher(text).region(index, text.length()).lookingAt();
    }

    private static boolean isThai(String text, int index) {
        return text.charAt(index) >= 'ก' && text.charAt(index) <= '๎';
    }
}
