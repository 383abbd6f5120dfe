package prongsai.measures.work.readiness;

import java.util.List;
import java.util.UUID;

/** Something that an assessor would ask for and not find. */
public sealed interface Finding {
    /** About one measure. */
    sealed interface OfMeasure extends Finding {
        /** The measure's number. */
        int measure();
    }

    record NoMeasures() implements Finding {}

    record NoSteps(int measure) implements OfMeasure {}

    /** Nobody is responsible: neither units nor all of them. */
    record NoUnit(int measure) implements OfMeasure {}

    /** No quarter says when. */
    record NoTime(int measure) implements OfMeasure {}

    /** No step follows up, evaluates or reports, and there is no indicator. */
    record NoMonitoring(int measure) implements OfMeasure {}

    record NoResult(int measure) implements OfMeasure {}

    record NoOutcome(int measure) implements OfMeasure {}

    /** @param tasks that are done with nothing to prove it; at least one */
    record Unproved(int measure, List<UUID> tasks) implements OfMeasure {}

    /**
     * Evidence was asked for by its kind, and nothing of some kinds is attached.
     *
     * @param kinds that are missing; at least one
     */
    record NoEvidenceOf(int measure, List<String> kinds) implements OfMeasure {}

    /** @param missing of last year's indicators without a score; at least one */
    record NoScores(int missing) implements Finding {}

    record NoAnalysis() implements Finding {}

    /** Last year's score did not pass, and no measure of the plan answers it. */
    record Unanswered(int indicator) implements Finding {}

    default FindingTopic topic() {
        return switch (this) {
            case NoScores none -> FindingTopic.SCORES;
            case NoAnalysis none -> FindingTopic.SCORES;
            case Unanswered weak -> FindingTopic.SCORES;
            case NoMeasures none -> FindingTopic.PLAN;
            case NoSteps none -> FindingTopic.PLAN;
            case NoUnit none -> FindingTopic.PLAN;
            case NoTime none -> FindingTopic.PLAN;
            case NoMonitoring none -> FindingTopic.PLAN;
            case NoResult none -> FindingTopic.RESULTS;
            case NoOutcome none -> FindingTopic.RESULTS;
            case Unproved some -> FindingTopic.RESULTS;
            case NoEvidenceOf some -> FindingTopic.RESULTS;
        };
    }
}
