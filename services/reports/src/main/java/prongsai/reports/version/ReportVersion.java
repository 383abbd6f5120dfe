package prongsai.reports.version;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One frozen report of an LAO's fiscal year. Its content never changes; its publication does.
 *
 * @param fiscalYear in the Buddhist era
 * @param version counts from 1 within the year
 * @param revision the plan's revision that was frozen
 * @param sha256 of the snapshot's bytes
 */
public record ReportVersion(
        int fiscalYear,
        int version,
        long revision,
        String sha256,
        Instant frozenAt,
        String frozenBy,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable Instant withdrawnAt) {

    /** Whether the public can read it. */
    public enum State {
        /** Not published yet. */
        DRAFT,
        PUBLISHED,
        /** Was published once; it cannot be published again. */
        WITHDRAWN
    }

    @JsonProperty
    public State state() {
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        return publishedAt == null ? State.DRAFT : State.PUBLISHED;
    }
}
