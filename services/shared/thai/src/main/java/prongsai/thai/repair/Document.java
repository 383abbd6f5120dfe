package prongsai.thai.repair;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import prongsai.thai.ThaiText;

/**
 * All that a document says: offices repeat their phrases, and a phrase that a line's end cut in one place stands whole
 * in another.
 */
public final class Document {
    private final String text;

    /** Phrases asked for come again and again, and each asking reads the whole text. */
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    public Document(List<String> texts) {
        text = String.join("\n", texts.stream().map(ThaiText::tidy).toList());
    }

    boolean says(String phrase) {
        return count(phrase) > 0;
    }

    int count(String phrase) {
        return counts.computeIfAbsent(phrase, this::counted);
    }

    private int counted(String phrase) {
        int count = 0;
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length())) {
            count++;
        }
        return count;
    }
}
