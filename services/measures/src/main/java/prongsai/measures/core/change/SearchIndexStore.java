package prongsai.measures.core.change;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what can be searched for equal to what the plan says. */
@Component
class SearchIndexStore {
    private final DatabaseClient database;

    SearchIndexStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> reindex(UUID plan) {
        return database.sql("select measures.reindex(:plan)")
                .bind("plan", plan)
                .fetch()
                .rowsUpdated()
                .then();
    }
}
