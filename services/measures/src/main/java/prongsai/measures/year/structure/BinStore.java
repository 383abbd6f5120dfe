package prongsai.measures.year.structure;

import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.keycloak.Caller;
import prongsai.measures.core.change.LockedPlan;
import prongsai.tenancy.Ids;
import reactor.core.publisher.Mono;

/** Deletes into the bin, and puts back from it. */
@Component
class BinStore {
    private static final String KEEP = """
            insert into measures.bin (lao_id, id, plan_id, kind, label, deleted_by, content)
            values (:lao, :id, :plan, :kind, :label, :by, measures.with_all_below(:table::regclass, :subject))
            """;

    private static final String FIND = """
            select b.kind, b.label, (b.content #>> '{0,rows,0,id}')::uuid as subject,
                   (b.content #>> '{0,rows,0,measure_id}')::uuid as measure,
                   coalesce((b.content #>> '{0,rows,0,number}')::int, (b.content #>> '{0,rows,0,position}')::int) as at
              from measures.bin b
             where b.id = :id
            """;

    /** Room for what comes back: it had a number that others have now. */
    private static final String ROOM_FOR_MEASURE =
            "update measures.measure set number = number + 1 where plan_id = :parent and number >= :at";

    private static final String ROOM_FOR_STEP =
            "update measures.step set position = position + 1 where measure_id = :parent and position >= :at";

    private static final String PUT_BACK = """
            select measures.put_back(b.content) as rows from measures.bin b where b.id = :id
            """;

    private final DatabaseClient database;

    BinStore(DatabaseClient database) {
        this.database = database;
    }

    enum Kind {
        MEASURE("measure", "measures.measure"),
        STEP("step", "measures.step");

        private final String code;
        private final String table;

        Kind(String code, String table) {
            this.code = code;
            this.table = table;
        }
    }

    /** @param parent of a step its measure, of a measure its plan */
    record Kept(Kind kind, String label, UUID subject, UUID parent, int at) {}

    /** Gives the id under which it lies in the bin. */
    Mono<UUID> delete(LockedPlan plan, Caller caller, Kind kind, UUID subject, String label) {
        UUID id = Ids.next();
        return database.sql(KEEP)
                .bind("lao", plan.lao())
                .bind("id", id)
                .bind("plan", plan.id())
                .bind("kind", kind.code)
                .bind("label", label)
                .bind("by", caller.name())
                .bind("table", kind.table)
                .bind("subject", subject)
                .fetch()
                .rowsUpdated()
                .then(database.sql("delete from %s where id = :id".formatted(kind.table))
                        .bind("id", subject)
                        .fetch()
                        .rowsUpdated())
                .thenReturn(id);
    }

    Mono<Kept> find(LockedPlan plan, UUID id) {
        return database.sql(FIND)
                .bind("id", id)
                .map(row -> {
                    UUID measure = row.get("measure", UUID.class);
                    return new Kept(
                            Objects.requireNonNull(row.get("kind", String.class))
                                            .equals(Kind.STEP.code)
                                    ? Kind.STEP
                                    : Kind.MEASURE,
                            Objects.requireNonNull(row.get("label", String.class)),
                            Objects.requireNonNull(row.get("subject", UUID.class)),
                            measure == null ? plan.id() : measure,
                            Objects.requireNonNull(row.get("at", Integer.class)));
                })
                .one();
    }

    /** Whether it came back; not where the measure of a step is not there. Then it stays in the bin. */
    Mono<Boolean> putBack(UUID id, Kept kept) {
        return database.sql(kept.kind() == Kind.STEP ? ROOM_FOR_STEP : ROOM_FOR_MEASURE)
                .bind("parent", kept.parent())
                .bind("at", kept.at())
                .fetch()
                .rowsUpdated()
                .then(database.sql(PUT_BACK)
                        .bind("id", id)
                        .map(row -> Objects.requireNonNull(row.get("rows", Integer.class)) > 0)
                        .one())
                .flatMap(back -> back ? forget(id).thenReturn(true) : Mono.just(false));
    }

    private Mono<Long> forget(UUID id) {
        return database.sql("delete from measures.bin where id = :id")
                .bind("id", id)
                .fetch()
                .rowsUpdated();
    }
}
