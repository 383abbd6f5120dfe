package prongsai.measures.core.part;

import java.util.List;
import java.util.UUID;
import prongsai.measures.core.change.LockedPlan;
import reactor.core.publisher.Mono;

/** Where one of a measure's lists is kept. */
public interface PartTable<T extends Part> {
    /** The list in its order; empty where there is none. */
    Mono<List<T>> find(UUID measure);

    /** Makes the list what it is to be: what is missing goes, the rest is written in this order. */
    Mono<Void> save(LockedPlan plan, UUID measure, List<T> list);
}
