package prongsai.measures.core.schedule;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.plan.Schedule;
import prongsai.measures.core.schedule.Rescheduling.Task;
import prongsai.measures.core.value.MeasureWords;
import prongsai.tenancy.Ids;
import prongsai.thai.FiscalYear;
import prongsai.web.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes the tasks of steps follow their schedule. Works inside a change of the plan. */
@Service
public class ScheduleService {
    private final ScheduleStore store;

    ScheduleService(ScheduleStore store) {
        this.store = store;
    }

    /**
     * Errors: 409 {@code schedule-notes-too-long} where notes of two tasks would become one that is too long.
     *
     * @param id of a measure, for all its steps, or of one step
     */
    public Mono<Void> follow(LockedPlan plan, UUID id) {
        FiscalYear year = new FiscalYear(plan.fiscalYear());
        return store.tasks(id)
                .flatMapMany(Flux::fromIterable)
                .concatMap(step -> store.apply(
                        plan,
                        step,
                        checked(Rescheduling.reschedule(
                                step.tasks(), Schedule.dueDates(year, step.quarters(), step.frequency()), Ids::next))))
                .then();
    }

    private static List<Task> checked(List<Task> after) {
        if (after.stream().anyMatch(task -> task.note().length() > MeasureWords.NOTE)) {
            throw new Problem(HttpStatus.CONFLICT, "schedule-notes-too-long", MeasureWords.NOTE);
        }
        return after;
    }
}
