package prongsai.measures.kinds.agreement;

import io.r2dbc.postgresql.codec.Json;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.part.PartTable;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class AgreementStore implements PartTable<Agreement> {
    private static final TypeReference<List<Agreement>> LIST = new TypeReference<>() {};

    private static final String FIND = """
            select coalesce(json_agg(json_build_object(
                       'id', id, 'superior', superior, 'subordinate', subordinate, 'signedOn', signed_on,
                       'evidenceId', evidence_id, 'url', url) order by position, id), '[]') as list
              from measures.agreement where measure_id = :measure
            """;

    /** Evidence of another plan or LAO is not linked: it is as if it were not there. */
    private static final String SAVE = """
            with list as (
                select x.*
                  from rows from (jsonb_to_recordset(:list::jsonb) as (
                       id uuid, superior text, subordinate text, "signedOn" date, "evidenceId" uuid, url text))
                       with ordinality as x(id, superior, subordinate, signed_on, evidence_id, url, position)),
            gone as (
                delete from measures.agreement a
                 where a.measure_id = :measure and not exists (select from list where list.id = a.id))
            insert into measures.agreement (lao_id, id, measure_id, position, superior, subordinate, signed_on,
                                            evidence_id, url)
            select :lao, id, :measure, position, superior, subordinate, signed_on,
                   (select e.id from measures.evidence e where e.id = evidence_id and e.plan_id = :plan), url
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
    private final JsonMapper json;

    AgreementStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
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
    public Mono<List<Agreement>> find(UUID measure) {
        return database.sql(FIND)
                .bind("measure", measure)
                .map(row -> json.readValue(
                        Objects.requireNonNull(row.get("list", Json.class)).asString(), LIST))
                .one();
    }

    @Override
    public Mono<Void> save(LockedPlan plan, UUID measure, List<Agreement> list) {
        return database.sql(SAVE)
                .bind("lao", plan.lao())
                .bind("plan", plan.id())
                .bind("measure", measure)
                .bind("list", Json.of(json.writeValueAsBytes(list)))
                .fetch()
                .rowsUpdated()
                .then();
    }
}
