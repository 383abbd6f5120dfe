package prongsai.measures.files.evidence;

import java.util.Set;
import java.util.UUID;
import prongsai.measures.core.change.Target;
import prongsai.measures.core.change.Touched;
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

    /** What a file that arrives there makes another. A newer file takes all the places of the older one, of whatever list. */
    default Touched touched(UUID file) {
        return switch (this) {
            case ForTask(UUID task) -> new Touched.Proof(task, Set.of(file));
            case ForMeasure measure -> new Touched.Evidence(Set.of(file));
            case InPlaceOf evidence -> new Touched.WholePlan();
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
