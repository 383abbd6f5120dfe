package prongsai.measures.core.seen;

import java.time.Instant;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Who last wrote something, from the plan's history. */
@Repository
class LastWriterStore {
    /** @param name of the person, known to all of their own LAO */
    record LastWriter(String name, Instant at) {}

    private static final String SQL = """
            select actor_name, at
              from measures.history
             where subject_id = :subject
               and jsonb_path_query_array(coalesce(old_value, 'null'), :path::jsonpath, '{}', true)
                   <> jsonb_path_query_array(coalesce(new_value, 'null'), :path::jsonpath, '{}', true)
             order by at desc, revision desc
             limit 1
            """;

    private final DatabaseClient database;

    LastWriterStore(DatabaseClient database) {
        this.database = database;
    }

    /** Empty where it is still as it came with an import. */
    Mono<LastWriter> of(Where where) {
        return database.sql(SQL)
                .bind("subject", where.subject())
                .bind("path", where.path())
                .map(row -> new LastWriter(
                        Objects.requireNonNull(row.get("actor_name", String.class)),
                        Objects.requireNonNull(row.get("at", Instant.class))))
                .one();
    }
}
