package prongsai.measures.core.part;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One part of a measure's list, as another system sends it. */
public interface PartRow<T extends Part> {
    /** Of one that is there; null for a new one. */
    @Nullable
    UUID id();

    /** @throws prongsai.web.Problem 400 for what cannot be */
    T as(UUID id);
}
