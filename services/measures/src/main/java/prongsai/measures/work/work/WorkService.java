package prongsai.measures.work.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import prongsai.keycloak.Caller;
import prongsai.measures.core.change.Change;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.change.PlanChanges;
import prongsai.measures.core.change.Target;
import prongsai.measures.core.change.Touched;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanService;
import prongsai.tenancy.Transactions;
import prongsai.thai.FiscalYear;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** What falls to a person of an LAO. */
@Service
public class WorkService {
    private final WorkStore store;
    private final PlanChanges changes;
    private final PlanService plans;
    private final Transactions transactions;

    WorkService(WorkStore store, PlanChanges changes, PlanService plans, Transactions transactions) {
        this.store = store;
        this.changes = changes;
        this.plans = plans;
        this.transactions = transactions;
    }

    /**
     * The work of a year; of this year where none is asked for. Errors: 404 where the register
     * lacks the LAO.
     */
    Mono<WorkRows> read(Caller caller, Optional<Integer> fiscalYear) {
        int now = FiscalYear.of(plans.today()).year();
        return transactions
                .tenant(store.read(caller.subject(), fiscalYear, now))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    /** The units that the person works for, all of them; ids of other LAOs' units are passed over. */
    Mono<Void> keepUnits(Caller caller, List<UUID> units) {
        return transactions
                .tenant(store.keepUnits(caller.subject(), units).thenReturn(units))
                .then();
    }

    /** The person takes a task, also from someone else. Errors: as {@link PlanChanges#change}. */
    Mono<Changed<Taker>> take(Caller caller, UUID task) {
        return give(task, Taker.of(caller));
    }

    /** The task falls to its units again. Errors: as {@link PlanChanges#change}. */
    Mono<Changed<Taker>> release(UUID task) {
        return give(task, Taker.NOBODY);
    }

    private Mono<Changed<Taker>> give(UUID task, Taker after) {
        return changes.change(
                new Target.OfTask(task),
                new Expected.Any(),
                Action.WORK,
                plan -> store.taker(task)
                        .flatMap(before -> store.saveTaker(task, after)
                                .thenReturn(new Change<>(task, before, after, after)
                                        .touching(new Touched.NothingCounted()))));
    }
}
