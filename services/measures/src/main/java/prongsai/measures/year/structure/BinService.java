package prongsai.measures.year.structure;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.measures.core.change.Change;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.change.PlanChanges;
import prongsai.measures.core.change.Target;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.schedule.ScheduleService;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Undoes a delete, and what a spreadsheet changed. */
@Service
public class BinService {
    private final PlanChanges changes;
    private final BinStore bin;
    private final MeasureOrderStore measures;
    private final StepRowsStore steps;
    private final ScheduleService schedule;

    BinService(
            PlanChanges changes,
            BinStore bin,
            MeasureOrderStore measures,
            StepRowsStore steps,
            ScheduleService schedule) {
        this.changes = changes;
        this.bin = bin;
        this.measures = measures;
        this.steps = steps;
        this.schedule = schedule;
    }

    /**
     * Puts a measure or a step back where it was, with its tasks, done dates, notes and what proves them, or all measures that
     * a sheet changed. Gives its id.
     * Errors: 409 {@code restore-measure-first} for a step whose measure is in the bin too, {@code sheet-changed-since} for a
     * sheet that touched a measure which somebody has changed since.
     */
    public Mono<Changed<UUID>> restore(UUID id, Expected expected) {
        return changes.change(
                new Target.OfDeleted(id),
                expected,
                Action.EDIT_STRUCTURE,
                plan -> bin.find(plan, id)
                        .flatMap(kept -> (kept.kind() == BinStore.Kind.SHEET
                                        ? putBackSheet(plan, id)
                                        : putBack(plan, id, kept))
                                .thenReturn(new Change<>(kept.subject(), null, kept.label(), kept.subject()))));
    }

    private Mono<Void> putBack(LockedPlan plan, UUID id, BinStore.Kept kept) {
        return bin.putBack(id, kept)
                .filter(back -> back)
                .switchIfEmpty(Mono.error(() -> new Problem(HttpStatus.CONFLICT, "restore-measure-first")))
                .then(Mono.defer(() -> settle(plan, kept)));
    }

    /** Whole measures come back, and so nothing of them may have been changed since. */
    private Mono<Void> putBackSheet(LockedPlan plan, UUID id) {
        return bin.isChangedSince(id)
                .filter(changed -> !changed)
                .switchIfEmpty(Mono.error(() -> new Problem(HttpStatus.CONFLICT, "sheet-changed-since")))
                .then(Mono.defer(() -> bin.putBackSheet(id)))
                .filter(moved -> moved > 0)
                .flatMap(moved -> renumber(plan));
    }

    private Mono<Void> renumber(LockedPlan plan) {
        return measures.order(plan.id()).flatMap(order -> measures.reorder(plan.id(), order));
    }

    /** Numbers without gaps, and tasks of the quarters that the measure has now. */
    private Mono<Void> settle(LockedPlan plan, BinStore.Kept kept) {
        return switch (kept.kind()) {
            case MEASURE -> renumber(plan);
            case SHEET -> Mono.empty();
            case STEP ->
                steps.order(kept.parent())
                        .flatMap(order -> steps.reorder(kept.parent(), order))
                        .then(Mono.defer(() -> schedule.follow(plan, kept.subject())));
        };
    }
}
