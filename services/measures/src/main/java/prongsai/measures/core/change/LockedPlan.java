package prongsai.measures.core.change;

import java.util.UUID;
import prongsai.measures.core.plan.Stage;

/** The plan that a change holds the lock of. */
public record LockedPlan(UUID lao, UUID id, int fiscalYear, Stage stage, long revision) {}
