package prongsai.measures.core.change;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.keycloak.Caller;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Stage;
import prongsai.measures.core.plan.Standing;
import prongsai.web.Problem;

/**
 * The plan that a change holds the lock of.
 *
 * @param standing where it stands, by whom and since when
 * @param task its done date and note as JSON, where the change is about a task; else null
 */
public record LockedPlan(
        UUID lao,
        UUID id,
        int fiscalYear,
        Standing standing,
        long revision,
        @Nullable String task) {
    public Stage stage() {
        return standing.stage();
    }

    /** @throws Problem 403 {@code not-allowed-now} where this person may not do this; 409 {@code plan-locked} where nobody may now */
    public void require(Action action, Caller caller) {
        stage().requireRole(action, caller);
        requireOpen(action);
    }

    /** @throws Problem 409 {@code plan-locked} where nobody may do this now, with who locked it and since when */
    public void requireOpen(Action action) {
        standing.requireOpen(action);
    }
}
