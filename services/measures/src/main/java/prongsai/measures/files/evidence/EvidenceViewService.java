package prongsai.measures.files.evidence;

import java.util.UUID;
import org.springframework.stereotype.Service;
import prongsai.measures.core.plan.PlanService;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Reads evidence as its pages show it: in one query each. */
@Service
public class EvidenceViewService {
    private final Transactions transactions;
    private final EvidenceViewStore views;
    private final Quota quota;

    EvidenceViewService(Transactions transactions, EvidenceViewStore views, Quota quota) {
        this.transactions = transactions;
        this.views = views;
        this.quota = quota;
    }

    /** Bytes that an LAO may keep. */
    long quota() {
        return quota.limit();
    }

    /** Errors: 404. */
    public Mono<EvidencePage> page(UUID id) {
        return transactions.tenant(views.page(id)).switchIfEmpty(Mono.error(Problem::notFound));
    }

    /** Errors: 404 {@code no-plan}. */
    Mono<YearEvidence> ofYear(int fiscalYear) {
        return transactions
                .tenant(views.ofYear(fiscalYear))
                .filter(found -> found.around().years().contains(fiscalYear))
                .switchIfEmpty(Mono.error(() -> PlanService.noPlan(fiscalYear)));
    }

    /** All evidence of the plan that a task belongs to. Errors: 404. */
    Mono<TaskEvidence> forTask(UUID task) {
        return transactions.tenant(views.forTask(task)).switchIfEmpty(Mono.error(Problem::notFound));
    }
}
