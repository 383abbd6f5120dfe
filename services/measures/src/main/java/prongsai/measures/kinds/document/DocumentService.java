package prongsai.measures.kinds.document;

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
import prongsai.thai.FiscalYear;
import reactor.core.publisher.Mono;

/** Keeps the papers that a measure rests on, and the monthly reports on its orders. */
@Service
class DocumentService {
    private final PartChanges changes;
    private final DocumentStore documents;
    private final PlanService plans;

    DocumentService(PartChanges changes, DocumentStore documents, PlanService plans) {
        this.changes = changes;
        this.documents = documents;
        this.plans = plans;
    }

    /** Errors: as {@link PartChanges#edit}, and 400 for a day of reporting that cannot be. */
    Mono<Changed<List<MeasureDocument>>> edit(
            UUID measure, Expected expected, UnaryOperator<List<MeasureDocument>> edit) {
        return changes.edit(measure, expected, Action.WORK, documents, (plan, before) -> {
            List<MeasureDocument> after = edit.apply(before);
            FiscalYear year = new FiscalYear(plan.fiscalYear());
            after.stream()
                    .flatMap(document -> document.reports().stream())
                    .forEach(report -> DoneDate.check("reportedOn", report.reportedOn(), year, plans.today()));
            return after;
        });
    }
}
