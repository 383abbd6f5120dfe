package prongsai.measures.work.readiness;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import prongsai.measures.core.plan.LaoYears;

/**
 * What one query reads for the page.
 *
 * @param planned whether the year has a plan
 */
record ReadinessRows(LaoYears around, boolean planned, Facts facts) {
    ItaNotes notes() {
        SortedMap<Integer, BigDecimal> scores = new TreeMap<>();
        facts.indicators().forEach(indicator -> {
            if (indicator.score() != null) {
                scores.put(indicator.number(), indicator.score());
            }
        });
        SortedMap<Integer, SortedSet<Integer>> answers = new TreeMap<>();
        facts.measures()
                .forEach(measure -> measure.answers()
                        .forEach(indicator -> answers.computeIfAbsent(indicator, number -> new TreeSet<>())
                                .add(measure.number())));
        return new ItaNotes(scores, answers, facts.analysis());
    }
}
