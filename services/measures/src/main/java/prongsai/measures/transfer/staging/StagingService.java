package prongsai.measures.transfer.staging;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import prongsai.tenancy.Ids;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/**
 * Keeps what was read until a person confirms it, for a day at most. It is the LAO's, not the person's: a colleague may
 * go on with it.
 */
@Service
public class StagingService {
    private final StagingStore store;
    private final Transactions transactions;
    private final StagedJson json;

    StagingService(StagingStore store, Transactions transactions, StagedJson json) {
        this.store = store;
        this.transactions = transactions;
        this.json = json;
    }

    /** Gives the id under which it can be found again. */
    public Mono<UUID> keep(int fiscalYear, StagedKind kind, Object content) {
        UUID id = Ids.next();
        return json.write(content)
                .flatMap(bytes -> transactions.tenant(store.keep(id, fiscalYear, kind, bytes)))
                .thenReturn(id);
    }

    /** What of these kinds waits for the year, latest first. */
    public Mono<List<Staged>> waiting(int fiscalYear, StagedKind first, StagedKind... more) {
        return transactions.tenant(store.waiting(fiscalYear, EnumSet.of(first, more)));
    }

    /** Errors: 404 where it is not there, not of this LAO, of another year or kind, or a day old. */
    public <T> Mono<T> find(UUID id, int fiscalYear, StagedKind kind, Class<T> type) {
        return transactions
                .tenant(store.find(id, fiscalYear, kind).switchIfEmpty(Mono.error(Problem::notFound)))
                .flatMap(bytes -> json.read(bytes, type));
    }

    /** Changes it under its lock. Errors: as {@link #find}, and what the change throws; then it is as it was. */
    public <T> Mono<T> change(UUID id, int fiscalYear, StagedKind kind, Class<T> type, UnaryOperator<T> change) {
        return transactions.tenant(store.find(id, fiscalYear, kind)
                .switchIfEmpty(Mono.error(Problem::notFound))
                .flatMap(before -> json.read(before, type)
                        .map(change)
                        .flatMap(changed -> json.write(changed, before.length)
                                .flatMap(bytes -> store.replace(id, bytes))
                                .thenReturn(changed))));
    }

    public Mono<Void> remove(UUID id) {
        return transactions.tenant(store.remove(id).thenReturn(id)).then();
    }
}
