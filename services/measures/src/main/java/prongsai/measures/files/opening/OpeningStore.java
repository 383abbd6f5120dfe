package prongsai.measures.files.opening;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.keycloak.Caller;
import reactor.core.publisher.Mono;

@Component
class OpeningStore {
    private static final String OPEN = """
            with opened as (
                update measures.evidence
                   set public_at = now(), public_by = :by, public_by_name = :name
                 where id = :id and public_at is null and replaced_at is null
                returning id)
            select case when exists (select from opened) then 'now' when e.replaced_at is null then 'before' else 'replaced' end
                   as opened
              from measures.evidence e
             where e.id = :id
            """;

    enum Opened {
        NOW,
        /** It was public already. */
        BEFORE,
        /** A newer file stands in its place. */
        REPLACED
    }

    private static final String CLOSE = """
            update measures.evidence
               set public_at = null, public_by = null, public_by_name = null
             where id = :id and public_at is not null
            """;

    private final DatabaseClient database;

    OpeningStore(DatabaseClient database) {
        this.database = database;
    }

    /** Empty where it is not there. */
    Mono<Opened> open(UUID id, Caller by) {
        return database.sql(OPEN)
                .bind("id", id)
                .bind("by", by.subject())
                .bind("name", by.name())
                .map(row -> Opened.valueOf(
                        Objects.requireNonNull(row.get("opened", String.class)).toUpperCase(Locale.ROOT)))
                .one();
    }

    /** False where it was not public. */
    Mono<Boolean> close(UUID id) {
        return database.sql(CLOSE).bind("id", id).fetch().rowsUpdated().map(rows -> rows == 1);
    }
}
