package prongsai.measures.core.part;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.measures.core.change.Change;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.change.PlanChanges;
import prongsai.measures.core.change.Target;
import prongsai.measures.core.change.Touched;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.value.ListValue;
import prongsai.measures.core.value.MeasureLists;
import prongsai.measures.core.value.Part;
import prongsai.thai.FiscalYear;
import prongsai.web.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Changes one of a measure's lists, as every change of a plan goes, and gives new measures all of theirs. */
@Service
public class ListChanges {
    private final PlanChanges changes;
    private final PlanService plans;
    private final List<ListStore<?>> all;

    ListChanges(PlanChanges changes, PlanService plans, List<ListStore<?>> all) {
        this.changes = changes;
        this.plans = plans;
        this.all = all;
    }

    /**
     * Gives the list as it was stored.
     *
     * <p>Errors: as {@link PlanChanges#change} and {@link ListValue#checked}, and what {@code edit} throws; 400 for a day on
     * which nothing can have been done; 409 {@code reference-changed} where a part is to be kept on evidence that is not of
     * this plan, or not any more. Then nothing has changed.
     */
    public <T extends ListValue<T>> Mono<Changed<List<Part<T>>>> edit(
            ListStore<T> list, UUID measure, Expected expected, UnaryOperator<List<Part<T>>> edit) {
        return changes.change(
                new Target.OfMeasure(measure),
                expected,
                list.action(),
                plan -> list.find(measure).flatMap(before -> {
                    List<Part<T>> wanted = checked(plan, edit.apply(before));
                    return list.replace(plan, measure, wanted)
                            .then(Mono.defer(() -> list.find(measure)))
                            .doOnNext(after -> requirePapers(wanted, after))
                            .map(after ->
                                    new Change<>(measure, before, after, after).touching(new Touched.Measure(measure)));
                }));
    }

    /**
     * Makes the list what another system sent. Errors: as {@link #edit}, and 400 {@code field-missing}, {@code unknown-part},
     * {@code too-many-parts}.
     */
    public <T extends ListValue<T>> Mono<Changed<List<Part<T>>>> replace(
            ListStore<T> list, UUID measure, Expected expected, @Nullable List<PartRow<T>> rows) {
        return edit(list, measure, expected, before -> Parts.replaced(list.name(), before, rows));
    }

    /**
     * Gives new measures all of their lists, whatever lists there are. Works inside a change of the plan.
     *
     * @param lists by measure, each checked
     */
    public Mono<Void> insert(LockedPlan plan, Map<UUID, MeasureLists> lists) {
        return Flux.fromIterable(all)
                .concatMap(list -> list.insert(plan, lists))
                .then();
    }

    private <T extends ListValue<T>> List<Part<T>> checked(LockedPlan plan, List<Part<T>> wanted) {
        FiscalYear year = new FiscalYear(plan.fiscalYear());
        List<Part<T>> kept =
                wanted.stream().map(part -> part.map(ListValue::checked)).toList();
        kept.forEach(part -> part.value().requireDays(year, plans.today()));
        return kept;
    }

    private static <T extends ListValue<T>> void requirePapers(List<Part<T>> wanted, List<Part<T>> stored) {
        if (!papers(stored).containsAll(papers(wanted))) {
            throw new Problem(HttpStatus.CONFLICT, "reference-changed");
        }
    }

    private static <T extends ListValue<T>> Set<UUID> papers(List<Part<T>> list) {
        return list.stream().flatMap(part -> part.value().papers().stream()).collect(Collectors.toSet());
    }
}
