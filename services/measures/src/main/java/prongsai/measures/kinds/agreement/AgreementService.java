package prongsai.measures.kinds.agreement;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.part.ListChanges;
import prongsai.measures.core.value.Agreement;
import prongsai.measures.core.value.Part;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Draws up the pairs that an LAO's own units ask for. */
@Service
class AgreementService {
    private final ListChanges changes;
    private final AgreementStore agreements;
    private final Transactions transactions;

    AgreementService(ListChanges changes, AgreementStore agreements, Transactions transactions) {
        this.changes = changes;
        this.agreements = agreements;
        this.transactions = transactions;
    }

    /** Adds the pairs that are not there. Errors: as {@link ListChanges#edit}, 404 where the register lacks the LAO. */
    Mono<Changed<List<Part<Agreement>>>> draw(UUID measure, Expected expected) {
        return transactions.tenant(agreements
                .units()
                .switchIfEmpty(Mono.error(Problem::notFound))
                .flatMap(units -> changes.edit(
                        agreements,
                        measure,
                        expected,
                        before -> AgreementPairs.drawn(before, units.laoType(), units.names()))));
    }
}
