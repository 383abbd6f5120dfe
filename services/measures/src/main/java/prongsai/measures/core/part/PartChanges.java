package prongsai.measures.core.part;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.measures.core.change.Change;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.change.PlanChanges;
import prongsai.measures.core.change.Target;
import prongsai.measures.core.change.Touched;
import prongsai.measures.core.plan.Action;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Changes one of a measure's lists, as every change of a plan goes. */
@Service
public class PartChanges {
    private final PlanChanges changes;

    PartChanges(PlanChanges changes) {
        this.changes = changes;
    }

    /**
     * Gives the list as it was stored.
     *
     * <p>Errors: as {@link PlanChanges#change}, and what {@code edit} throws; 409 {@code reference-changed} where a part is
     * to be kept on evidence that is not of this plan, or not any more. Then nothing has changed.
     */
    public <T extends Part> Mono<Changed<List<T>>> edit(
            UUID measure,
            Expected expected,
            Action action,
            PartTable<T> table,
            BiFunction<LockedPlan, List<T>, List<T>> edit) {
        return changes.change(
                new Target.OfMeasure(measure),
                expected,
                action,
                plan -> table.find(measure).flatMap(before -> {
                    List<T> wanted = edit.apply(plan, before);
                    return table.save(plan, measure, wanted)
                            .then(Mono.defer(() -> table.find(measure)))
                            .doOnNext(after -> requirePapers(wanted, after))
                            .map(after ->
                                    new Change<>(measure, before, after, after).touching(new Touched.Measure(measure)));
                }));
    }

    private static void requirePapers(List<? extends Part> wanted, List<? extends Part> stored) {
        if (!papers(stored).containsAll(papers(wanted))) {
            throw new Problem(HttpStatus.CONFLICT, "reference-changed");
        }
    }

    private static Set<UUID> papers(List<? extends Part> parts) {
        return parts.stream().flatMap(part -> part.papers().stream()).collect(Collectors.toSet());
    }
}
