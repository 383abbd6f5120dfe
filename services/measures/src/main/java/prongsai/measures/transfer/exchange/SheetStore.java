package prongsai.measures.transfer.exchange;

import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a sheet is held against beside the plan. */
@Component
class SheetStore {
    private static final String UNITS = "select name from measures.unit order by position, name";

    private final DatabaseClient database;

    SheetStore(DatabaseClient database) {
        this.database = database;
    }

    /** Names of the LAO's own units. */
    Mono<List<String>> units() {
        return database.sql(UNITS)
                .map(row -> Objects.requireNonNull(row.get("name", String.class)))
                .all()
                .collectList();
    }
}
