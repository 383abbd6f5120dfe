package prongsai.measures.year.planning;

import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class StartStore {
    private static final String COUNT = "select count(*) as measures from measures.measure where plan_id = :plan";

    private final DatabaseClient database;

    StartStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Long> measures(UUID plan) {
        return database.sql(COUNT)
                .bind("plan", plan)
                .map(row -> Objects.requireNonNull(row.get("measures", Long.class)))
                .one();
    }
}
