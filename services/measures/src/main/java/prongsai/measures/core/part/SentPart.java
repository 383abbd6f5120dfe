package prongsai.measures.core.part;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.value.Identified;

/** One thing of a list, as another system sends it. */
public interface SentPart<E extends Identified> {
    /** Of one that is there; null for a new one. */
    @Nullable
    UUID id();

    /** @throws prongsai.web.Problem 400 for what cannot be */
    E as(UUID id);
}
