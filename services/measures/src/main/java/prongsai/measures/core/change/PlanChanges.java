package prongsai.measures.core.change;

import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.keycloak.Callers;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanService;
import prongsai.tenancy.SecretHolder;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/**
 * The one way in which a plan changes: take the plan row's lock, compare the revision, ask the stage whether this person
 * may do this now, apply, write history, let the summaries and the search follow, raise the revision; in one transaction. A
 * feature brings only its "apply", and what it {@link Touched}; so none can forget the rest.
 */
@Service
public class PlanChanges {
    private final Transactions transactions;
    private final ChangeStore store;

    PlanChanges(Transactions transactions, ChangeStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /**
     * Errors: 404 where the target is not of this LAO, or somebody deleted it meanwhile, or {@code apply} is empty, since
     * what it was to change is not there; 409 {@code already-done} for an {@link Attempt} that has been carried out, {@code
     * reference-changed} where something that the change refers to was deleted meanwhile; 412 {@code plan-changed} with the
     * current revision where it is not the expected one; 403 where this person may not do it, 409 {@code plan-locked} where
     * nobody may at this stage. Then nothing has changed.
     */
    public <T> Mono<Changed<T>> change(
            Target target, Expected expected, Action action, Function<LockedPlan, Mono<Change<T>>> apply) {
        return Callers.current()
                .switchIfEmpty(Mono.error(() -> new Problem(HttpStatus.UNAUTHORIZED, "unauthenticated")))
                .flatMap(caller -> transactions.tenant(locked(target)
                        .doOnNext(plan -> compare(plan, expected))
                        .doOnNext(plan -> plan.require(action, caller))
                        .flatMap(plan -> applied(plan, Actor.of(caller), action, apply))));
    }

    /**
     * Asked after a lock, so that of two that come at once the second sees what the first has done; and before anything
     * that the first may have made untrue. A change asks it with its lock; a feature that locks or looks at more than its
     * plan before the change asks it too.
     *
     * <p>Errors: 409 {@code already-done}.
     */
    public Mono<Void> requireNew() {
        return Attempt.current()
                .filter(Attempt::isFresh)
                .flatMap(attempt -> store.isRecorded(attempt.first()))
                .filter(Boolean::booleanValue)
                .flatMap(done -> Mono.error(alreadyDone()));
    }

    /**
     * A change that no person makes, because a day has come that a person had set: nobody is asked who they are, and history
     * says that it was the clock. Errors: 404 as {@link #change}.
     */
    public <T> Mono<Changed<T>> whenDue(
            SecretHolder due, Target target, Action action, Function<LockedPlan, Mono<Change<T>>> apply) {
        return transactions.tenant(due, locked(target).flatMap(plan -> applied(plan, Actor.CLOCK, action, apply)));
    }

    /** The request is known before all else: what it was to change may be gone by its own doing. */
    private Mono<LockedPlan> locked(Target target) {
        return store.lock(target).map(found -> {
            if (found.recorded()) {
                throw alreadyDone();
            }
            return found.plan().orElseThrow(() -> notThere(target));
        });
    }

    private static Problem alreadyDone() {
        return new Problem(HttpStatus.CONFLICT, "already-done");
    }

    private <T> Mono<Changed<T>> applied(
            LockedPlan plan, Actor actor, Action action, Function<LockedPlan, Mono<Change<T>>> apply) {
        return apply.apply(plan)
                .switchIfEmpty(Mono.error(Problem::notFound))
                .flatMap(change -> record(plan, actor, action, change));
    }

    private <T> Mono<Changed<T>> record(LockedPlan plan, Actor actor, Action action, Change<T> change) {
        if (change.isNone()) {
            return Mono.just(new Changed<>(plan.fiscalYear(), plan.revision(), change.value()));
        }
        return store.record(plan, actor, action, change)
                .map(revision -> new Changed<>(plan.fiscalYear(), revision, change.value()));
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
