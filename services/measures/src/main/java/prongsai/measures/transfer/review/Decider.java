package prongsai.measures.transfer.review;

import java.time.Instant;
import java.util.Map;

/**
 * Who last decided on a cell; a staged report has no history to tell it.
 *
 * @param name of the person, known to all of their own LAO
 */
public record Decider(String name, Instant at) {
    /** As the answer to a person tells it who decided otherwise. */
    Map<String, Object> told() {
        return Map.of("by", name, "at", at);
    }
}
