package prongsai.measures.core.part;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.r2dbc.postgresql.codec.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.value.ListValue;
import prongsai.measures.core.value.MeasureLists;
import prongsai.measures.core.value.Part;
import prongsai.thai.FiscalYear;
import prongsai.web.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.TypeFactory;

/** Changes one of a measure's lists, as every change of a plan goes, and gives new measures all of theirs. */
@Service
public class ListChanges {
    private final PlanChanges changes;
    private final PlanService plans;
    private final List<ListTable<?>> all;
    private final JsonMapper json;

    ListChanges(PlanChanges changes, PlanService plans, List<ListTable<?>> all, JsonMapper json) {
        this.changes = changes;
        this.plans = plans;
        this.all = all;
        this.json = json;
    }

    private record Row<T extends ListValue<T>>(
            UUID measureId,
            UUID id,
            int position,
            @JsonUnwrapped T value) {}

    /**
     * Gives the list as it was stored.
     *
     * <p>Errors: as {@link PlanChanges#change} and {@link ListValue#checked}, and what {@code edit} throws; 400 for a day on
     * which nothing can have been done; 409 {@code reference-changed} where a part is to be kept on evidence that is not of
     * this plan, or not any more. Then nothing has changed.
     */
    public <T extends ListValue<T>> Mono<Changed<List<Part<T>>>> edit(
            ListTable<T> list, UUID measure, Expected expected, UnaryOperator<List<Part<T>>> edit) {
        return changes.change(
                new Target.OfMeasure(measure),
                expected,
                list.kind().action(),
                plan -> find(list, measure).flatMap(before -> {
                    List<Part<T>> wanted = checked(plan, before, edit.apply(before));
                    if (list.kind().planned() && !aims(before).equals(aims(wanted))) {
                        plan.requireOpen(Action.REWORD);
                    }
                    return list.write(plan, new UUID[] {measure}, json(rows(measure, wanted)))
                            .then(Mono.defer(() -> find(list, measure)))
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
            ListTable<T> list, UUID measure, Expected expected, @Nullable List<PartRow<T>> rows) {
        return edit(
                list, measure, expected, before -> Parts.replaced(list.kind().name(), before, rows));
    }

    /**
     * Gives new measures all of their lists, whatever lists there are. Works inside a change of the plan.
     *
     * @param lists by measure, each checked
     */
    public Mono<Void> insert(LockedPlan plan, Map<UUID, MeasureLists> lists) {
        return Flux.fromIterable(all)
                .concatMap(list -> insert(list, plan, lists))
                .then();
    }

    private <T extends ListValue<T>> Mono<Void> insert(
            ListTable<T> list, LockedPlan plan, Map<UUID, MeasureLists> lists) {
        List<Row<T>> rows = new ArrayList<>();
        lists.forEach((measure, its) -> rows.addAll(rows(
                measure,
                list.kind().member().apply(its).stream().map(Part::fresh).toList())));
        return rows.isEmpty() ? Mono.empty() : list.write(plan, lists.keySet().toArray(UUID[]::new), json(rows));
    }

    /**
     * Makes all lists of some measures what they are given as. Works inside a change of the plan.
     *
     * @param lists by measure, each checked, with the evidence that they are kept on
     * @param ids by measure and by what the list is of, in the order of the list
     */
    public Mono<Void> write(LockedPlan plan, Map<UUID, MeasureLists> lists, Map<UUID, Map<Class<?>, List<UUID>>> ids) {
        return Flux.fromIterable(all)
                .concatMap(list -> write(list, plan, lists, ids))
                .then();
    }

    private <T extends ListValue<T>> Mono<Void> write(
            ListTable<T> list,
            LockedPlan plan,
            Map<UUID, MeasureLists> lists,
            Map<UUID, Map<Class<?>, List<UUID>>> ids) {
        List<Row<T>> rows = new ArrayList<>();
        lists.forEach((measure, its) -> {
            List<T> values = list.kind().member().apply(its);
            List<UUID> named =
                    ids.getOrDefault(measure, Map.of()).getOrDefault(list.kind().value(), List.of());
            rows.addAll(rows(
                    measure,
                    IntStream.range(0, values.size())
                            .mapToObj(i -> new Part<>(named.get(i), values.get(i)))
                            .toList()));
        });
        return lists.isEmpty() ? Mono.empty() : list.write(plan, lists.keySet().toArray(UUID[]::new), json(rows));
    }

    private <T extends ListValue<T>> Mono<List<Part<T>>> find(ListTable<T> list, UUID measure) {
        return list.find(measure).map(found -> read(list, found.asString()));
    }

    /** As the list and the history hold it. */
    <T extends ListValue<T>> List<Part<T>> read(ListTable<T> list, String parts) {
        TypeFactory types = json.getTypeFactory();
        JavaType type = types.constructCollectionType(
                List.class,
                types.constructParametricType(Part.class, list.kind().value()));
        return json.readValue(parts, type);
    }

    private static <T extends ListValue<T>> List<Row<T>> rows(UUID measure, List<Part<T>> list) {
        return IntStream.range(0, list.size())
                .mapToObj(i ->
                        new Row<>(measure, list.get(i).id(), i + 1, list.get(i).value()))
                .toList();
    }

    private Json json(List<?> rows) {
        return Json.of(json.writeValueAsBytes(rows));
    }

    /** What stays as it was is not held against rules that came after it: it would stand in the way of its neighbours. */
    private <T extends ListValue<T>> List<Part<T>> checked(
            LockedPlan plan, List<Part<T>> before, List<Part<T>> wanted) {
        FiscalYear year = new FiscalYear(plan.fiscalYear());
        List<Part<T>> kept = wanted.stream()
                .map(part -> before.contains(part) ? part : part.map(ListValue::checked))
                .toList();
        kept.forEach(part -> part.value().requireDays(year, plans.today()));
        return kept;
    }

    /** What the plan says of its parts, without what became of them. */
    private static <T extends ListValue<T>> List<Part<T>> aims(List<Part<T>> list) {
        return list.stream().map(part -> part.map(ListValue::undone)).toList();
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
