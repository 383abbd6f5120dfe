package prongsai.measures.work.measure;

import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.core.kind.MeasureKind;
import reactor.core.publisher.Mono;

/** Which of the seven a measure is. */
@Component
class KindStore {
    private static final String FIND = "select kind from measures.measure where id = :id";
    private static final String SAVE = "update measures.measure set kind = :kind where id = :id";

    private final DatabaseClient database;

    KindStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Optional<MeasureKind>> find(UUID id) {
        return database.sql(FIND)
                .bind("id", id)
                .map(row -> Optional.ofNullable(row.get("kind", String.class)).flatMap(MeasureKind::find))
                .one();
    }

    Mono<Void> save(UUID id, Optional<MeasureKind> kind) {
        DatabaseClient.GenericExecuteSpec statement = database.sql(SAVE).bind("id", id);
        return kind.map(one -> statement.bind("kind", one.code()))
                .orElseGet(() -> statement.bindNull("kind", String.class))
                .fetch()
                .rowsUpdated()
                .then();
    }
}
