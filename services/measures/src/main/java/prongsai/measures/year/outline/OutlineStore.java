package prongsai.measures.year.outline;

import io.r2dbc.postgresql.codec.Json;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.core.change.LockedPlan;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes outlines with one statement each. */
@Component
class OutlineStore {
    /** What an indicator reached is the baseline of the year after it. */
    private static final String LATEST_BEFORE = """
            select p.fiscal_year, coalesce(json_agg(json_build_object(
                       'title', m.title, 'allUnits', m.all_units,
                       'units', coalesce((select json_agg(u.name order by u.position, u.name)
                                            from measures.measure_unit mu
                                            join measures.unit u on (u.lao_id, u.id) = (mu.lao_id, mu.unit_id)
                                           where (mu.lao_id, mu.measure_id) = (m.lao_id, m.id)), '[]'),
                       'quarters', m.quarters, 'responsibleText', m.responsible_text, 'scheduleText', m.schedule_text,
                       'evidenceKinds', m.evidence_kinds, 'carriedFrom', m.id,
                       'span', case when y.id is not null
                                    then json_build_object('from', y.year_from, 'to', y.year_to) end,
                       'steps', coalesce((
                           select json_agg(json_build_object(
                                      'text', s.text, 'frequency', s.frequency, 'carriedFrom', s.id) order by s.position)
                             from measures.step s where (s.lao_id, s.measure_id) = (m.lao_id, m.id)), '[]'),
                       'indicators', coalesce((
                           select json_agg(json_build_object(
                                      'subject', i.subject, 'comparator', i.comparator, 'target', i.target,
                                      'unit', i.unit, 'method', i.method, 'baseline', i.actual,
                                      'sourceText', i.source_text) order by i.position, i.id)
                             from measures.indicator i where (i.lao_id, i.measure_id) = (m.lao_id, m.id)), '[]'),
                       'agreements', coalesce((
                           select json_agg(json_build_object(
                                      'superior', a.superior, 'subordinate', a.subordinate) order by a.position)
                             from measures.agreement a where (a.lao_id, a.measure_id) = (m.lao_id, m.id)), '[]'),
                       'surveys', coalesce((
                           select json_agg(json_build_object(
                                      'title', v.title, 'lead', v.lead,
                                      'indicator', (select o.place
                                                      from (select i.id, row_number() over (order by i.position, i.id) - 1 as place
                                                              from measures.indicator i
                                                             where (i.lao_id, i.measure_id) = (m.lao_id, m.id)) o
                                                     where o.id = v.indicator_id),
                                      'questions', (select json_agg(json_build_object('text', q.text, 'kind', q.kind)
                                                                    order by q.position, q.id)
                                                      from measures.survey_question q
                                                     where (q.lao_id, q.survey_id) = (v.lao_id, v.id)))
                                  order by v.position, v.id)
                             from measures.survey v where (v.lao_id, v.measure_id) = (m.lao_id, m.id)), '[]'))
                       order by m.number) filter (where m.id is not null), '[]') as measures
              from measures.plan p
              left join measures.measure m on (m.lao_id, m.plan_id) = (p.lao_id, p.id)
              left join measures.multi_year_plan y on (y.lao_id, y.id) = (m.lao_id, m.multi_year_plan_id)
             where p.fiscal_year < :fiscalYear
             group by p.fiscal_year
             order by p.fiscal_year desc
             limit 1
            """;

    private static final String INSERT = """
            with document as (select :document::jsonb as d),
            units as (
                insert into measures.unit (lao_id, id, name, position)
                select :lao, x.id, x.name, (select coalesce(max(position), 0) from measures.unit) + x.position
                  from document, jsonb_to_recordset(d -> 'units') as x(id uuid, name text, position int)
                on conflict (lao_id, name) do update set name = excluded.name
                returning id, name),
            measures as (
                insert into measures.measure (lao_id, id, plan_id, number, title, kind, all_units, quarters, responsible_text,
                                              schedule_text, evidence_kinds, multi_year_plan_id,
                                              carried_from)
                select :lao, x.id, :plan,
                       (select coalesce(max(number), 0) from measures.measure where plan_id = :plan) + x.position,
                       x.title,
                       case when exists (select from measures.measure o where o.id = x."carriedFrom")
                            then (select o.kind from measures.measure o where o.id = x."carriedFrom")
                            else x."likelyKind" end,
                       x."allUnits", x.quarters, x."responsibleText", x."scheduleText", x."evidenceKinds",
                       (select y.id from measures.multi_year_plan y
                         where (y.year_from, y.year_to) = (x."spanFrom", x."spanTo")),
                       x."carriedFrom"
                  from document, jsonb_to_recordset(d -> 'measures') as x(
                       id uuid, position int, title text, "likelyKind" text, "allUnits" boolean, quarters smallint[],
                       "responsibleText" text, "scheduleText" text, "evidenceKinds" text[], "spanFrom" int,
                       "spanTo" int, "carriedFrom" uuid)),
            topics as (
                insert into measures.disclosure_topic (lao_id, id, measure_id, position, title)
                select :lao, uuidv7(), x.id, t.position, t.title
                  from document, jsonb_to_recordset(d -> 'measures') as x(id uuid, "carriedFrom" uuid)
                  join measures.disclosure_topic t on t.measure_id = x."carriedFrom"),
            documents as (
                insert into measures.measure_document (lao_id, id, measure_id, position, title, holder)
                select :lao, uuidv7(), x.id, d.position, d.title, d.holder
                  from document, jsonb_to_recordset(document.d -> 'measures') as x(id uuid, "carriedFrom" uuid)
                  join measures.measure_document d on d.measure_id = x."carriedFrom"),
            links as (
                insert into measures.measure_unit (lao_id, measure_id, unit_id)
                select :lao, x."measureId", u.id
                  from document, jsonb_to_recordset(d -> 'links') as x("measureId" uuid, unit text)
                  join units u on u.name = x.unit),
            steps as (
                insert into measures.step (lao_id, id, measure_id, position, text, frequency, carried_from)
                select :lao, x.id, x."measureId", x.position, x.text, x.frequency, x."carriedFrom"
                  from document, jsonb_to_recordset(d -> 'steps') as x(
                       id uuid, "measureId" uuid, position int, text text, frequency text, "carriedFrom" uuid)),
            tasks as (
                insert into measures.task (lao_id, id, plan_id, step_id, due_on)
                select :lao, x.id, :plan, x."stepId", x."dueOn"
                  from document, jsonb_to_recordset(d -> 'tasks') as x(id uuid, "stepId" uuid, "dueOn" date)),
            indicators as (
                insert into measures.indicator (lao_id, id, measure_id, position, subject, comparator, target, unit,
                                                method, baseline, source_text)
                select :lao, x.id, x."measureId", x.position, x.subject, x.comparator, x.target, x.unit, x.method,
                       x.baseline, x."sourceText"
                  from document, jsonb_to_recordset(d -> 'indicators') as x(
                       id uuid, "measureId" uuid, position int, subject text, comparator text, target numeric, unit text,
                       method text, baseline numeric, "sourceText" text)),
            surveys as (
                insert into measures.survey (lao_id, id, measure_id, indicator_id, position, title, lead, link)
                select :lao, x.id, x."measureId", x."indicatorId", x.position, x.title, x.lead, 0
                  from document, jsonb_to_recordset(d -> 'surveys') as x(
                       id uuid, "measureId" uuid, "indicatorId" uuid, position int, title text, lead text)),
            questions as (
                insert into measures.survey_question (lao_id, id, survey_id, position, text, kind)
                select :lao, x.id, x."surveyId", x.position, x.text, x.kind
                  from document, jsonb_to_recordset(d -> 'questions') as x(
                       id uuid, "surveyId" uuid, position int, text text, kind text))
            insert into measures.agreement (lao_id, id, measure_id, position, superior, subordinate)
            select :lao, x.id, x."measureId", x.position, x.superior, x.subordinate
              from document, jsonb_to_recordset(d -> 'agreements') as x(
                   id uuid, "measureId" uuid, position int, superior text, subordinate text)
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    OutlineStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The latest year before this one that has a plan; empty where there is none. */
    Mono<YearOutline> latestBefore(int fiscalYear) {
        return database.sql(LATEST_BEFORE)
                .bind("fiscalYear", fiscalYear)
                .map(row -> new YearOutline(
                        Objects.requireNonNull(row.get("fiscal_year", Integer.class)),
                        json.readValue(
                                Objects.requireNonNull(row.get("measures", Json.class))
                                        .asString(),
                                new TypeReference<List<MeasureOutline>>() {})))
                .one();
    }

    /** Puts the measures at the end of the plan. */
    Mono<List<UUID>> insert(LockedPlan plan, OutlineDocument document) {
        return database.sql(INSERT)
                .bind("lao", plan.lao())
                .bind("plan", plan.id())
                .bind("document", Json.of(json.writeValueAsBytes(document.parts())))
                .fetch()
                .rowsUpdated()
                .thenReturn(document.ids());
    }
}
