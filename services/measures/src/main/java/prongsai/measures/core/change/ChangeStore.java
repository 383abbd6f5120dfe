package prongsai.measures.core.change;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Stage;
import prongsai.tenancy.Ids;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The SQL around a change. */
@Component
class ChangeStore {
    private static final String LOCK = """
            select recorded, lao_id, id, fiscal_year, stage, revision
              from measures.lock_plan(:kind, :target, :year, :fresh, :request)
            """;

    private static final String RAISE = """
            with raised as (
                update measures.plan set revision = revision + 1, updated_at = now()
                 where id = :plan returning lao_id, id, revision)
            insert into measures.history (lao_id, id, plan_id, revision, actor, actor_name, action, subject_id,
                                          old_value, new_value)
            select lao_id, :id, id, revision, :actor, :actorName, :action, :subject, :before, :after from raised
            returning revision
            """;

    private static final String RECOMPUTE = """
            with plan_now as (
                insert into measures.plan_summary (lao_id, fiscal_year, plan_id, stage, revision, measures,
                       measures_complete, tasks, tasks_done, tasks_on_time, evidence, complete, open_since)
                select lao_id, fiscal_year, plan_id, stage, revision, measures,
                       measures_complete, tasks, tasks_done, tasks_on_time, evidence, complete, open_since
                  from measures.plan_recount where plan_id = :plan
                on conflict (lao_id, fiscal_year) do update
                   set (stage, revision, measures, measures_complete, tasks, tasks_done, tasks_on_time, evidence,
                        complete, open_since)
                     = (excluded.stage, excluded.revision, excluded.measures, excluded.measures_complete,
                        excluded.tasks, excluded.tasks_done, excluded.tasks_on_time, excluded.evidence,
                        excluded.complete, excluded.open_since)),
            measure_gone as (
                delete from measures.measure_summary s
                 where s.plan_id = :plan
                   and not exists (select from measures.measure m where (m.lao_id, m.id) = (s.lao_id, s.measure_id))),
            measure_now as (
                insert into measures.measure_summary (lao_id, fiscal_year, measure_id, plan_id, number, title, tasks,
                       tasks_done, tasks_on_time, evidence, complete, open_since)
                select lao_id, fiscal_year, measure_id, plan_id, number, title, tasks,
                       tasks_done, tasks_on_time, evidence, complete, open_since
                  from measures.measure_recount where plan_id = :plan
                on conflict (lao_id, fiscal_year, measure_id) do update
                   set (number, title, tasks, tasks_done, tasks_on_time, evidence, complete, open_since)
                     = (excluded.number, excluded.title, excluded.tasks, excluded.tasks_done, excluded.tasks_on_time,
                        excluded.evidence, excluded.complete, excluded.open_since)),
            due_gone as (
                delete from measures.due_summary s
                 where s.plan_id = :plan
                   and not exists (select from measures.task t
                                    where (t.lao_id, t.plan_id, t.due_on) = (s.lao_id, s.plan_id, s.due_on)))
            insert into measures.due_summary (lao_id, fiscal_year, due_on, plan_id, tasks, tasks_done, tasks_on_time)
            select lao_id, fiscal_year, due_on, plan_id, tasks, tasks_done, tasks_on_time
              from measures.due_recount where plan_id = :plan
            on conflict (lao_id, fiscal_year, due_on) do update
               set (tasks, tasks_done, tasks_on_time)
                 = (excluded.tasks, excluded.tasks_done, excluded.tasks_on_time)
            """;

    private static final Parameter NONE = Parameters.in(UUID.class);

    private final DatabaseClient database;
    private final JsonMapper json;

    ChangeStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * What was found behind the lock.
     *
     * @param recorded whether the history knows the request, which then has been carried out before
     * @param plan that the target is of now; empty where the target is not there, or not this LAO's
     */
    record Found(boolean recorded, Optional<LockedPlan> plan) {}

    /** Locks the target's plan against other changes until the transaction ends, and looks only then. */
    Mono<Found> lock(Target target) {
        return Attempt.current()
                .filter(Attempt::isFresh)
                .map(Attempt::first)
                .<Parameter>map(Parameters::in)
                .defaultIfEmpty(NONE)
                .flatMap(request -> lock(target, request));
    }

    private Mono<Found> lock(Target target, Parameter request) {
        return switch (target) {
            case Target.OfYear(int year) -> lock("year", NONE, year, NONE, request);
            case Target.OfYearOrNew(int year) -> lock("year", NONE, year, Parameters.in(Ids.next()), request);
            case Target.OfMeasure(UUID id) -> lock("measure", id, request);
            case Target.OfStep(UUID id) -> lock("step", id, request);
            case Target.OfDeleted(UUID id) -> lock("deleted", id, request);
            case Target.OfTask(UUID id) -> lock("task", id, request);
            case Target.OfEvidence(UUID id) -> lock("evidence", id, request);
        };
    }

    private Mono<Found> lock(String kind, UUID target, Parameter request) {
        return lock(kind, Parameters.in(target), 0, NONE, request);
    }

    private Mono<Found> lock(String kind, Parameter target, int year, Parameter fresh, Parameter request) {
        return database.sql(LOCK)
                .bind("kind", kind)
                .bind("target", target)
                .bind("year", year)
                .bind("fresh", fresh)
                .bind("request", request)
                .map(row -> new Found(
                        Objects.requireNonNull(row.get("recorded", Boolean.class)),
                        Optional.ofNullable(row.get("id", UUID.class)).map(id -> lockedPlan(row, id))))
                .one();
    }

    private static LockedPlan lockedPlan(Readable row, UUID id) {
        return new LockedPlan(
                Objects.requireNonNull(row.get("lao_id", UUID.class)),
                id,
                Objects.requireNonNull(row.get("fiscal_year", Integer.class)),
                Stage.of(Objects.requireNonNull(row.get("stage", String.class))),
                Objects.requireNonNull(row.get("revision", Long.class)));
    }

    /** Writes the history entry and gives the new revision. */
    Mono<Long> raiseRevision(LockedPlan plan, Actor actor, Action action, Change<?> change) {
        return Attempt.current()
                .map(Attempt::next)
                .switchIfEmpty(Mono.fromSupplier(Ids::next))
                .flatMap(id -> raiseRevision(id, plan, actor, action, change));
    }

    private Mono<Long> raiseRevision(UUID id, LockedPlan plan, Actor actor, Action action, Change<?> change) {
        return database.sql(RAISE)
                .bind("plan", plan.id())
                .bind("id", id)
                .bind("actor", actor.subject())
                .bind("actorName", actor.name())
                .bind("action", action.code())
                .bind("subject", change.subject())
                .bind("before", jsonb(change.before()))
                .bind("after", jsonb(change.after()))
                .map(row -> Objects.requireNonNull(row.get("revision", Long.class)))
                .one()
                .single();
    }

    /** Whether the LAO's history has this entry. */
    Mono<Boolean> isRecorded(UUID entry) {
        return database.sql("select exists(select from measures.history where id = :entry) as there")
                .bind("entry", entry)
                .map(row -> Objects.requireNonNull(row.get("there", Boolean.class)))
                .one();
    }

    /** A JSON null where there was nothing: the driver wants a typed value. */
    private Json jsonb(@Nullable Object value) {
        return Json.of(json.writeValueAsBytes(value));
    }

    /** Fills the plan's summaries anew from what is there now. */
    Mono<Void> recompute(UUID plan) {
        return database.sql(RECOMPUTE).bind("plan", plan).fetch().rowsUpdated().then();
    }
}
