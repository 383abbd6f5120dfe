package prongsai.measures.kinds.complaint;

import io.r2dbc.postgresql.codec.Json;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.part.ListKind;
import prongsai.measures.core.part.ListTable;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.value.Complaint;
import prongsai.measures.core.value.MeasureLists;
import reactor.core.publisher.Mono;

/** The complaints that a measure counts. */
@Component
class ComplaintStore implements ListTable<Complaint> {
    private static final ListKind<Complaint> KIND =
            new ListKind<>(Complaint.class, "complaints", Action.WORK, false, MeasureLists::complaints);

    private static final String FIND = """
            select l.complaints as list from measures.measure_lists l where l.measure_id = :measure
            """;

    private static final String SAVE = """
            with list as (
                select * from jsonb_to_recordset(:rows::jsonb) as x(
                    "measureId" uuid, id uuid, position int, month smallint, subject text, kind text, count int,
                    "lastYear" int)),
            gone as (
                delete from measures.complaint c
                 where c.measure_id = any(:measures) and not exists (select from list where list.id = c.id))
            insert into measures.complaint (lao_id, id, measure_id, position, month, subject, kind, count, last_year)
            select :lao, id, "measureId", position, month, subject, kind, count, "lastYear" from list
            on conflict (lao_id, id) do update
               set (position, month, subject, kind, count, last_year)
                 = (excluded.position, excluded.month, excluded.subject, excluded.kind, excluded.count,
                    excluded.last_year)
            """;

    private final DatabaseClient database;

    ComplaintStore(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public ListKind<Complaint> kind() {
        return KIND;
    }

    @Override
    public Mono<Json> find(UUID measure) {
        return database.sql(FIND)
                .bind("measure", measure)
                .map(row -> Objects.requireNonNull(row.get("list", Json.class)))
                .one();
    }

    @Override
    public Mono<Void> write(LockedPlan plan, UUID[] measures, Json rows) {
        return database.sql(SAVE)
                .bind("lao", plan.lao())
                .bind("measures", measures)
                .bind("rows", rows)
                .fetch()
                .rowsUpdated()
                .then();
    }
}
