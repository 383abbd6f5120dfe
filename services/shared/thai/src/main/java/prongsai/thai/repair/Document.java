package prongsai.thai.repair;

import java.util.List;
import prongsai.thai.ThaiText;

/**
 * All that a document says: offices repeat their phrases, and a phrase that a line's end cut in one place stands whole
 * in another.
 */
public final class Document {
    private final String text;

    public Document(List<String> texts) {
        text = String.join("\n", texts.stream().map(ThaiText::tidy).toList());
    }

    boolean says(String phrase) {
        return text.contains(phrase);
    }

    int count(String phrase) {
        int count = 0;
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
            count++;
        }
        return count;
    }
}
