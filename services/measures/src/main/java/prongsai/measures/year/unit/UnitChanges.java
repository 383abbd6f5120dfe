package prongsai.measures.year.unit;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import prongsai.keycloak.Callers;
import prongsai.measures.core.change.Change;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.change.PlanChanges;
import prongsai.measures.core.change.Target;
import prongsai.measures.core.plan.Action;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Changes of the list of units. All wait for each other; one that plans say too is a change of each such plan, with its
 * lock, stage, history and revision. Whoever changes a plan locks that before a unit, so this does too: plans in the order
 * of their years, then the units. Where another plan came to say one of them meanwhile, it begins anew.
 */
@Component
class UnitChanges {
    private static final int TRIES = 5;

    private final UnitStore store;
    private final PlanChanges changes;
    private final Transactions transactions;

    UnitChanges(UnitStore store, PlanChanges changes, Transactions transactions) {
        this.store = store;
        this.changes = changes;
        this.transactions = transactions;
    }

    /** The list before and after. */
    private record Kept(List<Unit> before, List<Unit> after) {
        static List<String> names(List<Unit> units) {
            return units.stream().map(Unit::name).toList();
        }
    }

    /** A plan shows what it did not when the plans were locked. */
    private static final class SaidElsewhere extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SaidElsewhere() {
            super(null, null, false, false);
        }
    }

    /** A change that no plan shows. */
    Mono<List<Unit>> ofTheList(Function<List<Unit>, Mono<Long>> apply) {
        return permitted()
                .then(Mono.defer(() -> transactions.tenant(
                        store.lock().then(Mono.defer(() -> kept(apply))).map(Kept::after))));
    }

    /**
     * A change that shows in the plans of some years.
     *
     * @param subject what history says was changed
     * @param shown looks up the years
     */
    Mono<List<Unit>> ofPlans(
            UUID subject, Supplier<Mono<List<Integer>>> shown, Function<List<Unit>, Mono<Long>> apply) {
        return permitted()
                .then(Mono.defer(() -> transactions.tenant(shown.get()
                        .flatMap(years -> within(
                                years,
                                subject,
                                store.lock()
                                        .then(Mono.defer(store::hold))
                                        .then(Mono.defer(() -> requireKnown(years, shown)))
                                        .then(Mono.defer(() -> kept(apply))))))))
                .retryWhen(Retry.max(TRIES)
                        .filter(SaidElsewhere.class::isInstance)
                        .onRetryExhaustedThrow((all, last) -> new Problem(HttpStatus.CONFLICT, "reference-changed")))
                .map(Kept::after);
    }

    private static Mono<Void> permitted() {
        return Callers.current()
                .switchIfEmpty(Mono.error(() -> new Problem(HttpStatus.UNAUTHORIZED, "unauthenticated")))
                .doOnNext(new KeepsUnits()::require)
                .then();
    }

    private Mono<Kept> kept(Function<List<Unit>, Mono<Long>> apply) {
        return store.list()
                .flatMap(before ->
                        apply.apply(before).then(Mono.defer(store::list)).map(after -> new Kept(before, after)));
    }

    private static Mono<Void> requireKnown(List<Integer> years, Supplier<Mono<List<Integer>>> shown) {
        return shown.get().filter(now -> !years.containsAll(now)).flatMap(now -> Mono.error(new SaidElsewhere()));
    }

    /** One change around the other, so that every plan is locked before a unit is written. */
    private Mono<Kept> within(List<Integer> years, UUID subject, Mono<Kept> own) {
        Mono<Kept> all = own;
        for (int year : years.reversed()) {
            Mono<Kept> inner = all;
            all = changes.change(
                            new Target.OfYear(year),
                            new Expected.Any(),
                            Action.KEEP_UNITS,
                            plan -> inner.map(kept ->
                                    new Change<>(subject, Kept.names(kept.before()), Kept.names(kept.after()), kept)))
                    .map(Changed::value);
        }
        return all;
    }
}
