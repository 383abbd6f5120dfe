package prongsai.measures.core.holder;

import io.r2dbc.postgresql.codec.Json;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What an LAO's people said of who holds its offices. */
@Component
class HoldingStore {
    private final DatabaseClient database;
    private final JsonMapper json;

    HoldingStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Holdings> all() {
        return database.sql("select measures.office_holdings() as holdings")
                .map(row ->
                        Objects.requireNonNull(row.get("holdings", Json.class)).asString())
                .one()
                .map(text -> new Holdings(List.of(json.readValue(text, Holding[].class))));
    }
}
