package prongsai.measures.transfer.importing.form;

import java.util.List;
import java.util.regex.Pattern;
import prongsai.measures.transfer.importing.meaning.ReadTarget;
import prongsai.measures.transfer.importing.meaning.Targets;

/**
 * What one cell says of a measure.
 *
 * @param paragraphs in their one form; a line feed within one is where the paper broke the line
 * @param heading of its column, or its label
 * @param tick what a mark in the column means, where the cell itself is only a mark; else empty
 */
public record FoundValue(Role role, List<String> paragraphs, String heading, String tick, Source source) {
    private static final Pattern PERCENT = Pattern.compile("ร้อยละ|%|เปอร์เซ็นต์");

    public FoundValue {
        paragraphs = List.copyOf(paragraphs);
    }

    FoundValue(Role role, String text, String heading, Source source) {
        this(role, List.of(text), heading, "", source);
    }

    /** A line for each paragraph. */
    public String text() {
        return String.join("\n", paragraphs);
    }

    /** What it says: its text, or what its mark means. */
    public String words() {
        return tick.isEmpty() ? text() : tick;
    }

    /** The targets in it; a column of results says what was done, the others what is to be reached. */
    public List<ReadTarget> targets() {
        return PERCENT.matcher(heading).find()
                ? Targets.ofPercentColumn(text())
                : Targets.read(text(), role != Role.RESULT);
    }
}
