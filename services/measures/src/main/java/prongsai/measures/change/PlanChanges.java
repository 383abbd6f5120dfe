package prongsai.measures.change;

import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.keycloak.Callers;
import prongsai.measures.plan.Action;
import prongsai.measures.plan.PlanService;
import prongsai.tenancy.SecretHolder;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/**
 * The one way in which a plan changes: take the plan row's lock, compare the revision, ask the stage whether this person
 * may do this now, apply, write history, recompute the summaries, raise the revision; in one transaction. A feature
 * brings only its "apply", so none can forget the rest.
 */
@Service
public class PlanChanges {
    private final Transactions transactions;
    private final ChangeStore store;
    private final SearchIndexStore index;

    PlanChanges(Transactions transactions, ChangeStore store, SearchIndexStore index) {
        this.transactions = transactions;
        this.store = store;
        this.index = index;
    }

    /**
     * Errors: 404 where the target is not of this LAO; 409 {@code already-done} for an {@link Attempt} that has been carried
     * out; 412 {@code plan-changed} with the current revision where it is not
     * the expected one; 403 where the stage says no. Then nothing has changed.
     */
    public <T> Mono<Changed<T>> change(
            Target target, Expected expected, Action action, Function<LockedPlan, Mono<Change<T>>> apply) {
        return Callers.current()
                .switchIfEmpty(Mono.error(() -> new Problem(HttpStatus.UNAUTHORIZED, "unauthenticated")))
                .flatMap(caller -> transactions.tenant(store.lock(target)
                        // What it was to change may be gone by its own doing.
                        .switchIfEmpty(Mono.defer(() -> requireNew().then(Mono.error(() -> notThere(target)))))
                        .flatMap(plan -> requireNew().thenReturn(plan))
                        .doOnNext(plan -> compare(plan, expected))
                        .doOnNext(plan -> plan.stage().require(action, caller))
                        .flatMap(plan ->
                                apply.apply(plan).flatMap(change -> record(plan, Actor.of(caller), action, change)))));
    }

    /**
     * Asked after a lock, so that of two that come at once the second sees what the first has done; and before anything
     * that the first may have made untrue. A feature that looks at more than its plan before the change asks it too.
     *
     * <p>Errors: 409 {@code already-done}.
     */
    public Mono<Void> requireNew() {
        return Attempt.current()
                .filter(Attempt::isFresh)
                .flatMap(attempt -> store.isRecorded(attempt.first()))
                .filter(Boolean::booleanValue)
                .flatMap(done -> Mono.error(new Problem(HttpStatus.CONFLICT, "already-done")));
    }

    /**
     * A change that no person makes, because a day has come that a person had set: nobody is asked who they are, and history
     * says that it was the clock. Errors: 404 where the target is not of this LAO.
     */
    public <T> Mono<Changed<T>> whenDue(
            SecretHolder due, Target target, Action action, Function<LockedPlan, Mono<Change<T>>> apply) {
        return transactions.tenant(
                due,
                store.lock(target)
                        .switchIfEmpty(Mono.error(() -> notThere(target)))
                        .flatMap(plan ->
                                apply.apply(plan).flatMap(change -> record(plan, Actor.CLOCK, action, change))));
    }

    private <T> Mono<Changed<T>> record(LockedPlan plan, Actor actor, Action action, Change<T> change) {
        if (change.isNone()) {
            return Mono.just(new Changed<>(plan.fiscalYear(), plan.revision(), change.value()));
        }
        return store.raiseRevision(plan, actor, action, change)
                .flatMap(revision -> store.recompute(plan.id())
                        .then(index.reindex(plan.id()))
                        .thenReturn(new Changed<>(plan.fiscalYear(), revision, change.value())));
    }

    private static void compare(LockedPlan plan, Expected expected) {
        if (expected instanceof Expected.Revision(long revision) && revision != plan.revision()) {
            throw new Problem(
                            HttpStatus.PRECONDITION_FAILED,
                            "plan-changed",
                            String.valueOf(plan.revision()),
                            String.valueOf(revision))
                    .with("revision", plan.revision())
                    .with("expected", revision);
        }
    }

    private static Problem notThere(Target target) {
        return switch (target) {
            case Target.OfYear(int fiscalYear) -> PlanService.noPlan(fiscalYear);
            case Target.OfYearOrNew(int fiscalYear) -> PlanService.noPlan(fiscalYear);
            case Target.OfMeasure measure -> Problem.notFound();
            case Target.OfStep step -> Problem.notFound();
            case Target.OfTask task -> Problem.notFound();
            case Target.OfDeleted deleted -> Problem.notFound();
            case Target.OfEvidence evidence -> Problem.notFound();
        };
    }
}
