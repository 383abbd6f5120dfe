package prongsai.measures.work.measure;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import prongsai.measures.core.change.Change;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.change.PlanChanges;
import prongsai.measures.core.change.Target;
import prongsai.measures.core.change.Touched;
import prongsai.measures.core.plan.Action;
import reactor.core.publisher.Mono;

/** Changes a measure's words, units, results and outcomes. */
@Service
public class MeasureService {
    private final PlanChanges changes;
    private final MeasureStore measures;

    MeasureService(PlanChanges changes, MeasureStore measures) {
        this.changes = changes;
        this.measures = measures;
    }

    /** Errors: as {@link PlanChanges#change}. */
    public Mono<Changed<MeasureEdit>> edit(UUID id, Expected expected, UnaryOperator<MeasureEdit> edit) {
        return changes.change(
                new Target.OfMeasure(id),
                expected,
                Action.EDIT_MEASURE,
                plan -> measures.find(id).flatMap(row -> {
                    MeasureEdit before = row.words();
                    MeasureEdit after = edit.apply(before);
                    if (!after.sameWords(before)) {
                        plan.requireOpen(Action.REWORD);
                    }
                    return measures.save(plan, id, row.with(before), row.with(after))
                            .thenReturn(new Change<>(id, before, after, after).touching(new Touched.Measure(id)));
                }));
    }

    /** What it says by itself; for use within a change of its plan. */
    public Mono<MeasureRow> find(UUID id) {
        return measures.find(id);
    }

    /**
     * Writes what it says by itself, within a change of its plan; units that are new become the LAO's.
     *
     * @param before as the value type of {@code after} tidies it: what only looks different is no change, and is not written
     */
    public Mono<Void> save(LockedPlan plan, UUID id, MeasureRow before, MeasureRow after) {
        return measures.save(plan, id, before, after);
    }
}
