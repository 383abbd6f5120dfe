package prongsai.measures.core.change;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.plan.Stage;

/**
 * The plan that a change holds the lock of.
 *
 * @param task its done date and note as JSON, where the change is about a task; else null
 */
public record LockedPlan(
        UUID lao,
        UUID id,
        int fiscalYear,
        Stage stage,
        long revision,
        @Nullable String task) {}
