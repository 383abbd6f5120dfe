package prongsai.measures.kinds.agreement;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import prongsai.measures.core.part.ListStore;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.value.Agreement;
import prongsai.measures.core.value.MeasureLists;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The pairs of a measure's agreements. */
@Component
class AgreementStore extends ListStore<Agreement> {
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

    AgreementStore(DatabaseClient database, JsonMapper json) {
        super(database, json, Agreement.class, "agreements", Action.WORK, MeasureLists::agreements);
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
    protected GenericExecuteSpec find(DatabaseClient sql) {
        return sql.sql(FIND);
    }

    @Override
    protected List<GenericExecuteSpec> save(DatabaseClient sql, UUID plan) {
        return List.of(sql.sql(SAVE).bind("plan", plan));
    }
}
