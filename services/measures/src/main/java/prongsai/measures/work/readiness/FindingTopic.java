package prongsai.measures.work.readiness;

/** What a finding is about, in the order in which a year asks for it. */
public enum FindingTopic {
    /** The analysis of last year's scores, from which the measures should follow. */
    SCORES,
    /** The plan itself: what, who, when, and how it is watched. */
    PLAN,
    /** What came of it, and what proves it. */
    RESULTS
}
