package prongsai.measures.core.change;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * A request that names itself, since its answer can be lost on a slow line and it then comes again
 * (draft-ietf-httpapi-idempotency-key-header). Its first change bears its name in the history, and so is found there. A
 * key says nothing outside of its own LAO: it is looked for within the tenant transaction.
 */
public final class Attempt {
    private final UUID key;
    private final AtomicInteger changes = new AtomicInteger();

    Attempt(UUID key) {
        this.key = key;
    }

    /** Within the given context, {@link #current} is this one. */
    Context in(Context context) {
        return context.put(Attempt.class, this);
    }

    /** Empty where the request has no name. */
    static Mono<Attempt> current() {
        return Mono.deferContextual(context -> Mono.justOrEmpty(context.<Attempt>getOrEmpty(Attempt.class)));
    }

    /** Whether nothing has been changed by it yet. */
    boolean isFresh() {
        return changes.get() == 0;
    }

    /** The name of its first change. */
    UUID first() {
        return name(0);
    }

    /** The name of its next change. */
    UUID next() {
        return name(changes.getAndIncrement());
    }

    private UUID name(int change) {
        return UUID.nameUUIDFromBytes("%s %d".formatted(key, change).getBytes(StandardCharsets.UTF_8));
    }
}
