package prongsai.measures.transfer.importing.reading;

import java.util.List;
import prongsai.thai.CleanText;

/**
 * A cell's paragraphs as read, without blank ones. White space within is as read; a line feed is a line's end that the
 * file itself names.
 */
public record RawCell(List<String> paragraphs) {
    public static final RawCell BLANK = new RawCell(List.of());

    public RawCell {
        paragraphs = paragraphs.stream()
                .map(CleanText::readable)
                .filter(paragraph -> !paragraph.isBlank())
                .map(String::strip)
                .toList();
    }

    public boolean isBlank() {
        return paragraphs.isEmpty();
    }

    public String joined() {
        return String.join("\n", paragraphs);
    }
}
