package prongsai.measures.work.work;

import org.jspecify.annotations.Nullable;
import prongsai.keycloak.Caller;

/** Who took a task; both null where nobody did. */
record Taker(@Nullable String subject, @Nullable String name) {
    static final Taker NOBODY = new Taker(null, null);

    static Taker of(Caller caller) {
        return new Taker(caller.subject(), caller.name());
    }
}
