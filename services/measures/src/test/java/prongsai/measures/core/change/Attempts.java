package prongsai.measures.core.change;

import java.util.UUID;

/** How a named request is found in the history, for tests. */
public final class Attempts {
    private Attempts() {}

    /** The id of the entry that the request's first change wrote. */
    public static UUID entry(UUID name) {
        return new Attempt(name).first();
    }
}
