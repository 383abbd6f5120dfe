package prongsai.measures.transfer.content;

import io.r2dbc.postgresql.codec.Json;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.part.ListChanges;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a whole plan: each CTE fills one table from its part of one JSON document; the lists follow. */
@Component
class ContentStore {
    private static final String COUNT = "select count(*) as measures from measures.measure where plan_id = :plan";

    private static final String INSERT = """
            with document as (select :document::jsonb as d),
            started as (
                update measures.plan set stage = 'in_progress' where id = :plan),
            units as (
                insert into measures.unit (lao_id, id, name, position)
                select :lao, x.id, x.name, (select coalesce(max(position), 0) from measures.unit) + x.position
                  from document, jsonb_to_recordset(d -> 'units') as x(id uuid, name text, position int)
                on conflict (lao_id, name) do update set name = excluded.name
                returning id, name),
            measures as (
                insert into measures.measure (lao_id, id, plan_id, number, title, kind, all_units, quarters, responsible_text,
                                              schedule_text, evidence_kinds, results, outcomes, multi_year_plan_id)
                select :lao, x.id, :plan, x.number, x.title, x.kind, x."allUnits", x.quarters, x."responsibleText",
                       x."scheduleText", x."evidenceKinds", x.results, x.outcomes,
                       (select y.id from measures.multi_year_plan y
                         where (y.year_from, y.year_to) = (x."spanFrom", x."spanTo"))
                  from document, jsonb_to_recordset(d -> 'measures') as x(
                       id uuid, number int, title text, kind text, "allUnits" boolean, quarters smallint[], "responsibleText" text,
                       "scheduleText" text, "evidenceKinds" text[], results text[], outcomes text[], "spanFrom" int, "spanTo" int)),
            links as (
                insert into measures.measure_unit (lao_id, measure_id, unit_id)
                select :lao, x."measureId", u.id
                  from document, jsonb_to_recordset(d -> 'links') as x("measureId" uuid, unit text)
                  join units u on u.name = x.unit),
            steps as (
                insert into measures.step (lao_id, id, measure_id, position, text, frequency)
                select :lao, x.id, x."measureId", x.position, x.text, x.frequency
                  from document, jsonb_to_recordset(d -> 'steps') as x(
                       id uuid, "measureId" uuid, position int, text text, frequency text))
            insert into measures.task (lao_id, id, plan_id, step_id, due_on, done_on, note)
            select :lao, x.id, :plan, x."stepId", x."dueOn", x."doneOn", x.note
              from document, jsonb_to_recordset(d -> 'tasks') as x(
                   id uuid, "stepId" uuid, "dueOn" date, "doneOn" date, note text)
            """;

    private final DatabaseClient database;
    private final JsonMapper json;
    private final ListChanges lists;

    ContentStore(DatabaseClient database, JsonMapper json, ListChanges lists) {
        this.database = database;
        this.json = json;
        this.lists = lists;
    }

    Mono<Long> measures(UUID plan) {
        return database.sql(COUNT)
                .bind("plan", plan)
                .map(row -> Objects.requireNonNull(row.get("measures", Long.class)))
                .one();
    }

    Mono<Void> insert(LockedPlan plan, ContentRows rows) {
        return database.sql(INSERT)
                .bind("lao", plan.lao())
                .bind("plan", plan.id())
                .bind("document", Json.of(json.writeValueAsBytes(rows.document())))
                .fetch()
                .rowsUpdated()
                .then(Mono.defer(() -> lists.insert(plan, rows.lists())));
    }
}
