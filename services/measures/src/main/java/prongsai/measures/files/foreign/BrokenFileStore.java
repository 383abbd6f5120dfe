package prongsai.measures.files.foreign;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which files of an LAO have broken a worker, and at what. */
@Component
class BrokenFileStore {
    private static final String KEEP = """
            insert into measures.broken_file (lao_id, sha256, job, breach)
            values (directory.current_lao(), :sha256, :job, :breach)
            on conflict (lao_id, sha256, job) do update set (breach, broke_at) = (excluded.breach, now())
            """;

    private final DatabaseClient database;

    BrokenFileStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Set<String>> jobs(String sha256) {
        return database.sql("select job from measures.broken_file where sha256 = :sha256")
                .bind("sha256", sha256)
                .map(row -> Objects.requireNonNull(row.get("job", String.class)))
                .all()
                .collect(Collectors.toSet());
    }

    Mono<Void> keep(String sha256, String job, String breach) {
        return database.sql(KEEP)
                .bind("sha256", sha256)
                .bind("job", job)
                .bind("breach", breach)
                .fetch()
                .rowsUpdated()
                .then();
    }

    Mono<Void> forget(String sha256) {
        return database.sql("delete from measures.broken_file where sha256 = :sha256")
                .bind("sha256", sha256)
                .fetch()
                .rowsUpdated()
                .then();
    }
}
