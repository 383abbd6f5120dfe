package prongsai.tenancy;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.ReactiveTransaction;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Lets a transaction begin wholly or not at all. A caller who leaves while BEGIN is on the wire would otherwise make the
 * pool take the connection back at once: the driver, which has not heard of the transaction yet, has nothing to roll
 * back, and the next one to get the connection finds it open, with the scope of the one who left (see
 * docs/decisions/0016-begin-is-not-cancelled.md). So BEGIN is never cancelled: it ends, and is then rolled back.
 */
final class WholeBegin implements ReactiveTransactionManager {
    private static final Logger LOG = LoggerFactory.getLogger(WholeBegin.class);

    private final ReactiveTransactionManager manager;

    WholeBegin(ReactiveTransactionManager manager) {
        this.manager = manager;
    }

    @Override
    public Mono<ReactiveTransaction> getReactiveTransaction(@Nullable TransactionDefinition definition) {
        return Mono.deferContextual(context -> {
            AtomicBoolean decided = new AtomicBoolean();
            // Caching is what keeps a cancel from reaching it.
            Mono<ReactiveTransaction> begun =
                    manager.getReactiveTransaction(definition).cache();
            return begun.doOnNext(transaction -> decided.set(true)).doOnCancel(() -> {
                if (decided.compareAndSet(false, true)) {
                    undo(begun, context);
                }
            });
        });
    }

    /** The one who left no longer waits for anything, so this runs by itself. */
    private void undo(Mono<ReactiveTransaction> begun, ContextView context) {
        begun.flatMap(manager::rollback)
                .contextWrite(context)
                .subscribe(
                        nothing -> {},
                        failure -> LOG.debug("A transaction that nobody waited for did not begin", failure));
    }

    @Override
    public Mono<Void> commit(ReactiveTransaction transaction) {
        return manager.commit(transaction);
    }

    @Override
    public Mono<Void> rollback(ReactiveTransaction transaction) {
        return manager.rollback(transaction);
    }
}
