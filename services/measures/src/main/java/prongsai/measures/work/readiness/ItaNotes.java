package prongsai.measures.work.readiness;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import prongsai.web.Problem;

/**
 * What an LAO writes about last year's assessment: all of it together, since the form sends it whole.
 *
 * @param scores by the indicator's number, of 100, with two decimals
 * @param answers by the indicator's number: the measures of this plan that are meant to better it
 */
record ItaNotes(
        SortedMap<Integer, BigDecimal> scores, SortedMap<Integer, SortedSet<Integer>> answers, String analysis) {
    private static final int ANALYSIS = 8000;

    public ItaNotes {
        if (analysis.length() > ANALYSIS) {
            throw Problem.invalid("analysis", "ita-analysis-too-long", analysis.length(), ANALYSIS);
        }
    }

    /** Tells two states apart, so that a form cannot overwrite what its reader has not seen. */
    String tag() {
        return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
