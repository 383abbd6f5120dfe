package prongsai.measures.year.structure;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The order of a plan's measures. */
@Component
class MeasureOrderStore {
    private static final String ORDER = "select id from measures.measure where plan_id = :plan order by number";

    private static final String REORDER = """
            update measures.measure m set number = x.number
              from unnest(:ids::uuid[]) with ordinality as x(id, number)
             where m.id = x.id and m.plan_id = :plan and m.number <> x.number
            """;

    private final DatabaseClient database;

    MeasureOrderStore(DatabaseClient database) {
        this.database = database;
    }

    /** The ids of the plan's measures in their order. */
    Mono<List<UUID>> order(UUID plan) {
        return database.sql(ORDER)
                .bind("plan", plan)
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .all()
                .collectList();
    }

    /** Numbers them from 1 in this order. */
    Mono<Void> reorder(UUID plan, List<UUID> ids) {
        return database.sql(REORDER)
                .bind("plan", plan)
                .bind("ids", ids.toArray(UUID[]::new))
                .fetch()
                .rowsUpdated()
                .then();
    }
}
