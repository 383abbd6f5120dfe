package prongsai.measures.files.evidence;

import java.util.UUID;
import prongsai.measures.core.change.Target;
import prongsai.measures.core.plan.Action;

/** Where a file that arrives is to stand. */
public sealed interface Destination {
    /** As something new, to prove a task. */
    record ForTask(UUID task) implements Destination {}

    /** As something new, with the measure and for none of its tasks: the paper of one of its rows. */
    record ForMeasure(UUID measure) implements Destination {}

    /** In the place of an older file, for all the tasks that this proves. */
    record InPlaceOf(UUID evidence) implements Destination {}

    default Target target() {
        return switch (this) {
            case ForTask(UUID task) -> new Target.OfTask(task);
            case ForMeasure(UUID measure) -> new Target.OfMeasure(measure);
            case InPlaceOf(UUID evidence) -> new Target.OfEvidence(evidence);
        };
    }

    default Action action() {
        return switch (this) {
            case ForTask task -> Action.ATTACH;
            case ForMeasure measure -> Action.ATTACH;
            case InPlaceOf evidence -> Action.REPLACE_EVIDENCE;
        };
    }

    /** What the history says was changed. */
    default UUID subject() {
        return switch (this) {
            case ForTask(UUID task) -> task;
            case ForMeasure(UUID measure) -> measure;
            case InPlaceOf(UUID evidence) -> evidence;
        };
    }
}
