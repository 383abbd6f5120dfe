package prongsai.ui;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.regex.Pattern;
import prongsai.thai.LineEnds;

/**
 * Says in a text of a page where its lines may end: the browser may not break a {@code <t-w>} by its own dictionary (by the
 * stylesheet), {@code <wbr>} allows it between two where ours does, and {@code <t-h>} holds the words of a text together. No letter is added, so what is copied, searched for or read aloud is
 * the text itself (docs/decisions/0043-lines-break-by-our-dictionary.md).
 */
final class ScreenLines {
    /** Of Thai letters in a row a browser may break; it leaves shorter ones whole by itself. */
    private static final Pattern BREAKABLE = Pattern.compile("[\\u0E01-\\u0E4E]{4}");

    private static final Pattern THAI = Pattern.compile("[\\u0E01-\\u0E4E]{2}");
    /** As wide as a line of a phone holds at least; a longer word is left to the browser, that it cannot widen the page. */
    private static final int LONGEST = 38;

    /** Of letters that take room. Words of up to so many stay together: nobody sees the difference, and a page is lighter. */
    private static final int TOGETHER = 9;

    private static final Pattern NO_ROOM = Pattern.compile("[ัิ-ฺ็-๎]");

    private static final int KEPT = 8192;
    private static final int LONGEST_KEPT = 2000;

    private static final Map<Set<String>, LineEnds> BY_NAMES = lru(64);
    private static final Map<Asked, String> MARKED = lru(KEPT);

    private record Asked(Set<String> names, String text) {}

    private ScreenLines() {}

    /**
     * @param text as it stands in the page, escaped
     * @param names that are not broken
     */
    static String marked(String text, Set<String> names) {
        if (!BREAKABLE.matcher(text).find()) {
            return text;
        }
        if (text.length() > LONGEST_KEPT) {
            return mark(text, names);
        }
        var asked = new Asked(names, text);
        String known = MARKED.get(asked);
        if (known == null) {
            known = mark(text, names);
            MARKED.put(asked, known);
        }
        return known;
    }

    private static String mark(String text, Set<String> names) {
        String inner = text.strip();
        int start = text.indexOf(inner);
        NavigableSet<Integer> ends =
                BY_NAMES.computeIfAbsent(names, LineEnds::onScreen).in(inner);
        StringBuilder marked = new StringBuilder(text.length() * 3);
        int from = 0;
        for (int end : ends) {
            Integer next = ends.higher(end);
            if (next != null
                    && !Character.isWhitespace(inner.charAt(end - 1))
                    && room(inner.substring(from, next)) <= TOGETHER) {
                continue;
            }
            word(inner.substring(from, end), marked);
            if (end < inner.length() && !Character.isWhitespace(inner.charAt(end - 1))) {
                marked.append("<wbr>");
            }
            from = end;
        }
        return text.substring(0, start) + together(marked) + text.substring(start + inner.length());
    }

    private static int room(String words) {
        return NO_ROOM.matcher(words.stripTrailing()).replaceAll("").length();
    }

    /** Its space stays outside, where a line may end by itself, and a new line where it is one. */
    private static void word(String word, StringBuilder marked) {
        String letters = word.strip();
        int start = word.indexOf(letters);
        if (letters.length() <= LONGEST
                && letters.indexOf('\n') < 0
                && (letters.indexOf(' ') > 0 || THAI.matcher(letters).find())) {
            marked.append(word, 0, start)
                    .append("<t-w>")
                    .append(letters)
                    .append("</t-w>")
                    .append(word, start + letters.length(), word.length());
        } else {
            marked.append(word);
        }
    }

    /** Several words stay one thing to whoever lays out the text's parent. */
    private static String together(StringBuilder words) {
        return words.lastIndexOf("<t-w>") > 0 || !words.toString().endsWith("</t-w>")
                ? "<t-h>" + words + "</t-h>"
                : words.toString();
    }

    /** Reads what is read once, so that no event loop waits for it. */
    static void warm() {
        mark("เกินกำหนด", Set.of());
    }

    private static <K, V> Map<K, V> lru(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }
}
