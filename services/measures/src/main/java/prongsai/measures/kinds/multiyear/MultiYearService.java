package prongsai.measures.kinds.multiyear;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.measures.core.change.Change;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.change.PlanChanges;
import prongsai.measures.core.change.Target;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.MultiYearPlan;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.value.DoneDate;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Keeps the LAO's plans over several years, and says which of them a measure carries out. */
@Service
public class MultiYearService {
    private final PlanChanges changes;
    private final MultiYearStore store;
    private final PlanService plans;
    private final Transactions transactions;

    MultiYearService(PlanChanges changes, MultiYearStore store, PlanService plans, Transactions transactions) {
        this.changes = changes;
        this.store = store;
        this.plans = plans;
        this.transactions = transactions;
    }

    /** All that the LAO has, the latest first. */
    public Mono<List<MultiYearPlan>> all() {
        return transactions.tenant(store.all());
    }

    /** Makes those whose years the LAO has none for. Works inside a change of the plan. */
    public Mono<Void> ensure(LockedPlan plan, Collection<MultiYearDetails> details) {
        return details.isEmpty() ? Mono.empty() : store.ensure(plan, details).then();
    }

    /**
     * The value is the one that the measure carries out now. Errors: as {@link PlanChanges#change}; what {@code wish}
     * throws; 404 for one that the LAO does not have, or that the measure does not carry out; 409
     * {@code multi-year-plan-there} where the LAO has another for these years, {@code multi-year-plan-used} where one that is
     * to be deleted is referred to by others; 400 for a day that has not come. Then
     * nothing has changed.
     */
    public Mono<Changed<Optional<MultiYearPlan>>> fulfil(UUID measure, Expected expected, Supplier<Wish> wish) {
        return transactions.tenant(store.isThere(measure)
                .switchIfEmpty(Mono.defer(() -> changes.requireNew().then(Mono.error(Problem::notFound))))
                .then(Mono.fromSupplier(wish))
                .flatMap(wanted -> fulfil(measure, expected, wanted)));
    }

    private Mono<Changed<Optional<MultiYearPlan>>> fulfil(UUID measure, Expected expected, Wish wish) {
        return switch (wish) {
            case Wish.None() -> refer(measure, expected, plan -> Mono.just(Optional.empty()));
            case Wish.Choose(UUID id) ->
                refer(measure, expected, plan -> store.choose(id).map(Optional::of));
            case Wish.Make(MultiYearDetails details) -> refer(measure, expected, plan -> make(plan, details));
            case Wish.Rewrite rewrite -> rewrite(measure, expected, rewrite);
            case Wish.Delete(UUID id) -> delete(measure, expected, id);
        };
    }

    private Mono<Changed<Optional<MultiYearPlan>>> delete(UUID measure, Expected expected, UUID id) {
        return changes.change(
                new Target.OfMeasure(measure),
                expected,
                Action.REWORD,
                plan -> store.lockWhole(id)
                        .flatMap(before -> store.ofMeasure(measure).filter(now -> now.equals(Optional.of(before))))
                        .flatMap(Mono::justOrEmpty)
                        .switchIfEmpty(Mono.error(Problem::notFound))
                        .flatMap(before -> requireUnused(before, measure)
                                .then(Mono.defer(() -> store.refer(measure, Optional.empty())))
                                .then(Mono.defer(() -> store.delete(id)))
                                .thenReturn(change(measure, before, Optional.empty()))));
    }

    private Mono<Void> requireUnused(MultiYearPlan plan, UUID measure) {
        return store.otherUses(plan.id(), measure)
                .filter(uses -> !uses.isEmpty())
                .flatMap(uses -> Mono.error(new Problem(
                        HttpStatus.CONFLICT, "multi-year-plan-used", plan.title(), String.join(", ", uses))));
    }

    private interface Finding {
        Mono<Optional<MultiYearPlan>> in(LockedPlan plan);
    }

    private Mono<Changed<Optional<MultiYearPlan>>> refer(UUID measure, Expected expected, Finding finding) {
        return changes.change(
                new Target.OfMeasure(measure),
                expected,
                Action.REWORD,
                plan -> store.ofMeasure(measure)
                        .flatMap(before -> finding.in(plan)
                                .switchIfEmpty(Mono.error(Problem::notFound))
                                .flatMap(after -> store.refer(measure, after.map(MultiYearPlan::id))
                                        .thenReturn(change(measure, before.orElse(null), after)))));
    }

    private Mono<Optional<MultiYearPlan>> make(LockedPlan plan, MultiYearDetails details) {
        DoneDate.checkPast("naccEnteredOn", details.naccEnteredOn(), plans.today());
        return store.ensure(plan, List.of(details))
                .flatMap(made -> made == 0
                        ? Mono.error(there(details))
                        : store.ofSpan(details.from(), details.to()).map(Optional::of));
    }

    /**
     * Each year whose plan refers to it is changed by it, and so each has it in its history. All who change it lock plans
     * before its row, and several plans in the order of their years.
     */
    private Mono<Changed<Optional<MultiYearPlan>>> rewrite(UUID measure, Expected expected, Wish.Rewrite wish) {
        UUID id = wish.id();
        MultiYearDetails details = wish.details();
        DoneDate.checkPast("naccEnteredOn", details.naccEnteredOn(), plans.today());
        MultiYearPlan after = details.as(id);
        return store.lockPlans(id, measure)
                .then(Mono.defer(changes::requireNew))
                .then(Mono.defer(() -> store.lock(id)))
                .switchIfEmpty(Mono.error(Problem::notFound))
                .doOnNext(now ->
                        wish.seen().ifPresent(seen -> MultiYearDetails.seen(now).require(seen)))
                .flatMap(before -> requireFree(id, details)
                        .then(Mono.defer(() -> store.otherYears(id, measure)))
                        .flatMap(years -> within(
                                years,
                                before,
                                after,
                                changes.change(
                                        new Target.OfMeasure(measure),
                                        expected,
                                        Action.REWORD,
                                        plan -> store.ofMeasure(measure)
                                                .filter(now -> now.map(MultiYearPlan::id)
                                                        .filter(id::equals)
                                                        .isPresent())
                                                .switchIfEmpty(Mono.error(Problem::notFound))
                                                .then(Mono.defer(() -> store.rewrite(id, details)))
                                                .thenReturn(change(id, before, Optional.of(after)))))));
    }

    /**
     * One change around the other, so that every plan is locked before the row is written, and what each plan's search
     * finds is taken from what was written.
     */
    private Mono<Changed<Optional<MultiYearPlan>>> within(
            List<Integer> years,
            MultiYearPlan before,
            MultiYearPlan after,
            Mono<Changed<Optional<MultiYearPlan>>> own) {
        Mono<Changed<Optional<MultiYearPlan>>> all = own;
        for (int year : years.reversed()) {
            Mono<Changed<Optional<MultiYearPlan>>> inner = all;
            all = changes.change(
                            new Target.OfYear(year),
                            new Expected.Any(),
                            Action.REWORD,
                            plan -> inner.map(changed -> new Change<>(after.id(), before, after, changed)))
                    .map(Changed::value);
        }
        return all;
    }

    private Mono<Void> requireFree(UUID id, MultiYearDetails details) {
        return store.ofSpan(details.from(), details.to())
                .filter(other -> !other.id().equals(id))
                .flatMap(other -> Mono.<Void>error(there(details)));
    }

    private static Change<Optional<MultiYearPlan>> change(
            UUID subject, @Nullable MultiYearPlan before, Optional<MultiYearPlan> after) {
        return new Change<>(subject, before, after.orElse(null), after);
    }

    private static Problem there(MultiYearDetails details) {
        return new Problem(
                HttpStatus.CONFLICT,
                "multi-year-plan-there",
                String.valueOf(details.from()),
                String.valueOf(details.to()));
    }
}
