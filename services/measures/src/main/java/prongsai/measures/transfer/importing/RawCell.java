package prongsai.measures.transfer.importing;

import java.util.List;
import prongsai.thai.CleanText;

/**
 * A cell's paragraphs as read, without blank ones. White space within is as read; a line feed is a line's end that the
 * file itself names.
 */
record RawCell(List<String> paragraphs) {
    static final RawCell BLANK = new RawCell(List.of());

    RawCell {
        paragraphs = paragraphs.stream()
                .map(CleanText::readable)
                .filter(paragraph -> !paragraph.isBlank())
                .map(String::strip)
                .toList();
    }

    boolean isBlank() {
        return paragraphs.isEmpty();
    }

    String joined() {
        return String.join("\n", paragraphs);
    }
}
