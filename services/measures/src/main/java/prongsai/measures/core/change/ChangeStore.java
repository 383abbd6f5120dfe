package prongsai.measures.core.change;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Stage;
import prongsai.measures.core.plan.Standing;
import prongsai.tenancy.Ids;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The SQL around a change. */
@Component
class ChangeStore {
    private static final String LOCK = """
            select recorded, lao_id, id, fiscal_year, stage, stage_by, stage_since, revision, task
              from measures.lock_plan(:kind, :target, :year, :fresh, :request)
            """;

    private static final String RECORD = """
            select measures.record_change(:plan, :id, :actor, :actorName, :action, :subject, :before, :after,
                                          :whole, :measure, :task, :evidence) as revision
            """;

    private static final Parameter NONE = Parameters.in(UUID.class);
    private static final Parameter NO_EVIDENCE = Parameters.in(UUID[].class);

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
                new Standing(
                        Stage.of(Objects.requireNonNull(row.get("stage", String.class))),
                        row.get("stage_by", String.class),
                        row.get("stage_since", Instant.class)),
                Objects.requireNonNull(row.get("revision", Long.class)),
                Optional.ofNullable(row.get("task", Json.class))
                        .map(Json::asString)
                        .orElse(null));
    }

    /** Writes the history entry, lets summaries and search follow what was touched, and gives the new revision. */
    Mono<Long> record(LockedPlan plan, Actor actor, Action action, Change<?> change) {
        return Attempt.current()
                .map(Attempt::next)
                .switchIfEmpty(Mono.fromSupplier(Ids::next))
                .flatMap(id -> record(id, plan, actor, action, change));
    }

    private Mono<Long> record(UUID id, LockedPlan plan, Actor actor, Action action, Change<?> change) {
        DatabaseClient.GenericExecuteSpec entry = database.sql(RECORD)
                .bind("plan", plan.id())
                .bind("id", id)
                .bind("actor", actor.subject())
                .bind("actorName", actor.name())
                .bind("action", action.code())
                .bind("subject", change.subject())
                .bind("before", jsonb(change.before()))
                .bind("after", jsonb(change.after()));
        return touched(entry, change.touched())
                .map(row -> Objects.requireNonNull(row.get("revision", Long.class)))
                .one()
                .single();
    }

    private static DatabaseClient.GenericExecuteSpec touched(DatabaseClient.GenericExecuteSpec entry, Touched touched) {
        return switch (touched) {
            case Touched.WholePlan() -> touched(entry, true, NONE, NONE, NO_EVIDENCE);
            case Touched.Measure(UUID measure) -> touched(entry, false, Parameters.in(measure), NONE, NO_EVIDENCE);
            case Touched.Task(UUID task) -> touched(entry, false, NONE, Parameters.in(task), NO_EVIDENCE);
            case Touched.Proof(UUID task, Set<UUID> evidence) ->
                touched(entry, false, NONE, Parameters.in(task), ids(evidence));
            case Touched.Evidence(Set<UUID> evidence) -> touched(entry, false, NONE, NONE, ids(evidence));
            case Touched.NothingCounted() -> touched(entry, false, NONE, NONE, NO_EVIDENCE);
        };
    }

    private static DatabaseClient.GenericExecuteSpec touched(
            DatabaseClient.GenericExecuteSpec entry,
            boolean whole,
            Parameter measure,
            Parameter task,
            Parameter evidence) {
        return entry.bind("whole", whole)
                .bind("measure", measure)
                .bind("task", task)
                .bind("evidence", evidence);
    }

    private static Parameter ids(Set<UUID> ids) {
        return Parameters.in(ids.toArray(UUID[]::new));
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
}
