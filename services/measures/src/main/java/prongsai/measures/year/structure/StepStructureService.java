package prongsai.measures.year.structure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import prongsai.tenancy.Ids;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Adds, changes, moves and deletes the steps of measures; their tasks follow. As {@link MeasureStructureService}. */
@Service
class StepStructureService {
    /** Steps that a measure may have; real ones have up to nine. */
    private static final int STEPS = 100;

    private final PlanChanges changes;
    private final StepRowsStore steps;
    private final BinStore bin;
    private final ScheduleService schedule;

    StepStructureService(PlanChanges changes, StepRowsStore steps, BinStore bin, ScheduleService schedule) {
        this.changes = changes;
        this.steps = steps;
        this.bin = bin;
        this.schedule = schedule;
    }

    /**
     * Where a step goes.
     *
     * @param measure empty: stays in its own
     */
    record StepPlace(Optional<UUID> measure, Place place) {}

    /** At the end of the measure. Gives its id. Errors: 409 {@code measure-full}. */
    Mono<Changed<UUID>> add(UUID measure, Expected expected, Supplier<StepFields> fields) {
        return changes.change(
                new Target.OfMeasure(measure),
                expected,
                Action.EDIT_STRUCTURE,
                plan -> requireRoom(measure).then(Mono.fromSupplier(fields)).flatMap(after -> {
                    UUID id = Ids.next();
                    return steps.insert(plan, measure, id, after)
                            .then(schedule.follow(plan, id))
                            .thenReturn(new Change<>(id, null, after, id));
                }));
    }

    private Mono<Void> requireRoom(UUID measure) {
        return steps.order(measure)
                .flatMap(there -> there.size() < STEPS
                        ? Mono.empty()
                        : Mono.error(new Problem(HttpStatus.CONFLICT, "measure-full", STEPS)));
    }

    Mono<Changed<StepFields>> edit(UUID id, Expected expected, UnaryOperator<StepFields> edit) {
        return changes.change(
                new Target.OfStep(id),
                expected,
                Action.EDIT_STRUCTURE,
                plan -> steps.find(id).flatMap(found -> {
                    StepFields before = found.fields();
                    StepFields after = edit.apply(before);
                    Change<StepFields> change = new Change<>(id, before, after, after);
                    Mono<Void> saved = steps.save(id, after);
                    return before.frequency() == after.frequency()
                            ? saved.thenReturn(change.touching(new Touched.Measure(found.measure())))
                            : saved.then(Mono.defer(() -> schedule.follow(plan, id)))
                                    .thenReturn(change);
                }));
    }

    /** Within its measure or to another of the plan, whose quarters its tasks then follow. Gives its new position. */
    Mono<Changed<Integer>> move(UUID id, Expected expected, Supplier<StepPlace> place) {
        return changes.change(
                new Target.OfStep(id),
                expected,
                Action.EDIT_STRUCTURE,
                plan -> steps.find(id).flatMap(found -> {
                    StepPlace asked = place.get();
                    UUID to = asked.measure().orElse(found.measure());
                    return steps.measureOf(plan, to)
                            .switchIfEmpty(Mono.error(Problem::notFound))
                            .flatMap(measure -> move(plan, id, found.measure(), measure, asked.place()));
                }));
    }

    private Mono<Change<Integer>> move(LockedPlan plan, UUID id, UUID from, UUID to, Place place) {
        return steps.order(from).zipWhen(before -> steps.order(to)).flatMap(orders -> {
            List<UUID> after = Place.put(orders.getT2(), id, place);
            int position = after.indexOf(id) + 1;
            Change<Integer> change = new Change<>(
                    id,
                    Map.of("measure", from, "position", orders.getT1().indexOf(id) + 1),
                    Map.of("measure", to, "position", position),
                    position);
            Mono<Void> moved = steps.reorder(to, after);
            return (from.equals(to)
                            ? moved
                            : moved.then(renumber(from)).then(Mono.defer(() -> schedule.follow(plan, id))))
                    .thenReturn(change);
        });
    }

    /** Into the bin, with its tasks. Gives the id to undo it with. */
    Mono<Changed<UUID>> delete(UUID id, Expected expected) {
        return Callers.current()
                .flatMap(caller -> changes.change(
                        new Target.OfStep(id),
                        expected,
                        Action.EDIT_STRUCTURE,
                        plan -> steps.find(id)
                                .flatMap(found -> bin.delete(
                                                plan,
                                                caller,
                                                BinStore.Kind.STEP,
                                                id,
                                                found.fields().text())
                                        .flatMap(kept -> renumber(found.measure())
                                                .thenReturn(new Change<>(id, found.fields(), null, kept))))));
    }

    private Mono<Void> renumber(UUID measure) {
        return Mono.defer(() -> steps.order(measure).flatMap(order -> steps.reorder(measure, order)));
    }
}
