package prongsai.tenancy;

import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.util.UUID;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Callers;
import prongsai.keycloak.Jurisdiction;
import prongsai.web.LogContext;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * Opens the only transactions there are; outside of one, no query sees a row. What a transaction may see comes from the
 * caller's verified token. Work that fails rolls back; so does work that is cancelled.
 *
 * <p>Errors: 401 without a caller, 403 {@code not-an-lao} or {@code not-an-area}, 503 {@code unavailable} where the
 * database cannot be reached or is too slow.
 */
public final class Transactions {
    private final TransactionalOperator operator;

    Transactions(ReactiveTransactionManager manager) {
        this.operator = TransactionalOperator.create(manager);
    }

    /** Work on the rows of the caller's own LAO. */
    public <T> Mono<T> tenant(Mono<T> work) {
        return caller().flatMap(caller -> caller.jurisdiction() instanceof Jurisdiction.OfLao(UUID lao)
                ? in(new Scope.Tenant(lao), work)
                : Mono.error(new Problem(HttpStatus.FORBIDDEN, "not-an-lao")));
    }

    /**
     * Work on the rows of the LAO whose secret was shown, or where something has fallen due, without a caller (see
     * docs/decisions/0013-secret-addresses.md).
     */
    public <T> Mono<T> tenant(SecretHolder holder, Mono<T> work) {
        return in(new Scope.Tenant(holder.lao()), work);
    }

    /** Reads the published summaries of the caller's area; for an LAO's person, of that LAO. */
    public <T> Mono<T> area(Mono<T> work) {
        return caller().flatMap(caller -> in(areaOf(caller.jurisdiction()), work));
    }

    /** Reads what is published to everyone. Needs no caller. */
    public <T> Mono<T> open(Mono<T> work) {
        return in(new Scope.Open(), work);
    }

    private static Scope areaOf(Jurisdiction jurisdiction) {
        return switch (jurisdiction) {
            case Jurisdiction.OfLao(UUID lao) -> new Scope.Tenant(lao);
            case Jurisdiction.OfDistrict(String code) -> new Scope.Area(code);
            case Jurisdiction.OfProvince(String code) -> new Scope.Area(code);
            case Jurisdiction.Nation() -> new Scope.Area(Scope.Area.NATION);
        };
    }

    private static Mono<Caller> caller() {
        return Callers.current()
                .switchIfEmpty(Mono.error(() -> new Problem(HttpStatus.UNAUTHORIZED, "unauthenticated")));
    }

    private <T> Mono<T> in(Scope scope, Mono<T> work) {
        return operator.transactional(work)
                .onErrorMap(Transactions::databaseIsAway, e -> unavailable(e))
                .contextWrite(context -> remember(scope, context));
    }

    private static Context remember(Scope scope, Context context) {
        Context scoped = context.put(Scope.class, scope);
        return scope instanceof Scope.Tenant(UUID lao) ? scoped.put(LogContext.LAO, lao.toString()) : scoped;
    }

    private static boolean databaseIsAway(Throwable failure) {
        return failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof QueryTimeoutException
                || failure instanceof R2dbcTimeoutException
                || failure instanceof R2dbcTransientResourceException;
    }

    private static Problem unavailable(Throwable failure) {
        Problem problem = new Problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
        problem.initCause(failure);
        return problem;
    }
}
