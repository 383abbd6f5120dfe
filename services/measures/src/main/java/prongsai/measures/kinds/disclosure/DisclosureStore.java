package prongsai.measures.kinds.disclosure;

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
class DisclosureStore implements PartTable<Topic> {
    private static final TypeReference<List<Topic>> LIST = new TypeReference<>() {};

    private static final String FIND = """
            select coalesce(json_agg(json_build_object(
                       'id', t.id, 'title', t.title,
                       'checks', coalesce((
                           select json_agg(json_build_object('quarter', c.quarter, 'url', c.url,
                                                             'checkedOn', c.checked_on) order by c.quarter)
                             from measures.disclosure_check c where (c.lao_id, c.topic_id) = (t.lao_id, t.id)), '[]'))
                   order by t.position, t.id), '[]') as list
              from measures.disclosure_topic t where t.measure_id = :measure
            """;

    private static final String SAVE_TOPICS = """
            with list as (
                select x.*
                  from rows from (jsonb_to_recordset(:list::jsonb) as (id uuid, title text))
                       with ordinality as x(id, title, position)),
            gone as (
                delete from measures.disclosure_topic t
                 where t.measure_id = :measure and not exists (select from list where list.id = t.id))
            insert into measures.disclosure_topic (lao_id, id, measure_id, position, title)
            select :lao, id, :measure, position, title from list
            on conflict (lao_id, id) do update set (position, title) = (excluded.position, excluded.title)
            """;

    private static final String SAVE_CHECKS = """
            with list as (
                select t.id as topic_id, c.quarter, c.url, c."checkedOn" as checked_on
                  from jsonb_to_recordset(:list::jsonb) as t(id uuid, checks jsonb),
                       jsonb_to_recordset(t.checks) as c(quarter smallint, url text, "checkedOn" date)),
            gone as (
                delete from measures.disclosure_check c
                 using measures.disclosure_topic t
                 where (t.lao_id, t.id) = (c.lao_id, c.topic_id) and t.measure_id = :measure
                   and not exists (select from list where (list.topic_id, list.quarter) = (c.topic_id, c.quarter)))
            insert into measures.disclosure_check (lao_id, topic_id, quarter, url, checked_on)
            select :lao, topic_id, quarter, url, checked_on from list
            on conflict (lao_id, topic_id, quarter) do update
               set (url, checked_on) = (excluded.url, excluded.checked_on)
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    DisclosureStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<List<Topic>> find(UUID measure) {
        return database.sql(FIND)
                .bind("measure", measure)
                .map(row -> json.readValue(
                        Objects.requireNonNull(row.get("list", Json.class)).asString(), LIST))
                .one();
    }

    @Override
    public Mono<Void> save(LockedPlan plan, UUID measure, List<Topic> list) {
        Json whole = Json.of(json.writeValueAsBytes(list));
        return run(SAVE_TOPICS, plan, measure, whole).then(Mono.defer(() -> run(SAVE_CHECKS, plan, measure, whole)));
    }

    private Mono<Void> run(String sql, LockedPlan plan, UUID measure, Json whole) {
        return database.sql(sql)
                .bind("lao", plan.lao())
                .bind("measure", measure)
                .bind("list", whole)
                .fetch()
                .rowsUpdated()
                .then();
    }
}
