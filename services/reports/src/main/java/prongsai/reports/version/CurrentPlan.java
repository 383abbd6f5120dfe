package prongsai.reports.version;

import prongsai.reports.snapshot.Snapshot;

/** The plan as it is now, as far as it can be known. */
sealed interface CurrentPlan {
    record Known(Snapshot plan) implements CurrentPlan {}

    /** The LAO has no plan for the year. */
    record None() implements CurrentPlan {}

    /** The measures service did not answer; reports can be read all the same. */
    record Unknown() implements CurrentPlan {}
}
