package prongsai.measures.year.structure;

import java.util.Arrays;
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

    /** Whether a measure that a sheet made or changed is another since. */
    private static final String CHANGED_SINCE = """
            select exists (
                select from measures.bin b, jsonb_each_text(b.content -> 'after') x
                 where b.id = :id and measures.measure_state(x.key::uuid) is distinct from x.value) as changed
            """;

    private static final String REMOVE_AFTER = """
            delete from measures.measure m
             using measures.bin b
             where b.id = :id and m.plan_id = b.plan_id
               and m.id::text in (select jsonb_object_keys(b.content -> 'after'))
            """;

    /** Others may have the numbers now of what comes back. */
    private static final String MAKE_WAY = """
            update measures.measure m set number = m.number + 100000
              from measures.bin b, jsonb_array_elements(b.content -> 'before') t, jsonb_array_elements(t.value -> 'rows') r
             where b.id = :id and m.plan_id = b.plan_id and t.value ->> 'table' = 'measures.measure'
               and m.number = (r.value ->> 'number')::int
            """;

    private static final String PUT_BACK_BEFORE = """
            select measures.put_back(b.content -> 'before') as rows from measures.bin b where b.id = :id
            """;

    private final DatabaseClient database;

    BinStore(DatabaseClient database) {
        this.database = database;
    }

    enum Kind {
        MEASURE("measure", "measures.measure"),
        STEP("step", "measures.step"),
        /** What a spreadsheet changed, as it was before. */
        SHEET("sheet", "measures.measure");

        private final String code;
        private final String table;

        Kind(String code, String table) {
            this.code = code;
            this.table = table;
        }

        private static Kind of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("kind: " + code));
        }
    }

    /**
     * @param subject of a sheet the plan, which it changed
     * @param parent of a step its measure, of a measure its plan
     */
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
                .map(row -> new Kept(
                        Kind.of(Objects.requireNonNull(row.get("kind", String.class))),
                        Objects.requireNonNull(row.get("label", String.class)),
                        Objects.requireNonNullElse(row.get("subject", UUID.class), plan.id()),
                        Objects.requireNonNullElse(row.get("measure", UUID.class), plan.id()),
                        Objects.requireNonNullElse(row.get("at", Integer.class), 0)))
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

    Mono<Boolean> isChangedSince(UUID id) {
        return database.sql(CHANGED_SINCE)
                .bind("id", id)
                .map(row -> Objects.requireNonNull(row.get("changed", Boolean.class)))
                .one();
    }

    /** Makes the measures what they were before the sheet; gives how many others had a number of theirs. */
    Mono<Long> putBackSheet(UUID id) {
        return rows(REMOVE_AFTER, id)
                .then(Mono.defer(() -> rows(MAKE_WAY, id)))
                .flatMap(moved -> database.sql(PUT_BACK_BEFORE)
                        .bind("id", id)
                        .map(row -> Objects.requireNonNull(row.get("rows", Integer.class)))
                        .one()
                        .then(Mono.defer(() -> forget(id)))
                        .thenReturn(moved));
    }

    private Mono<Long> rows(String statement, UUID id) {
        return database.sql(statement).bind("id", id).fetch().rowsUpdated();
    }

    private Mono<Long> forget(UUID id) {
        return database.sql("delete from measures.bin where id = :id")
                .bind("id", id)
                .fetch()
                .rowsUpdated();
    }
}
