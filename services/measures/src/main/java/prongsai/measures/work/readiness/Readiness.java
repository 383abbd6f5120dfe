package prongsai.measures.work.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import prongsai.progress.Due;
import prongsai.thai.SearchFolding;

/**
 * Whether a plan would stand before the assessors: what OIT asks of the plan and report of integrity measures (each
 * measure says what, who, when and how it is watched; results, outcomes and proof) and of the analysis that led to it.
 *
 * @param measures how many the plan has
 * @param ready how many of them have no finding
 * @param findings in the order of topics, then of measures
 * @param later what is missing and can only be there when its time has come: results of measures whose last task is not soon due
 */
public record Readiness(int measures, int ready, List<Finding> findings, List<Finding> later) {
    /** Words with which a step says that it watches: following up, evaluating, reporting. */
    private static final List<String> WATCHING = List.of("ติดตาม", "ประเมิน", "รายงาน");

    static Readiness of(Facts facts, LocalDate today) {
        List<Finding> findings = new ArrayList<>(ofScores(facts));
        if (facts.measures().isEmpty()) {
            findings.add(new Finding.NoMeasures());
        }
        facts.measures().stream().flatMap(Readiness::ofPlan).forEach(findings::add);
        List<Finding> later = new ArrayList<>();
        for (Facts.Measure measure : facts.measures()) {
            boolean inSeason = measure.endsBy(today.plusDays(Due.SOON_DAYS));
            ofResults(measure)
                    .forEach(finding ->
                            (inSeason || finding instanceof Finding.Unproved ? findings : later).add(finding));
        }
        Set<Integer> lacking = findings.stream()
                .filter(Finding.OfMeasure.class::isInstance)
                .map(finding -> ((Finding.OfMeasure) finding).measure())
                .collect(Collectors.toSet());
        return new Readiness(
                facts.measures().size(),
                facts.measures().size() - lacking.size(),
                List.copyOf(findings),
                List.copyOf(later));
    }

    private static List<Finding> ofScores(Facts facts) {
        List<Finding> findings = new ArrayList<>();
        int missing = (int) facts.indicators().stream()
                .filter(indicator -> indicator.score() == null)
                .count();
        if (missing > 0) {
            findings.add(new Finding.NoScores(missing));
        }
        if (facts.analysis().isBlank()) {
            findings.add(new Finding.NoAnalysis());
        }
        facts.indicators().stream()
                .filter(Facts.Indicator::weak)
                .filter(indicator -> facts.answering(indicator.number()).isEmpty())
                .map(indicator -> new Finding.Unanswered(indicator.number()))
                .forEach(findings::add);
        return findings;
    }

    private static Stream<Finding> ofPlan(Facts.Measure measure) {
        List<Finding> findings = new ArrayList<>();
        int number = measure.number();
        if (measure.steps().isEmpty()) {
            findings.add(new Finding.NoSteps(number));
        }
        if (!measure.allUnits() && measure.units() == 0) {
            findings.add(new Finding.NoUnit(number));
        }
        if (measure.quarters().isEmpty()) {
            findings.add(new Finding.NoTime(number));
        }
        if (measure.indicators() == 0 && measure.steps().stream().noneMatch(Readiness::watches)) {
            findings.add(new Finding.NoMonitoring(number));
        }
        return findings.stream();
    }

    private static boolean watches(String step) {
        String folded = SearchFolding.fold(step);
        return WATCHING.stream().anyMatch(folded::contains);
    }

    private static Stream<Finding> ofResults(Facts.Measure measure) {
        List<Finding> findings = new ArrayList<>();
        if (measure.results() == 0) {
            findings.add(new Finding.NoResult(measure.number()));
        }
        if (measure.outcomes() == 0) {
            findings.add(new Finding.NoOutcome(measure.number()));
        }
        if (!measure.unproved().isEmpty()) {
            findings.add(new Finding.Unproved(measure.number(), measure.unproved()));
        }
        if (!measure.missingKinds().isEmpty()) {
            findings.add(new Finding.NoEvidenceOf(measure.number(), measure.missingKinds()));
        }
        return findings.stream();
    }

    /** Those about one topic. */
    public List<Finding> about(FindingTopic topic) {
        return findings.stream().filter(finding -> finding.topic() == topic).toList();
    }
}
