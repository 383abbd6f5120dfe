package prongsai.thai.repair;

import java.util.List;

/**
 * A passage with its spaces decided.
 *
 * @param decisions every white space that was read or added, in order
 */
public record Repaired(String text, List<Decision> decisions) {
    public Repaired {
        decisions = List.copyOf(decisions);
    }

    /**
     * What became of one white space.
     *
     * @param before the last words before it
     * @param after the first words after it
     */
    public record Decision(String before, String after, Verdict verdict) {}
}
