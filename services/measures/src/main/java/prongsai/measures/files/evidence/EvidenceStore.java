package prongsai.measures.files.evidence;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.core.change.LockedPlan;
import reactor.core.publisher.Mono;

@Component
class EvidenceStore {
    private static final String YEAR_OF_TASK = """
            select p.fiscal_year
              from measures.task t
              join measures.plan p on (p.lao_id, p.id) = (t.lao_id, t.plan_id)
             where t.id = :id
            """;

    private static final String YEAR_OF_EVIDENCE = """
            select p.fiscal_year
              from measures.evidence e
              join measures.plan p on (p.lao_id, p.id) = (e.lao_id, e.plan_id)
             where e.id = :id
            """;

    private static final String YEAR_OF_MEASURE = """
            select p.fiscal_year
              from measures.measure m
              join measures.plan p on (p.lao_id, p.id) = (m.lao_id, m.plan_id)
             where m.id = :id
            """;

    private static final String DONE_ON = "select done_on from measures.task where id = :id and done_on is not null";

    private static final String INSERT = """
            with kept as (
                insert into measures.evidence (lao_id, id, plan_id, name, media_type, size, sha256, effective_on, received_by)
                values (:lao, :id, :plan, :name, :mediaType, :size, :sha256, :effectiveOn, :receivedBy)
                returning lao_id, id)
            """;

    private static final String INSERT_FOR_TASK = INSERT + """
            insert into measures.task_evidence (lao_id, task_id, evidence_id)
            select lao_id, :place, id from kept
            """;

    private static final String INSERT_FOR_MEASURE = INSERT + """
            insert into measures.measure_evidence (lao_id, measure_id, evidence_id)
            select lao_id, :place, id from kept
            """;

    /** The older file proves nothing any more; what it proved or was the paper of, the new one does and is. */
    private static final String REPLACE = """
            with kept as (
                insert into measures.evidence (lao_id, id, plan_id, name, media_type, size, sha256, effective_on, received_by,
                                               original_id, edition, kind)
                select lao_id, :id, plan_id, :name, :mediaType, :size, :sha256, :effectiveOn, :receivedBy,
                       coalesce(original_id, id), edition + 1, kind
                  from measures.evidence
                 where id = :old and plan_id = :plan and replaced_at is null
                returning lao_id, id),
            replaced as (
                update measures.evidence old
                   set replaced_at = now(), public_at = null, public_by = null, public_by_name = null
                  from kept
                 where (old.lao_id, old.id) = (kept.lao_id, :old)),
            moved as (
                update measures.task_evidence te set evidence_id = kept.id
                  from kept
                 where (te.lao_id, te.evidence_id) = (kept.lao_id, :old)),
            moved_measure as (
                update measures.measure_evidence me set evidence_id = kept.id
                  from kept
                 where (me.lao_id, me.evidence_id) = (kept.lao_id, :old)),
            agreements as (
                update measures.agreement a set evidence_id = kept.id
                  from kept
                 where (a.lao_id, a.evidence_id) = (kept.lao_id, :old)),
            documents as (
                update measures.measure_document d set evidence_id = kept.id
                  from kept
                 where (d.lao_id, d.evidence_id) = (kept.lao_id, :old)),
            reports as (
                update measures.document_report r set evidence_id = kept.id
                  from kept
                 where (r.lao_id, r.evidence_id) = (kept.lao_id, :old))
            select id from kept
            """;

    private static final String MARK =
            "insert into measures.evidence_mark (lao_id, evidence_id, mark) values (:lao, :id, :mark)";

    private static final String FIND = """
            select e.lao_id, e.name, e.media_type, e.size, e.sha256,
                   array(select b.job from measures.broken_file b where (b.lao_id, b.sha256) = (e.lao_id, e.sha256)) as broken
              from measures.evidence e
             where e.id = :id
            """;

    private final DatabaseClient database;

    EvidenceStore(DatabaseClient database) {
        this.database = database;
    }

    /**
     * A stored file as a download needs it.
     *
     * @param broken the jobs that a worker broke at
     */
    record Stored(UUID lao, String name, String mediaType, long size, String sha256, Set<String> broken) {}

    /** The fiscal year of the plan that it belongs to; empty where it is not there. */
    Mono<Integer> yearOf(Destination place) {
        return switch (place) {
            case Destination.ForTask(UUID task) -> year(YEAR_OF_TASK, task);
            case Destination.ForMeasure(UUID measure) -> year(YEAR_OF_MEASURE, measure);
            case Destination.InPlaceOf(UUID old) -> year(YEAR_OF_EVIDENCE, old);
        };
    }

    private Mono<Integer> year(String sql, UUID id) {
        return database.sql(sql)
                .bind("id", id)
                .map(row -> Objects.requireNonNull(row.get("fiscal_year", Integer.class)))
                .one();
    }

    /** The day on which the task was done that it is to prove; empty where it is not done, or for no task. */
    Mono<LocalDate> doneOn(Destination place) {
        return place instanceof Destination.ForTask(UUID task)
                ? database.sql(DONE_ON)
                        .bind("id", task)
                        .map(row -> Objects.requireNonNull(row.get("done_on", LocalDate.class)))
                        .one()
                : Mono.empty();
    }

    Mono<Void> insertForTask(LockedPlan plan, UUID task, NewEvidence evidence, String receivedBy) {
        return insert(INSERT_FOR_TASK, plan, task, evidence, receivedBy);
    }

    Mono<Void> insertForMeasure(LockedPlan plan, UUID measure, NewEvidence evidence, String receivedBy) {
        return insert(INSERT_FOR_MEASURE, plan, measure, evidence, receivedBy);
    }

    private Mono<Void> insert(String sql, LockedPlan plan, UUID place, NewEvidence evidence, String receivedBy) {
        return bound(database.sql(sql).bind("lao", plan.lao()), plan, evidence, receivedBy)
                .bind("place", place)
                .fetch()
                .rowsUpdated()
                .then();
    }

    /** Empty where a newer file stands in the place of the older one already. */
    Mono<UUID> replace(LockedPlan plan, UUID old, NewEvidence evidence, String receivedBy) {
        return bound(database.sql(REPLACE), plan, evidence, receivedBy)
                .bind("old", old)
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .one();
    }

    Mono<Void> mark(LockedPlan plan, UUID id, String mark) {
        return database.sql(MARK)
                .bind("lao", plan.lao())
                .bind("id", id)
                .bind("mark", mark)
                .fetch()
                .rowsUpdated()
                .then();
    }

    private static DatabaseClient.GenericExecuteSpec bound(
            DatabaseClient.GenericExecuteSpec sql, LockedPlan plan, NewEvidence evidence, String receivedBy) {
        return sql.bind("id", evidence.id())
                .bind("plan", plan.id())
                .bind("name", evidence.name())
                .bind("mediaType", evidence.mediaType())
                .bind("size", evidence.size())
                .bind("sha256", evidence.sha256())
                .bind("effectiveOn", evidence.effectiveOn())
                .bind("receivedBy", receivedBy);
    }

    Mono<Stored> find(UUID id) {
        return database.sql(FIND)
                .bind("id", id)
                .map(row -> new Stored(
                        Objects.requireNonNull(row.get("lao_id", UUID.class)),
                        Objects.requireNonNull(row.get("name", String.class)),
                        Objects.requireNonNull(row.get("media_type", String.class)),
                        Objects.requireNonNull(row.get("size", Long.class)),
                        Objects.requireNonNull(row.get("sha256", String.class)),
                        Set.of(Objects.requireNonNull(row.get("broken", String[].class)))))
                .one();
    }

    /** A file that has arrived and is about to be recorded. */
    record NewEvidence(UUID id, String name, String mediaType, long size, String sha256, LocalDate effectiveOn) {}
}
