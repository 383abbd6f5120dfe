package prongsai.measures.work.search;

import java.util.List;
import prongsai.measures.core.plan.LaoYears;

/**
 * What a search finds.
 *
 * @param hits the best first
 */
record SearchRows(LaoYears around, List<Hit> hits) {
    /** Found at most: who gets too much says more. */
    static final int LIMIT = 60;

    SearchRows with(List<Hit> others) {
        return new SearchRows(around, others);
    }
}
