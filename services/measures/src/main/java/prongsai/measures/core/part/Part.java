package prongsai.measures.core.part;

import java.util.Set;
import java.util.UUID;

/** A thing in one of a measure's lists, such as an indicator. */
public interface Part {
    UUID id();

    /** Evidence of the plan that it is kept on. */
    default Set<UUID> papers() {
        return Set.of();
    }
}
