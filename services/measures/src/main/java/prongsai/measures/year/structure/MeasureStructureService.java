package prongsai.measures.year.structure;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.keycloak.Callers;
import prongsai.measures.core.change.Change;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.change.PlanChanges;
import prongsai.measures.core.change.Target;
import prongsai.measures.core.change.Touched;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.schedule.ScheduleService;
import prongsai.measures.core.value.MeasureLists;
import prongsai.measures.work.measure.MeasureService;
import prongsai.measures.year.outline.MeasureOutline;
import prongsai.measures.year.outline.OutlineService;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/**
 * Adds, changes, moves and deletes the measures of a plan. What a request says is read inside the change, so that what is
 * not this LAO's answers 404 before anything else is said of it. Errors: as {@link PlanChanges#change}, and as the fields.
 */
@Service
class MeasureStructureService {
    /** Measures that a plan may have; real ones have some seven. */
    private static final int MEASURES = 300;

    private final PlanChanges changes;
    private final MeasureService rows;
    private final MeasureOrderStore measures;
    private final BinStore bin;
    private final OutlineService outlines;
    private final ScheduleService schedule;

    MeasureStructureService(
            PlanChanges changes,
            MeasureService rows,
            MeasureOrderStore measures,
            BinStore bin,
            OutlineService outlines,
            ScheduleService schedule) {
        this.changes = changes;
        this.rows = rows;
        this.measures = measures;
        this.bin = bin;
        this.outlines = outlines;
        this.schedule = schedule;
    }

    /** At the end of the plan. Gives its id. Errors: 409 {@code plan-full}. */
    Mono<Changed<UUID>> add(int fiscalYear, Expected expected, Supplier<MeasureFields> fields) {
        return changes.change(
                new Target.OfYear(fiscalYear),
                expected,
                Action.EDIT_STRUCTURE,
                plan -> requireRoom(plan)
                        .then(Mono.fromSupplier(fields))
                        .flatMap(after -> outlines.add(plan, List.of(outline(after)))
                                .map(List::getFirst)
                                .map(id -> new Change<>(id, null, after, id))));
    }

    private Mono<Void> requireRoom(LockedPlan plan) {
        return measures.order(plan.id())
                .flatMap(there -> there.size() < MEASURES
                        ? Mono.empty()
                        : Mono.error(new Problem(HttpStatus.CONFLICT, "plan-full", MEASURES)));
    }

    private static MeasureOutline outline(MeasureFields fields) {
        return new MeasureOutline(
                fields.title(),
                fields.allUnits(),
                fields.units(),
                fields.quarters(),
                "",
                "",
                fields.evidenceKinds(),
                null,
                List.of(),
                MeasureLists.NONE,
                List.of(),
                null);
    }

    /** Tasks follow the quarters; see {@link Rescheduling}. */
    Mono<Changed<MeasureFields>> edit(UUID id, Expected expected, UnaryOperator<MeasureFields> edit) {
        return changes.change(
                new Target.OfMeasure(id),
                expected,
                Action.EDIT_STRUCTURE,
                plan -> rows.find(id).flatMap(row -> {
                    MeasureFields before = MeasureFields.of(row);
                    MeasureFields after = edit.apply(before);
                    Change<MeasureFields> change = new Change<>(id, before, after, after);
                    Mono<Void> saved = rows.save(plan, id, before.onto(row), after.onto(row));
                    return before.quarters().equals(after.quarters())
                            ? saved.thenReturn(change.touching(new Touched.Measure(id)))
                            : saved.then(Mono.defer(() -> schedule.follow(plan, id)))
                                    .thenReturn(change);
                }));
    }

    /** Gives its new number. */
    Mono<Changed<Integer>> move(UUID id, Expected expected, Supplier<Place> place) {
        return changes.change(
                new Target.OfMeasure(id),
                expected,
                Action.EDIT_STRUCTURE,
                plan -> measures.order(plan.id()).flatMap(before -> {
                    List<UUID> after = Place.put(before, id, place.get());
                    int number = after.indexOf(id) + 1;
                    return measures.reorder(plan.id(), after)
                            .thenReturn(new Change<>(
                                    id, Map.of("number", before.indexOf(id) + 1), Map.of("number", number), number));
                }));
    }

    /** Into the bin, with all that belongs to it. Gives the id to undo it with. */
    Mono<Changed<UUID>> delete(UUID id, Expected expected) {
        return Callers.current()
                .flatMap(caller -> changes.change(
                        new Target.OfMeasure(id),
                        expected,
                        Action.EDIT_STRUCTURE,
                        plan -> rows.find(id)
                                .flatMap(before -> bin.delete(plan, caller, BinStore.Kind.MEASURE, id, before.title())
                                        .flatMap(kept ->
                                                renumber(plan).thenReturn(new Change<>(id, before, null, kept))))));
    }

    private Mono<Void> renumber(LockedPlan plan) {
        return measures.order(plan.id()).flatMap(order -> measures.reorder(plan.id(), order));
    }
}
