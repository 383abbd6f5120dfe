package prongsai.measures.year.office;

import io.r2dbc.postgresql.codec.Json;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.keycloak.Caller;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What an office says of itself: each saying is a line, and no line is ever changed. */
@Component
class OfficeStore {
    private static final String READ = """
            select json_build_object(
                'around', measures.lao_and_years(),
                'facts', coalesce((
                    select json_object_agg(f.field, f.value)
                      from (select distinct on (field) field, value from measures.office_fact order by field, id desc) f), '{}'),
                'holdings', measures.office_holdings(),
                'emblem', (
                    select case when octet_length(e.png) > 0 then e.id end
                      from (select id, png from measures.office_emblem order by id desc limit 1) e),
                'lines', coalesce((
                    select json_agg(json_build_object('what', l.what, 'value', l.value, 'was', l.was, 'from', l.from_day,
                               'until', l.until_day, 'by', l.actor_name, 'at', l.at) order by l.at desc, l.id desc)
                      from (select * from (
                                select field as what, value, was, null::date as from_day, null::date as until_day, actor_name, at, id
                                  from measures.office_fact
                                union all
                                select office, case when withdrawn then '' else name || ' ' || position end,
                                       coalesce(lag(name || ' ' || position) over (partition by holding order by id), ''),
                                       from_day, until_day, actor_name, at, id
                                  from measures.office_holding
                                union all
                                select 'emblem', case when octet_length(png) > 0 then '1' else '' end, '', null, null,
                                       actor_name, at, id
                                  from measures.office_emblem) said
                             order by at desc, id desc limit 20) l), '[]')) as office
            """;

    private static final String SAY = """
            insert into measures.office_fact (lao_id, field, value, was, actor, actor_name)
            values (directory.current_lao(), :field, :value, :was, :actor, :name)
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    OfficeStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Makes all who say something wait for each other until the transaction ends. */
    Mono<Void> lock() {
        return database.sql("select pg_advisory_xact_lock(hashtextextended('office ' || directory.current_lao(), 0))")
                .then();
    }

    /** Empty where the register does not know the LAO. */
    Mono<Office> read() {
        return database.sql(READ)
                .map(row -> json.readTree(
                        Objects.requireNonNull(row.get("office", Json.class)).asString()))
                .one()
                .filter(office -> !office.path("around").isNull())
                .map(office -> json.treeToValue(office, Office.class));
    }

    Mono<Long> say(Caller caller, OfficeField field, String value, String was) {
        return database.sql(SAY)
                .bind("field", field.key())
                .bind("value", value)
                .bind("was", was)
                .bind("actor", caller.subject())
                .bind("name", caller.name())
                .fetch()
                .rowsUpdated();
    }
}
