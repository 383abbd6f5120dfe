package prongsai.measures.year.structure;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import prongsai.measures.core.plan.PlanService;
import prongsai.tenancy.Transactions;
import reactor.core.publisher.Mono;

/** Reads how a plan is built, and what is new in it. */
@Service
public class StructureService {
    private final StructureStore store;
    private final PlanService plans;
    private final Transactions transactions;

    StructureService(StructureStore store, PlanService plans, Transactions transactions) {
        this.store = store;
        this.plans = plans;
        this.transactions = transactions;
    }

    /** @param units of the LAO's own list */
    public record View(List<String> units, PlanStructure plan, YearComparison comparison) {}

    /** Errors: 404 {@code no-plan}. */
    public Mono<View> view(int fiscalYear) {
        return transactions
                .tenant(store.read(fiscalYear))
                .flatMap(read -> Mono.justOrEmpty(view(read, fiscalYear)))
                .switchIfEmpty(Mono.error(() -> PlanService.noPlan(fiscalYear)));
    }

    /** The same with what stands around it on a page, in one transaction. */
    public Mono<Page> page(int fiscalYear) {
        return transactions.tenant(plans.around(fiscalYear).zipWhen(around -> view(fiscalYear), Page::new));
    }

    public record Page(PlanService.YearPage around, View view) {}

    private static Optional<View> view(StructureStore.Read read, int fiscalYear) {
        List<PlanStructure> plans = Optional.ofNullable(read.plans()).orElse(List.of());
        if (plans.isEmpty() || plans.getFirst().fiscalYear() != fiscalYear) {
            return Optional.empty();
        }
        PlanStructure now = plans.getFirst();
        return Optional.of(
                new View(read.units(), now, YearComparison.of(now, plans.size() > 1 ? plans.getLast() : null)));
    }
}
