package prongsai.measures.files.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.core.change.LockedPlan;
import reactor.core.publisher.Mono;

/** Which evidence proves which task. */
@Component
class LinkStore {
    private static final String OF_TASK = """
            select evidence_id from measures.task_evidence where task_id = :task order by evidence_id
            """;

    private static final String KNOWN = """
            select count(*) as there, count(*) filter (where replaced_at is null) as current
              from measures.evidence
             where id = any(:evidence) and plan_id = :plan
            """;

    private static final String LINK = """
            insert into measures.task_evidence (lao_id, task_id, evidence_id)
            select lao_id, :task, id
              from measures.evidence
             where id = any(:evidence) and plan_id = :plan and replaced_at is null
            on conflict do nothing
            """;

    private static final String UNLINK = """
            delete from measures.task_evidence where task_id = :task and evidence_id = any(:evidence)
            """;

    /** All editions, where none proves a task or is the paper of anything. */
    private static final String REMOVE = """
            with gone as (
                delete from measures.evidence e
                 using measures.evidence chosen
                 where chosen.id = :id
                   and e.lao_id = chosen.lao_id
                   and coalesce(chosen.original_id, chosen.id) in (e.id, e.original_id)
                   and not exists (
                       select from measures.task_evidence te
                         join measures.evidence used on (used.lao_id, used.id) = (te.lao_id, te.evidence_id)
                        where te.lao_id = chosen.lao_id
                          and coalesce(chosen.original_id, chosen.id) in (used.id, used.original_id))
                   and not exists (
                       select from measures.paper_use pu
                         join measures.evidence used on (used.lao_id, used.id) = (pu.lao_id, pu.evidence_id)
                        where pu.lao_id = chosen.lao_id
                          and coalesce(chosen.original_id, chosen.id) in (used.id, used.original_id))
                returning e.id, e.edition)
            select id from gone order by edition
            """;

    private final DatabaseClient database;

    LinkStore(DatabaseClient database) {
        this.database = database;
    }

    /** How much of some evidence is of a plan, and how much of that is the latest edition. */
    record Known(long there, long current) {}

    Mono<Known> known(LockedPlan plan, Collection<UUID> evidence) {
        return database.sql(KNOWN)
                .bind("plan", plan.id())
                .bind("evidence", evidence.toArray(UUID[]::new))
                .map(row -> new Known(
                        Objects.requireNonNull(row.get("there", Long.class)),
                        Objects.requireNonNull(row.get("current", Long.class))))
                .one();
    }

    Mono<List<UUID>> ofTask(UUID task) {
        return database.sql(OF_TASK)
                .bind("task", task)
                .map(row -> Objects.requireNonNull(row.get("evidence_id", UUID.class)))
                .all()
                .collectList();
    }

    /** Passes over what is of another plan, was replaced, or is linked already. */
    Mono<Void> link(LockedPlan plan, UUID task, Collection<UUID> evidence) {
        return database.sql(LINK)
                .bind("task", task)
                .bind("plan", plan.id())
                .bind("evidence", evidence.toArray(UUID[]::new))
                .fetch()
                .rowsUpdated()
                .then();
    }

    Mono<Void> unlink(UUID task, Collection<UUID> evidence) {
        return database.sql(UNLINK)
                .bind("task", task)
                .bind("evidence", evidence.toArray(UUID[]::new))
                .fetch()
                .rowsUpdated()
                .then();
    }

    /** The ids of what is gone; none where it is still in use. */
    Mono<List<UUID>> remove(UUID id) {
        return database.sql(REMOVE)
                .bind("id", id)
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .all()
                .collectList();
    }
}
