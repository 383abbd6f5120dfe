package prongsai.measures.work.work;

import org.jspecify.annotations.Nullable;

/** Whose tasks a page shows. */
public enum Whose {
    /** The person's own, and those of the person's units. */
    MINE,
    /** Those of the whole LAO. */
    ALL;

    /** From the address, where {@code mine=all} opens the rest. */
    static Whose of(@Nullable String mine) {
        return "all".equals(mine) ? ALL : MINE;
    }
}
