package prongsai.measures.kinds.disclosure;

import io.r2dbc.postgresql.codec.Json;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.part.ListKind;
import prongsai.measures.core.part.ListTable;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.value.MeasureLists;
import prongsai.measures.core.value.Topic;
import reactor.core.publisher.Mono;

/** The checklist of what a measure discloses. */
@Component
class TopicStore implements ListTable<Topic> {
    private static final ListKind<Topic> KIND =
            new ListKind<>(Topic.class, "topics", Action.WORK, false, MeasureLists::topics);

    private static final String FIND = """
            select l.topics as list from measures.measure_lists l where l.measure_id = :measure
            """;

    private static final String SAVE_TOPICS = """
            with list as (
                select * from jsonb_to_recordset(:rows::jsonb) as x(
                    "measureId" uuid, id uuid, position int, title text)),
            gone as (
                delete from measures.disclosure_topic t
                 where t.measure_id = any(:measures) and not exists (select from list where list.id = t.id))
            insert into measures.disclosure_topic (lao_id, id, measure_id, position, title)
            select :lao, id, "measureId", position, title from list
            on conflict (lao_id, id) do update set (position, title) = (excluded.position, excluded.title)
            """;

    private static final String SAVE_CHECKS = """
            with list as (
                select t.id as topic_id, c.*
                  from jsonb_to_recordset(:rows::jsonb) as t(id uuid, checks jsonb),
                       jsonb_to_recordset(t.checks) as c(quarter smallint, url text, "checkedOn" date)),
            gone as (
                delete from measures.disclosure_check c
                 using measures.disclosure_topic t
                 where (t.lao_id, t.id) = (c.lao_id, c.topic_id) and t.measure_id = any(:measures)
                   and not exists (select from list where (list.topic_id, list.quarter) = (c.topic_id, c.quarter)))
            insert into measures.disclosure_check (lao_id, topic_id, quarter, url, checked_on)
            select :lao, topic_id, quarter, url, "checkedOn" from list
            on conflict (lao_id, topic_id, quarter) do update
               set (url, checked_on) = (excluded.url, excluded.checked_on)
            """;

    private final DatabaseClient database;

    TopicStore(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public ListKind<Topic> kind() {
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
        return database.sql(SAVE_TOPICS)
                .bind("lao", plan.lao())
                .bind("measures", measures)
                .bind("rows", rows)
                .fetch()
                .rowsUpdated()
                .then(Mono.defer(() -> database.sql(SAVE_CHECKS)
                        .bind("lao", plan.lao())
                        .bind("measures", measures)
                        .bind("rows", rows)
                        .fetch()
                        .rowsUpdated()))
                .then();
    }
}
