package prongsai.tenancy;

import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.IsolationLevel;
import io.r2dbc.spi.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import org.springframework.transaction.support.DelegatingTransactionDefinition;
import reactor.core.publisher.Mono;

/**
 * The one place where the database learns whose transaction this is. It takes the {@link Scope} from the Reactor context
 * and fails closed where there is none.
 *
 * <p>BEGIN and the setting travel as one simple query, so isolation costs no round trip. The driver offers no way to add
 * a statement to its BEGIN, but it puts the isolation level's text behind it as it is; the setting rides there (see
 * docs/decisions/0003-fused-begin.md). Were a driver ever to change this, nothing would be set and no row be seen.
 */
final class ScopedTransactionManager extends R2dbcTransactionManager {
    ScopedTransactionManager(ConnectionFactory connections) {
        super(connections);
    }

    @Override
    protected Mono<Void> doBegin(
            TransactionSynchronizationManager synchronization, Object transaction, TransactionDefinition definition) {
        return Mono.deferContextual(context -> context.<Scope>getOrEmpty(Scope.class)
                .map(scope -> super.doBegin(synchronization, transaction, new Scoped(definition, scope)))
                .orElseGet(() ->
                        Mono.error(new IllegalTransactionStateException("A transaction needs a scope (found: none)"))));
    }

    @Override
    protected io.r2dbc.spi.TransactionDefinition createTransactionDefinition(TransactionDefinition definition) {
        if (definition instanceof Scoped scoped) {
            return new FusedBegin(super.createTransactionDefinition(definition), scoped.scope);
        }
        throw new IllegalTransactionStateException("A transaction needs a scope (found: none)");
    }

    private static final class Scoped extends DelegatingTransactionDefinition {
        private final Scope scope;

        Scoped(TransactionDefinition definition, Scope scope) {
            super(definition);
            this.scope = scope;
        }
    }

    private record FusedBegin(io.r2dbc.spi.TransactionDefinition plain, Scope scope)
            implements io.r2dbc.spi.TransactionDefinition {
        @Override
        @SuppressWarnings("unchecked") // the option's own type says what its value is
        public <T> @Nullable T getAttribute(Option<T> option) {
            if (option.equals(io.r2dbc.spi.TransactionDefinition.ISOLATION_LEVEL)) {
                return (T) IsolationLevel.valueOf(IsolationLevel.READ_COMMITTED.asSql() + "; " + scope.settings());
            }
            return option.equals(io.r2dbc.spi.TransactionDefinition.READ_ONLY) ? null : plain.getAttribute(option);
        }
    }
}
