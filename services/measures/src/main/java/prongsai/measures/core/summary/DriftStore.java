package prongsai.measures.core.summary;

import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class DriftStore {
    private final DatabaseClient database;

    DriftStore(DatabaseClient database) {
        this.database = database;
    }

    /** Counts over all tenants in a function of the database, which gives out this number and nothing else. */
    Mono<Long> count() {
        return database.sql("select measures.summary_drift() as rows")
                .map(row -> Objects.requireNonNull(row.get("rows", Long.class)))
                .one();
    }
}
