package prongsai.measures.field;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Who last wrote one field of one thing, from the plan's history. */
@Repository
class LastWriterStore {
    /** @param name of the person, known to all of their own LAO */
    record LastWriter(String name, Instant at) {}

    private static final String SQL = """
            select actor_name, at
              from measures.history
             where subject_id = :subject
               and old_value -> :field is distinct from new_value -> :field
             order by at desc, revision desc
             limit 1
            """;

    private final DatabaseClient database;

    LastWriterStore(DatabaseClient database) {
        this.database = database;
    }

    /** Empty where it is still as it came with an import. */
    Mono<LastWriter> of(UUID subject, String field) {
        return database.sql(SQL)
                .bind("subject", subject)
                .bind("field", field)
                .map(row -> new LastWriter(
                        Objects.requireNonNull(row.get("actor_name", String.class)),
                        Objects.requireNonNull(row.get("at", Instant.class))))
                .one();
    }
}
