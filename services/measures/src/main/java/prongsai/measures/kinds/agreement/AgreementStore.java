package prongsai.measures.kinds.agreement;

import io.r2dbc.postgresql.codec.Json;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.part.ListKind;
import prongsai.measures.core.part.ListTable;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.value.Agreement;
import prongsai.measures.core.value.MeasureLists;
import reactor.core.publisher.Mono;

/** The pairs of a measure's agreements. */
@Component
class AgreementStore implements ListTable<Agreement> {
    private static final ListKind<Agreement> KIND =
            new ListKind<>(Agreement.class, "agreements", Action.WORK, false, MeasureLists::agreements);

    private static final String FIND = """
            select l.agreements as list from measures.measure_lists l where l.measure_id = :measure
            """;

    /** Evidence of another plan or LAO is not linked: it is as if it were not there. */
    private static final String SAVE = """
            with list as (
                select * from jsonb_to_recordset(:rows::jsonb) as x(
                    "measureId" uuid, id uuid, position int, superior text, subordinate text, "signedOn" date,
                    "evidenceId" uuid, url text)),
            gone as (
                delete from measures.agreement a
                 where a.measure_id = any(:measures) and not exists (select from list where list.id = a.id))
            insert into measures.agreement (lao_id, id, measure_id, position, superior, subordinate, signed_on,
                                            evidence_id, url)
            select :lao, id, "measureId", position, superior, subordinate, "signedOn",
                   (select e.id from measures.evidence e where e.id = "evidenceId" and e.plan_id = :plan), url
              from list
            on conflict (lao_id, id) do update
               set (position, superior, subordinate, signed_on, evidence_id, url)
                 = (excluded.position, excluded.superior, excluded.subordinate, excluded.signed_on,
                    excluded.evidence_id, excluded.url)
            """;

    private static final String UNITS = """
            select l.type, array(select u.name from measures.unit u order by u.position, u.name) as units
              from directory.lao_now l where l.id = directory.current_lao()
            """;

    private final DatabaseClient database;

    AgreementStore(DatabaseClient database) {
        this.database = database;
    }

    /** What the pairs are drawn from. */
    record Units(String laoType, List<String> names) {}

    Mono<Units> units() {
        return database.sql(UNITS)
                .map(row -> new Units(
                        Objects.requireNonNull(row.get("type", String.class)),
                        List.of(Objects.requireNonNull(row.get("units", String[].class)))))
                .one();
    }

    @Override
    public ListKind<Agreement> kind() {
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
                .bind("plan", plan.id())
                .bind("measures", measures)
                .bind("rows", rows)
                .fetch()
                .rowsUpdated()
                .then();
    }
}
