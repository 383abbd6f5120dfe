package prongsai.measures.evidence;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Reads evidence as its pages show it. */
@Service
public class EvidenceViewService {
    private final Transactions transactions;
    private final EvidenceViewStore views;
    private final EvidenceStore evidence;

    EvidenceViewService(Transactions transactions, EvidenceViewStore views, EvidenceStore evidence) {
        this.transactions = transactions;
        this.views = views;
        this.evidence = evidence;
    }

    /** Errors: 404. */
    public Mono<EvidenceView> get(UUID id) {
        return transactions.tenant(views.find(id)).switchIfEmpty(Mono.error(Problem::notFound));
    }

    public Mono<List<EvidenceView>> ofYear(int fiscalYear) {
        return transactions.tenant(views.ofYear(fiscalYear));
    }

    /** All evidence of the plan that a task belongs to. Errors: 404. */
    Mono<Choice> choiceFor(UUID task) {
        return transactions
                .tenant(evidence.yearOf(new Place.ForTask(task))
                        .flatMap(year -> views.ofYear(year).map(all -> new Choice(task, year, all))))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    /** What a person may choose from for a task. */
    record Choice(UUID task, int fiscalYear, List<EvidenceView> all) {
        List<EvidenceView> linked() {
            return all.stream().filter(view -> view.proves(task)).toList();
        }

        List<EvidenceView> others() {
            return all.stream().filter(view -> !view.proves(task)).toList();
        }
    }
}
