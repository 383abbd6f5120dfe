package prongsai.measures.transfer.staging;

import io.r2dbc.postgresql.codec.Json;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Staged readings as JSON. */
@Component
class StagingStore {
    /** An LAO keeps its latest ten, for a day: what nobody came back to is let go when the next one comes. */
    private static final String KEEP = """
            with gone as (
                delete from measures.staged_import
                 where staged_at < now() - interval '1 day'
                    or id in (select id from measures.staged_import order by staged_at desc, id desc offset 9))
            insert into measures.staged_import (lao_id, id, fiscal_year, kind, content)
            values (directory.current_lao(), :id, :fiscalYear, :kind, :content)
            """;

    private static final String FIND = """
            select content from measures.staged_import
             where id = :id and fiscal_year = :fiscalYear and kind = :kind and staged_at >= now() - interval '1 day'
               for update
            """;

    private static final String WAITING = """
            select id, kind, staged_at from measures.staged_import
             where fiscal_year = :fiscalYear and kind = any(:kinds) and staged_at >= now() - interval '1 day'
             order by staged_at desc, id desc
            """;

    private static final String REPLACE = "update measures.staged_import set content = :content where id = :id";
    private static final String REMOVE = "delete from measures.staged_import where id = :id";

    private final DatabaseClient database;

    StagingStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> keep(UUID id, int fiscalYear, StagedKind kind, byte[] content) {
        return database.sql(KEEP)
                .bind("id", id)
                .bind("fiscalYear", fiscalYear)
                .bind("kind", kind.code())
                .bind("content", Json.of(content))
                .fetch()
                .rowsUpdated()
                .then();
    }

    Mono<byte[]> find(UUID id, int fiscalYear, StagedKind kind) {
        return database.sql(FIND)
                .bind("id", id)
                .bind("fiscalYear", fiscalYear)
                .bind("kind", kind.code())
                .map(row -> row.get("content", Json.class).asArray())
                .one();
    }

    Mono<List<Staged>> waiting(int fiscalYear, Set<StagedKind> kinds) {
        return database.sql(WAITING)
                .bind("fiscalYear", fiscalYear)
                .bind("kinds", kinds.stream().map(StagedKind::code).toArray(String[]::new))
                .map(row -> new Staged(
                        Objects.requireNonNull(row.get("id", UUID.class)),
                        StagedKind.of(Objects.requireNonNull(row.get("kind", String.class))),
                        Objects.requireNonNull(row.get("staged_at", Instant.class))))
                .all()
                .collectList();
    }

    Mono<Void> replace(UUID id, byte[] content) {
        return database.sql(REPLACE)
                .bind("id", id)
                .bind("content", Json.of(content))
                .fetch()
                .rowsUpdated()
                .then();
    }

    Mono<Void> remove(UUID id) {
        return database.sql(REMOVE).bind("id", id).fetch().rowsUpdated().then();
    }
}
