package prongsai.measures.files.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as its pages show it.
 *
 * @param fiscalYear of its plan, in the Buddhist era
 * @param size in bytes
 * @param effectiveOn the day that a person says it is of
 * @param receivedAt the clock's
 * @param edition from 1; a newer file in its place has the next number
 * @param current no newer file stands in its place
 * @param publicAt since when everyone may read it; null while it is private
 * @param publicBy the name of who opened it
 * @param uses the tasks that it proves
 * @param papers what is kept on it or on another edition of it
 * @param editions all of this piece of evidence, the newest first, this one among them
 * @param kind which of {@code kinds} it is; empty where nobody said
 * @param kinds what the measures that it hangs on ask for
 * @param broken the jobs that a worker broke at when it opened the file
 * @param otherYears fiscal years of this LAO, other than its own, that have the same bytes
 * @param elsewhere whether another LAO has the same bytes
 */
public record EvidenceView(
        UUID id,
        int fiscalYear,
        String name,
        String mediaType,
        long size,
        String sha256,
        LocalDate effectiveOn,
        Instant receivedAt,
        int edition,
        boolean current,
        @Nullable Instant publicAt,
        @Nullable String publicBy,
        List<Use> uses,
        List<Paper> papers,
        List<Edition> editions,
        String kind,
        List<String> kinds,
        List<String> broken,
        List<Integer> otherYears,
        boolean elsewhere) {

    /** A task that it proves. */
    public record Use(
            UUID task,
            int measure,
            String step,
            LocalDate dueOn,
            @Nullable LocalDate doneOn) {}

    /**
     * What it is the paper of.
     *
     * @param kind {@code agreement}, {@code document} or {@code report}
     */
    public record Paper(int measure, String kind, String title) {
        /** Where on the measure's page it stands. */
        public String anchor() {
            return kind.equals("agreement") ? "agreements" : "documents";
        }
    }

    /** One of the files that stood in the same place. */
    public record Edition(UUID id, int edition, String name, long size, LocalDate effectiveOn, Instant receivedAt) {}

    /** What a reader may want to know. */
    public Flags flags() {
        return Flags.of(this);
    }

    /** No picture of it is asked for: the last time that broke a worker. */
    public boolean unopened() {
        return !broken.isEmpty();
    }

    /** It proves no task, and nothing is kept on it. */
    public boolean unused() {
        return uses.isEmpty() && papers.isEmpty();
    }

    public boolean proves(UUID task) {
        return uses.stream().anyMatch(use -> use.task().equals(task));
    }
}
