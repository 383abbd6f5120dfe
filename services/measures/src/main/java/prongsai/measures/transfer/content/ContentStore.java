package prongsai.measures.transfer.content;

import io.r2dbc.postgresql.codec.Json;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.core.change.LockedPlan;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a whole plan with one statement: each CTE fills one table from its part of one JSON document. */
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
                       id uuid, "measureId" uuid, position int, text text, frequency text)),
            tasks as (
                insert into measures.task (lao_id, id, plan_id, step_id, due_on, done_on, note)
                select :lao, x.id, :plan, x."stepId", x."dueOn", x."doneOn", x.note
                  from document, jsonb_to_recordset(d -> 'tasks') as x(
                       id uuid, "stepId" uuid, "dueOn" date, "doneOn" date, note text)),
            indicators as (
                insert into measures.indicator (lao_id, id, measure_id, position, subject, comparator, target, unit,
                                                method, baseline, actual, source_text)
                select :lao, x.id, x."measureId", x.position, x.subject, x.comparator, x.target, x.unit, x.method,
                       x.baseline, x.actual, x."sourceText"
                  from document, jsonb_to_recordset(d -> 'indicators') as x(
                       id uuid, "measureId" uuid, position int, subject text, comparator text, target numeric, unit text,
                       method text, baseline numeric, actual numeric, "sourceText" text)),
            topics as (
                insert into measures.disclosure_topic (lao_id, id, measure_id, position, title)
                select :lao, x.id, x."measureId", x.position, x.topic ->> 'title'
                  from document, jsonb_to_recordset(d -> 'topics') as x(
                       id uuid, "measureId" uuid, position int, topic jsonb)),
            checks as (
                insert into measures.disclosure_check (lao_id, topic_id, quarter, url, checked_on)
                select :lao, x.id, c.quarter, c.url, c."checkedOn"
                  from document, jsonb_to_recordset(d -> 'topics') as x(id uuid, topic jsonb),
                       jsonb_to_recordset(x.topic -> 'checks') as c(quarter smallint, url text, "checkedOn" date)),
            documents as (
                insert into measures.measure_document (lao_id, id, measure_id, position, title, number, version,
                                                       effective_on, holder, url)
                select :lao, x.id, x."measureId", x.position, p.title, p.number, p.version, p."effectiveOn", p.holder, p.url
                  from document, jsonb_to_recordset(d -> 'documents') as x(
                       id uuid, "measureId" uuid, position int, document jsonb),
                       jsonb_to_record(x.document) as p(title text, number text, version text, "effectiveOn" date,
                                                        holder text, url text)),
            reports as (
                insert into measures.document_report (lao_id, document_id, month, reported_on, url)
                select :lao, x.id, r.month, r."reportedOn", r.url
                  from document, jsonb_to_recordset(d -> 'documents') as x(id uuid, document jsonb),
                       jsonb_to_recordset(x.document -> 'reports') as r(month smallint, "reportedOn" date, url text))
            insert into measures.agreement (lao_id, id, measure_id, position, superior, subordinate, signed_on, url)
            select :lao, x.id, x."measureId", x.position, x.superior, x.subordinate, x."signedOn", x.url
              from document, jsonb_to_recordset(d -> 'agreements') as x(
                   id uuid, "measureId" uuid, position int, superior text, subordinate text, "signedOn" date, url text)
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    ContentStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Long> measures(UUID plan) {
        return database.sql(COUNT)
                .bind("plan", plan)
                .map(row -> Objects.requireNonNull(row.get("measures", Long.class)))
                .one();
    }

    Mono<Void> insert(LockedPlan plan, Map<String, ?> document) {
        return database.sql(INSERT)
                .bind("lao", plan.lao())
                .bind("plan", plan.id())
                .bind("document", Json.of(json.writeValueAsBytes(document)))
                .fetch()
                .rowsUpdated()
                .then();
    }
}
