package prongsai.measures.core.part;

import io.r2dbc.postgresql.codec.Json;
import java.util.UUID;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.value.ListValue;
import reactor.core.publisher.Mono;

/** Where one of a measure's lists is kept: read as {@code measures.measure_lists} gives it, written by SQL of its own. */
public interface ListTable<T extends ListValue<T>> {
    ListKind<T> kind();

    /** The list in its order, each with its {@code id}; empty where there is no such measure. */
    Mono<Json> find(UUID measure);

    /**
     * Makes the lists of some measures what the rows say: what is not among them goes, the rest is written in its order.
     *
     * @param rows each says whose it is, its {@code id}, its {@code position} from 1, and the members of its value; evidence that
     *     is not of the plan is not linked: it is as if it were not there
     */
    Mono<Void> write(LockedPlan plan, UUID[] measures, Json rows);
}
