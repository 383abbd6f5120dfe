package prongsai.measures.upload;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Functions of the database that look over all LAOs, and give out names of bytes and nothing else. */
@Component
class ExpiredUploadStore {
    private final DatabaseClient database;

    ExpiredUploadStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<List<String>> keys(Instant before) {
        return database.sql("select measures.expired_upload_keys(:before) as key")
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .map(row -> Objects.requireNonNull(row.get("key", String.class)))
                .all()
                .collectList();
    }

    Mono<Long> drop(Instant before) {
        return database.sql("select measures.drop_expired_uploads(:before) as uploads")
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .map(row -> Objects.requireNonNull(row.get("uploads", Long.class)))
                .one();
    }
}
