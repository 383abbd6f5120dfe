package prongsai.measures.files.evidence;

import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What an LAO has taken of the storage. */
@Component
class QuotaStore {
    /** Two files that come at once must not both find the last room; nothing else waits for this. */
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('measures.quota ' || directory.current_lao(), 0))";

    /** Bytes; {@link EvidenceViewStore} shows the same. */
    static final String USED = """
            (select coalesce(sum(size), 0) from measures.evidence)
              + (select coalesce(sum(size), 0) from measures.upload where kept_id is null and expires_at > now())
            """;

    private final DatabaseClient database;

    QuotaStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> lock() {
        return database.sql(LOCK).fetch().rowsUpdated().then();
    }

    Mono<Long> used() {
        return database.sql("select (" + USED + ")::bigint as used")
                .map(row -> Objects.requireNonNull(row.get("used", Long.class)))
                .one();
    }
}
