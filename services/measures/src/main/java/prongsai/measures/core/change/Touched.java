package prongsai.measures.core.change;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * What may be another now, so that summaries and search follow only that. What says too little would leave them wrong; so a
 * change touches the whole plan unless it says less, and whatever says less is tried against a full recount.
 */
public sealed interface Touched {
    /** Anything: measures came, went, moved, or got other tasks, numbers or words. */
    record WholePlan() implements Touched {}

    /** A measure's own words and what stands in its lists; its tasks and their evidence are as they were. */
    record Measure(UUID measure) implements Touched {}

    /** A task's done date and its note. */
    record Task(UUID task) implements Touched {}

    /**
     * Which evidence proves a task.
     *
     * @param evidence that came to it or left it
     */
    record Proof(UUID task, Set<UUID> evidence) implements Touched {
        public Proof {
            evidence = Set.copyOf(evidence);
        }
    }

    /** Evidence that came or went, and proves no task. */
    record Evidence(Set<UUID> evidence) implements Touched {
        public Evidence {
            evidence = Set.copyOf(evidence);
        }

        public static Evidence of(Collection<UUID> evidence) {
            return new Evidence(Set.copyOf(evidence));
        }
    }

    /** Only what is neither counted nor searched for. */
    record NothingCounted() implements Touched {}
}
