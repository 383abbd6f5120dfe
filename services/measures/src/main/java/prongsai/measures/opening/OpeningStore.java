package prongsai.measures.opening;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.keycloak.Caller;
import reactor.core.publisher.Mono;

@Component
class OpeningStore {
    private static final String OPEN = """
            update measures.evidence
               set public_at = now(), public_by = :by, public_by_name = :name
             where id = :id and public_at is null and replaced_at is null
            """;

    private static final String CLOSE = """
            update measures.evidence
               set public_at = null, public_by = null, public_by_name = null
             where id = :id and public_at is not null
            """;

    private final DatabaseClient database;

    OpeningStore(DatabaseClient database) {
        this.database = database;
    }

    /** False where it is public already, or replaced. */
    Mono<Boolean> open(UUID id, Caller by) {
        return database.sql(OPEN)
                .bind("id", id)
                .bind("by", by.subject())
                .bind("name", by.name())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** False where it was not public. */
    Mono<Boolean> close(UUID id) {
        return database.sql(CLOSE).bind("id", id).fetch().rowsUpdated().map(rows -> rows == 1);
    }
}
