package prongsai.tenancy;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Callers;
import prongsai.keycloak.Jurisdiction;
import prongsai.web.Bulkhead;
import prongsai.web.LogContext;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * Opens the only transactions there are; outside of one, no query sees a row. What a transaction may see comes from the
 * caller's verified token. Work that fails rolls back; so does work that is cancelled.
 *
 * <p>Errors: 401 without a caller, 403 {@code not-an-lao} or {@code not-a-steward}, 409 {@code reference-changed} where a
 * foreign key stands against the work, since somebody else deleted what it refers to or began to refer to what it deletes,
 * 503 {@code unavailable} where the database cannot be reached or is too slow, 503 {@code crowded} where too many wait for
 * it.
 */
public final class Transactions {
    /** PostgreSQL's code for it, an SQLSTATE. */
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final TransactionalOperator operator;
    private final Bulkhead queue;

    Transactions(ReactiveTransactionManager manager, Bulkhead queue) {
        this.operator = TransactionalOperator.create(manager);
        this.queue = queue;
    }

    /** Work on the rows of the caller's own LAO. */
    public <T> Mono<T> tenant(Mono<T> work) {
        return caller().map(OfAnLao::lao).flatMap(lao -> in(new Scope.Tenant(lao), work));
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

    /** Reads what is published to everyone, and changes nothing. Needs no caller. */
    public <T> Mono<T> open(Mono<T> work) {
        return in(new Scope.Open(), work);
    }

    /** Keeps what holds for every LAO, where a steward of the nation asks; it sees no tenant's rows. */
    public <T> Mono<T> nation(Mono<T> work) {
        return caller().doOnNext(new StewardOfTheNation()::require).flatMap(steward -> in(new Scope.Nation(), work));
    }

    /** Keeps the register of LAOs. Errors: an {@link IllegalStateException} where a person asks: it is kept by a command. */
    public <T> Mono<T> steward(Mono<T> work) {
        return askedByNobody(new Scope.Steward(), work);
    }

    /**
     * Work that falls due by the clock: it finds, of all LAOs, what functions of the database are made to find, and sees no
     * tenant's rows itself. Errors: an {@link IllegalStateException} where a person asks.
     */
    public <T> Mono<T> job(Mono<T> work) {
        return askedByNobody(new Scope.Job(), work);
    }

    /** Asks whose a secret is. */
    <T> Mono<T> door(Mono<T> work) {
        return in(new Scope.Door(), work);
    }

    private <T> Mono<T> askedByNobody(Scope scope, Mono<T> work) {
        return Callers.current()
                .hasElement()
                .flatMap(asked -> asked
                        ? Mono.error(new IllegalStateException("%s is not for a person to ask".formatted(scope)))
                        : in(scope, work));
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
        Mono<T> transaction = operator.transactional(work)
                .onErrorMap(
                        Transactions::databaseIsAway,
                        e -> problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", e)
                                .retryAfter(TRY_AGAIN))
                // Two waited for each other crosswise, and this one was let go: nothing has changed, and again it will
                // do.
                .onErrorMap(
                        ConcurrencyFailureException.class,
                        e -> problem(HttpStatus.SERVICE_UNAVAILABLE, "crowded", e)
                                .retryAfter(TRY_AGAIN))
                .onErrorMap(
                        Transactions::referenceHasChanged, e -> problem(HttpStatus.CONFLICT, "reference-changed", e))
                .contextWrite(context -> remember(scope, context));
        return Mono.deferContextual(context -> {
            Scope around = context.<Scope>getOrEmpty(Scope.class).orElse(null);
            if (around == null) {
                return queue.inTurn(transaction);
            }
            // It has its connection already, and would wait for itself; and would see what the one around it sees.
            return around.equals(scope)
                    ? transaction
                    : Mono.error(
                            new IllegalStateException("A transaction of %s within one of %s".formatted(scope, around)));
        });
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

    private static boolean referenceHasChanged(Throwable failure) {
        return failure instanceof DataIntegrityViolationException
                && failure.getCause() instanceof R2dbcException cause
                && FOREIGN_KEY_VIOLATION.equals(cause.getSqlState());
    }

    private static Problem problem(HttpStatus status, String slug, Throwable failure) {
        Problem problem = new Problem(status, slug);
        problem.initCause(failure);
        return problem;
    }
}
