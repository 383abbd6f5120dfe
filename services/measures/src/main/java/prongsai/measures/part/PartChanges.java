package prongsai.measures.part;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import prongsai.measures.change.Change;
import prongsai.measures.change.Changed;
import prongsai.measures.change.Expected;
import prongsai.measures.change.LockedPlan;
import prongsai.measures.change.PlanChanges;
import prongsai.measures.change.Target;
import prongsai.measures.plan.Action;
import reactor.core.publisher.Mono;

/** Changes one of a measure's lists, as every change of a plan goes. */
@Service
public class PartChanges {
    private final PlanChanges changes;

    PartChanges(PlanChanges changes) {
        this.changes = changes;
    }

    /**
     * Gives the list as it was stored: what is not of this plan, such as a foreign piece of evidence, is not in it.
     *
     * <p>Errors: as {@link PlanChanges#change}, and what {@code edit} throws; then nothing has changed.
     */
    public <T> Mono<Changed<List<T>>> edit(
            UUID measure,
            Expected expected,
            Action action,
            PartTable<T> table,
            BiFunction<LockedPlan, List<T>, List<T>> edit) {
        return changes.change(
                new Target.OfMeasure(measure),
                expected,
                action,
                plan -> table.find(measure)
                        .flatMap(before -> table.save(plan, measure, edit.apply(plan, before))
                                .then(table.find(measure))
                                .map(after -> new Change<>(measure, before, after, after))));
    }
}
