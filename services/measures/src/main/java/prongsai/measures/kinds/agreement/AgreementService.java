package prongsai.measures.kinds.agreement;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.part.DoneDate;
import prongsai.measures.core.part.PartChanges;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanService;
import prongsai.tenancy.Ids;
import prongsai.tenancy.Transactions;
import prongsai.thai.FiscalYear;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Keeps the pairs of a measure's agreements. */
@Service
public class AgreementService {
    private final PartChanges changes;
    private final AgreementStore agreements;
    private final PlanService plans;
    private final Transactions transactions;

    AgreementService(PartChanges changes, AgreementStore agreements, PlanService plans, Transactions transactions) {
        this.changes = changes;
        this.agreements = agreements;
        this.plans = plans;
        this.transactions = transactions;
    }

    /** Errors: as {@link PartChanges#edit}, and 400 for a day of signing that cannot be. */
    public Mono<Changed<List<Agreement>>> edit(UUID measure, Expected expected, UnaryOperator<List<Agreement>> edit) {
        return changes.edit(measure, expected, Action.WORK, agreements, (plan, before) -> {
            List<Agreement> after = edit.apply(before);
            FiscalYear year = new FiscalYear(plan.fiscalYear());
            after.forEach(pair -> DoneDate.check("signedOn", pair.signedOn(), year, plans.today()));
            return after;
        });
    }

    /** Adds the pairs that the LAO's units ask for and that are not there. Errors: 404 where the register lacks the LAO. */
    public Mono<Changed<List<Agreement>>> draw(UUID measure, Expected expected) {
        return transactions.tenant(agreements
                .units()
                .switchIfEmpty(Mono.error(Problem::notFound))
                .flatMap(units -> changes.edit(
                        measure,
                        expected,
                        Action.WORK,
                        agreements,
                        (plan, before) -> AgreementPairs.drawn(before, units.laoType(), units.names(), Ids::next))));
    }
}
