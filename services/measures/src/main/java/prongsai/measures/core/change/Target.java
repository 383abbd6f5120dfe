package prongsai.measures.core.change;

import java.util.UUID;

/** What a change is about; it leads to the plan whose row is locked. */
public sealed interface Target {
    /** The plan of a year. */
    record OfYear(int fiscalYear) implements Target {}

    /** The plan of a year, begun as an empty draft where there is none. */
    record OfYearOrNew(int fiscalYear) implements Target {}

    record OfMeasure(UUID id) implements Target {}

    record OfStep(UUID id) implements Target {}

    record OfTask(UUID id) implements Target {}

    /** Something that was deleted and can be put back. */
    record OfDeleted(UUID id) implements Target {}

    record OfEvidence(UUID id) implements Target {}
}
