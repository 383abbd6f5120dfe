package prongsai.measures.core.schedule;

import io.r2dbc.postgresql.codec.Json;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.plan.Frequency;
import prongsai.measures.core.schedule.Rescheduling.Task;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads the tasks of steps, and writes what a new schedule makes of them. */
@Component
class ScheduleStore {
    private static final String TASKS = """
            select json_build_object(
                       'id', s.id, 'frequency', s.frequency, 'quarters', m.quarters,
                       'tasks', coalesce((
                           select json_agg(json_build_object(
                                      'id', t.id, 'dueOn', t.due_on, 'doneOn', t.done_on, 'note', t.note,
                                      'evidence', array(select te.evidence_id from measures.task_evidence te
                                                         where (te.lao_id, te.task_id) = (t.lao_id, t.id)))
                                  order by t.due_on)
                             from measures.task t where (t.lao_id, t.step_id) = (s.lao_id, s.id)), '[]')) as step
              from measures.step s
              join measures.measure m on (m.lao_id, m.id) = (s.lao_id, s.measure_id)
             where s.measure_id = :id or s.id = :id
             order by s.position
            """;

    /** A task moves to a day that no other task of its step has, so the order of the parts does not matter. */
    private static final String APPLY = """
            with document as (select :document::jsonb as d),
            kept as (
                update measures.task t set due_on = x."dueOn", note = x.note
                  from document, jsonb_to_recordset(d -> 'kept') as x(id uuid, "dueOn" date, note text)
                 where t.id = x.id),
            added as (
                insert into measures.task (lao_id, id, plan_id, step_id, due_on, note)
                select :lao, x.id, :plan, x."stepId", x."dueOn", x.note
                  from document, jsonb_to_recordset(d -> 'added') as x(
                       id uuid, "stepId" uuid, "dueOn" date, note text)),
            gone as (
                delete from measures.task t
                 using document, jsonb_to_recordset(d -> 'gone') as x(id uuid)
                 where t.id = x.id)
            insert into measures.task_evidence (lao_id, task_id, evidence_id)
            select :lao, x."taskId", x."evidenceId"
              from document, jsonb_to_recordset(d -> 'links') as x("taskId" uuid, "evidenceId" uuid)
            on conflict do nothing
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    ScheduleStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    record StepTasks(UUID id, Frequency frequency, List<Integer> quarters, List<Task> tasks) {}

    /** @param id of a measure, for all its steps, or of one step */
    Mono<List<StepTasks>> tasks(UUID id) {
        return database.sql(TASKS)
                .bind("id", id)
                .map(row -> json.readValue(
                        Objects.requireNonNull(row.get("step", Json.class)).asString(), StepTasks.class))
                .all()
                .collectList();
    }

    /** Only what differs is written. */
    Mono<Void> apply(LockedPlan plan, StepTasks step, List<Task> after) {
        Map<UUID, Task> before = new HashMap<>();
        step.tasks().forEach(task -> before.put(task.id(), task));
        List<Map<String, ?>> kept = after.stream()
                .filter(task -> before.containsKey(task.id()) && !task.equals(before.get(task.id())))
                .<Map<String, ?>>map(task -> Map.of("id", task.id(), "dueOn", task.dueOn(), "note", task.note()))
                .toList();
        List<Map<String, ?>> added = after.stream()
                .filter(task -> !before.containsKey(task.id()))
                .<Map<String, ?>>map(task ->
                        Map.of("id", task.id(), "stepId", step.id(), "dueOn", task.dueOn(), "note", task.note()))
                .toList();
        Set<UUID> staying = new HashSet<>();
        after.forEach(task -> staying.add(task.id()));
        List<Map<String, ?>> gone = before.keySet().stream()
                .filter(id -> !staying.contains(id))
                .<Map<String, ?>>map(id -> Map.of("id", id))
                .toList();
        List<Map<String, ?>> links = after.stream()
                .flatMap(task -> task.evidence().stream()
                        .<Map<String, ?>>map(evidence -> Map.of("taskId", task.id(), "evidenceId", evidence)))
                .toList();
        if (kept.isEmpty() && added.isEmpty() && gone.isEmpty()) {
            return Mono.empty();
        }
        return database.sql(APPLY)
                .bind("lao", plan.lao())
                .bind("plan", plan.id())
                .bind(
                        "document",
                        Json.of(json.writeValueAsBytes(
                                Map.of("kept", kept, "added", added, "gone", gone, "links", links))))
                .fetch()
                .rowsUpdated()
                .then();
    }
}
