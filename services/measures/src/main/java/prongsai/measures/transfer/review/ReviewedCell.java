package prongsai.measures.transfer.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.seen.Seen;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.measures.transfer.importing.report.SourcePart;

/**
 * One cell of the form: what the file says, what was read of it, and what a person made of that.
 *
 * @param read as it was read, one item of a list on each line
 * @param edited in its place; null where it stays as read
 * @param doubts why a person must look at it; none where the reading is sure
 * @param by null where nobody has decided on this cell by itself
 */
public record ReviewedCell(
        List<SourcePart> source,
        String read,
        @Nullable String edited,
        List<Doubt> doubts,
        Decision decision,
        @Nullable Decider by) {
    public ReviewedCell {
        source = List.copyOf(source);
        doubts = List.copyOf(doubts);
    }

    static ReviewedCell of(List<SourcePart> source, String read, List<Doubt> doubts) {
        return new ReviewedCell(source, read, null, doubts, Decision.OPEN, null);
    }

    /** As it will be written. */
    @JsonIgnore
    public String text() {
        return edited == null ? read : edited;
    }

    @JsonIgnore
    public boolean isDoubtful() {
        return !doubts.isEmpty();
    }

    /** Whether the import waits for it. */
    @JsonIgnore
    public boolean isWaiting() {
        return isDoubtful() && decision == Decision.OPEN;
    }

    /** 0 to 1, of what is least sure in it. */
    @JsonIgnore
    public double confidence() {
        return doubts.stream().mapToDouble(Doubt::confidence).min().orElse(1);
    }

    /** What a person who looks at it sees of what people made of it. */
    Seen seen() {
        return Seen.of("text", text()).and("decision", decision);
    }

    /** Who wrote that, as far as it is known. */
    Map<String, Object> writer() {
        return by == null ? Map.of() : by.told();
    }

    ReviewedCell confirmed() {
        return new ReviewedCell(source, read, null, doubts, Decision.AS_READ, null);
    }

    ReviewedCell edited(String text) {
        return text.equals(read) ? confirmed() : new ReviewedCell(source, read, text, doubts, Decision.EDITED, null);
    }

    /** With another text, and nothing said of it. */
    ReviewedCell follows(String text) {
        return new ReviewedCell(source, read, text.equals(read) ? null : text, doubts, decision, by);
    }

    ReviewedCell reopened() {
        return new ReviewedCell(source, read, null, doubts, Decision.OPEN, null);
    }

    ReviewedCell by(Decider person) {
        return new ReviewedCell(source, read, edited, doubts, decision, person);
    }
}
