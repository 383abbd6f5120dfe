package prongsai.measures.year.structure;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.core.change.LockedPlan;
import reactor.core.publisher.Mono;

/** The steps of a measure: their fields and their order. */
@Component
class StepRowsStore {
    private static final String FIND = "select text, frequency, measure_id from measures.step where id = :id";

    private static final String INSERT = """
            insert into measures.step (lao_id, id, measure_id, position, text, frequency)
            values (:lao, :id, :measure,
                    (select coalesce(max(position), 0) + 1 from measures.step where measure_id = :measure),
                    :text, :frequency)
            """;

    private static final String SAVE = "update measures.step set text = :text, frequency = :frequency where id = :id";

    private static final String ORDER = "select id from measures.step where measure_id = :measure order by position";

    private static final String REORDER = """
            update measures.step s set measure_id = :measure, position = x.position
              from unnest(:ids::uuid[]) with ordinality as x(id, position)
             where s.id = x.id
            """;

    private static final String IN_PLAN = "select id from measures.measure where id = :measure and plan_id = :plan";

    private final DatabaseClient database;

    StepRowsStore(DatabaseClient database) {
        this.database = database;
    }

    record Found(UUID measure, StepFields fields) {}

    Mono<Found> find(UUID id) {
        return database.sql(FIND)
                .bind("id", id)
                .map(row -> new Found(
                        Objects.requireNonNull(row.get("measure_id", UUID.class)),
                        StepFields.of(row.get("text", String.class), row.get("frequency", String.class))))
                .one();
    }

    /** At the end of the measure, without tasks yet. */
    Mono<Void> insert(LockedPlan plan, UUID measure, UUID id, StepFields fields) {
        return database.sql(INSERT)
                .bind("lao", plan.lao())
                .bind("id", id)
                .bind("measure", measure)
                .bind("text", fields.text())
                .bind("frequency", fields.frequency().code())
                .fetch()
                .rowsUpdated()
                .then();
    }

    Mono<Void> save(UUID id, StepFields fields) {
        return database.sql(SAVE)
                .bind("id", id)
                .bind("text", fields.text())
                .bind("frequency", fields.frequency().code())
                .fetch()
                .rowsUpdated()
                .then();
    }

    /** The ids of the measure's steps in their order. */
    Mono<List<UUID>> order(UUID measure) {
        return database.sql(ORDER)
                .bind("measure", measure)
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .all()
                .collectList();
    }

    /** Makes these the steps of the measure, from 1 in this order. */
    Mono<Void> reorder(UUID measure, List<UUID> ids) {
        return database.sql(REORDER)
                .bind("measure", measure)
                .bind("ids", ids.toArray(UUID[]::new))
                .fetch()
                .rowsUpdated()
                .then();
    }

    /** The measure's id where it is of the plan; else empty. */
    Mono<UUID> measureOf(LockedPlan plan, UUID measure) {
        return database.sql(IN_PLAN)
                .bind("measure", measure)
                .bind("plan", plan.id())
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .one();
    }
}
