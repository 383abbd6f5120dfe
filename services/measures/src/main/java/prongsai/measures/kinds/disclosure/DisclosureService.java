package prongsai.measures.kinds.disclosure;

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

/** Keeps the checklist of what a measure discloses. */
@Service
public class DisclosureService {
    private final PartChanges changes;
    private final DisclosureStore topics;
    private final PlanService plans;

    DisclosureService(PartChanges changes, DisclosureStore topics, PlanService plans) {
        this.changes = changes;
        this.topics = topics;
        this.plans = plans;
    }

    /** Errors: as {@link PartChanges#edit}, and 400 for a day of looking that cannot be. */
    public Mono<Changed<List<Topic>>> edit(UUID measure, Expected expected, UnaryOperator<List<Topic>> edit) {
        return changes.edit(measure, expected, Action.WORK, topics, (plan, before) -> {
            List<Topic> after = edit.apply(before);
            FiscalYear year = new FiscalYear(plan.fiscalYear());
            after.stream()
                    .flatMap(topic -> topic.checks().stream())
                    .forEach(check -> DoneDate.check("checkedOn", check.checkedOn(), year, plans.today()));
            return after;
        });
    }
}
