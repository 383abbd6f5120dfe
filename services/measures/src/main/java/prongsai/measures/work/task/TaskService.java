package prongsai.measures.work.task;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import prongsai.measures.core.change.Change;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.change.PlanChanges;
import prongsai.measures.core.change.Target;
import prongsai.measures.core.change.Touched;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.seen.Conflicts;
import prongsai.measures.core.seen.Where;
import prongsai.measures.core.value.DoneDate;
import prongsai.thai.FiscalYear;
import reactor.core.publisher.Mono;

/** Ticks tasks, and writes their notes. */
@Service
public class TaskService {
    private final PlanChanges changes;
    private final TaskStore tasks;
    private final PlanService plans;
    private final Conflicts conflicts;

    TaskService(PlanChanges changes, TaskStore tasks, PlanService plans, Conflicts conflicts) {
        this.changes = changes;
        this.tasks = tasks;
        this.plans = plans;
        this.conflicts = conflicts;
    }

    /** Errors: as {@link PlanChanges#change}, and 400 for a done date that cannot be. */
    public Mono<Changed<TaskState>> edit(UUID id, Expected expected, TaskEdit edit) {
        return edit(id, expected, before -> edit);
    }

    /** The same for an edit that depends on what stands there. */
    public Mono<Changed<TaskState>> edit(UUID id, Expected expected, Function<TaskState, TaskEdit> edit) {
        return changes.change(
                new Target.OfTask(id),
                expected,
                Action.WORK,
                plan -> Mono.justOrEmpty(tasks.found(plan)).flatMap(before -> {
                    TaskState after = before.with(edit.apply(before));
                    DoneDate.check("doneOn", after.doneOn(), new FiscalYear(plan.fiscalYear()), plans.today());
                    return tasks.save(id, after)
                            .thenReturn(new Change<>(id, before, after, after).touching(new Touched.Task(id)));
                }));
    }

    /**
     * What a form says of a task. Errors: as {@link #edit}, and 409 {@code form-changed} where somebody else wrote the
     * same since the form was drawn.
     */
    public Mono<Changed<TaskState>> work(UUID id, TaskForm form) {
        return conflicts.told(
                Mono.just(Where.fields(id, List.of("doneOn", "note"))),
                edit(id, new Expected.Any(), before -> form.onto(before, plans.today())));
    }
}
