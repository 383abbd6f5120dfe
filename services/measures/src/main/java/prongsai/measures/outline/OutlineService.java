package prongsai.measures.outline;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import prongsai.measures.change.LockedPlan;
import prongsai.thai.FiscalYear;
import reactor.core.publisher.Mono;

/** Reads last year's outline, and writes outlines into a plan. Works inside a change of the plan. */
@Service
public class OutlineService {
    private final OutlineStore store;

    OutlineService(OutlineStore store) {
        this.store = store;
    }

    /** The latest year before this one that has a plan; empty where there is none. */
    public Mono<YearOutline> latestBefore(int fiscalYear) {
        return store.latestBefore(fiscalYear);
    }

    /**
     * Puts measures at the end of the plan, with tasks that are due in its year.
     *
     * @return their ids in the same order
     */
    public Mono<List<UUID>> add(LockedPlan plan, List<MeasureOutline> outlines) {
        return store.insert(plan, new OutlineDocument(new FiscalYear(plan.fiscalYear()), outlines));
    }
}
