package prongsai.measures.work.work;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who a task falls to.
 *
 * @param allUnits every unit of the LAO
 * @param units the responsible ones; none at all where the plan does not say
 * @param takenBy the subject of the person who took it, where someone did
 */
public record Owner(
        boolean allUnits, Set<UUID> units, @Nullable String takenBy) {}
