package prongsai.measures.files.upload;

import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Functions of the database that look over all LAOs, and give out names of bytes and nothing else. What has expired is for
 * the database to say: they take no time from here.
 */
@Component
class ExpiredUploadStore {
    private final DatabaseClient database;

    ExpiredUploadStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<List<String>> keys() {
        return database.sql("select measures.expired_upload_keys() as key")
                .map(row -> Objects.requireNonNull(row.get("key", String.class)))
                .all()
                .collectList();
    }

    /** @param gone names of bytes that are no more; what has others too stays until the next time */
    Mono<Long> drop(List<String> gone) {
        return database.sql("select measures.drop_expired_uploads(:gone) as uploads")
                .bind("gone", gone.toArray(String[]::new))
                .map(row -> Objects.requireNonNull(row.get("uploads", Long.class)))
                .one();
    }
}
