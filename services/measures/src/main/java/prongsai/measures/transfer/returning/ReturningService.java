package prongsai.measures.transfer.returning;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.transfer.exchange.ReturnedSheet;
import prongsai.measures.transfer.staging.StagedKind;
import prongsai.measures.transfer.staging.StagingService;
import prongsai.tenancy.Transactions;
import reactor.core.publisher.Mono;

/** Sheets that wait to go back into their plans: in what they differ, and what a person takes of them. */
@Service
class ReturningService {
    private final StagingService staging;
    private final PlanService plans;
    private final PlanTaking taking;
    private final Transactions transactions;

    ReturningService(StagingService staging, PlanService plans, PlanTaking taking, Transactions transactions) {
        this.staging = staging;
        this.plans = plans;
        this.taking = taking;
        this.transactions = transactions;
    }

    /** @param units names of the LAO's own */
    record Looked(PlanService.YearPage page, ReadSheet read, List<String> units) {}

    /** Errors: as {@link StagingService#find}; 404 {@code no-plan}. */
    Mono<Looked> look(UUID id, int fiscalYear) {
        return transactions.tenant(find(id, fiscalYear).flatMap(sheet -> look(sheet, fiscalYear)));
    }

    /** As {@link #look(UUID, int)}, of a sheet that waits for nobody. */
    Mono<Looked> look(ReturnedSheet sheet, int fiscalYear) {
        return plans.page(fiscalYear)
                .map(page ->
                        new Looked(page, ReadSheet.of(page.required(), sheet.table(), plans.today()), sheet.units()));
    }

    private Mono<ReturnedSheet> find(UUID id, int fiscalYear) {
        return staging.find(id, fiscalYear, StagedKind.RETURNED, ReturnedSheet.class);
    }

    /**
     * Makes the plan what was taken, and lets the sheet go. The value is the id to undo it with. Errors: as
     * {@link StagingService#find} and {@link PlanTaking#take}.
     */
    Mono<Changed<UUID>> take(UUID id, int fiscalYear, Taking taken, Locale locale) {
        return transactions.tenant(find(id, fiscalYear)
                .flatMap(sheet -> taking.take(sheet, fiscalYear, taken, locale))
                .flatMap(changed -> staging.remove(id).thenReturn(changed)));
    }

    /** Lets a sheet go. Errors: as {@link StagingService#find}. */
    Mono<Void> discard(UUID id, int fiscalYear) {
        return transactions
                .tenant(find(id, fiscalYear).flatMap(sheet -> staging.remove(id).thenReturn(id)))
                .then();
    }
}
