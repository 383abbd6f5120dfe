package prongsai.measures.evidence;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.change.LockedPlan;
import reactor.core.publisher.Mono;

@Component
class EvidenceStore {
    private static final String TASK = "select id from measures.task where id = :id";

    private static final String INSERT = """
            with kept as (
                insert into measures.evidence (lao_id, id, plan_id, name, media_type, size, sha256, effective_on, received_by)
                values (:lao, :id, :plan, :name, :mediaType, :size, :sha256, :effectiveOn, :receivedBy)
                returning lao_id, id)
            insert into measures.task_evidence (lao_id, task_id, evidence_id)
            select lao_id, :task, id from kept
            """;

    private static final String FIND = """
            select lao_id, name, media_type, size, sha256 from measures.evidence where id = :id
            """;

    private final DatabaseClient database;

    EvidenceStore(DatabaseClient database) {
        this.database = database;
    }

    /** A stored file as a download needs it. */
    record Stored(UUID lao, String name, String mediaType, long size, String sha256) {}

    Mono<UUID> task(UUID id) {
        return database.sql(TASK)
                .bind("id", id)
                .map(row -> row.get("id", UUID.class))
                .one();
    }

    Mono<Void> insert(LockedPlan plan, UUID task, NewEvidence evidence, String receivedBy) {
        return database.sql(INSERT)
                .bind("lao", plan.lao())
                .bind("id", evidence.id())
                .bind("plan", plan.id())
                .bind("name", evidence.name())
                .bind("mediaType", evidence.mediaType())
                .bind("size", evidence.size())
                .bind("sha256", evidence.sha256())
                .bind("effectiveOn", evidence.effectiveOn())
                .bind("receivedBy", receivedBy)
                .bind("task", task)
                .fetch()
                .rowsUpdated()
                .then();
    }

    Mono<Stored> find(UUID id) {
        return database.sql(FIND)
                .bind("id", id)
                .map(row -> new Stored(
                        Objects.requireNonNull(row.get("lao_id", UUID.class)),
                        Objects.requireNonNull(row.get("name", String.class)),
                        Objects.requireNonNull(row.get("media_type", String.class)),
                        Objects.requireNonNull(row.get("size", Long.class)),
                        Objects.requireNonNull(row.get("sha256", String.class))))
                .one();
    }

    /** A file that has arrived and is about to be recorded. */
    record NewEvidence(UUID id, String name, String mediaType, long size, String sha256, LocalDate effectiveOn) {}
}
