package prongsai.measures.year.outline;

import io.r2dbc.postgresql.codec.Json;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.part.ListChanges;
import prongsai.measures.core.value.MeasureLists;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads outlines with one statement; writes them, then their lists, then the surveys that fill these. */
@Component
class OutlineStore {
    private static final String LATEST_BEFORE = """
            select p.fiscal_year, coalesce(json_agg(json_build_object('lists', row_to_json(l), 'outline', json_build_object(
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
                             from measures.survey v where (v.lao_id, v.measure_id) = (m.lao_id, m.id)), '[]')))
                       order by m.number) filter (where m.id is not null), '[]') as measures
              from measures.plan p
              left join measures.measure m on (m.lao_id, m.plan_id) = (p.lao_id, p.id)
              left join measures.measure_lists l on (l.lao_id, l.measure_id) = (m.lao_id, m.id)
              left join measures.multi_year_plan y on (y.lao_id, y.id) = (m.lao_id, m.multi_year_plan_id)
             where p.fiscal_year = (select max(o.fiscal_year) from measures.plan o where o.fiscal_year < :fiscalYear)
             group by p.fiscal_year
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
            links as (
                insert into measures.measure_unit (lao_id, measure_id, unit_id)
                select :lao, x."measureId", u.id
                  from document, jsonb_to_recordset(d -> 'links') as x("measureId" uuid, unit text)
                  join units u on u.name = x.unit),
            steps as (
                insert into measures.step (lao_id, id, measure_id, position, text, frequency, carried_from)
                select :lao, x.id, x."measureId", x.position, x.text, x.frequency, x."carriedFrom"
                  from document, jsonb_to_recordset(d -> 'steps') as x(
                       id uuid, "measureId" uuid, position int, text text, frequency text, "carriedFrom" uuid))
            insert into measures.task (lao_id, id, plan_id, step_id, due_on)
            select :lao, x.id, :plan, x."stepId", x."dueOn"
              from document, jsonb_to_recordset(d -> 'tasks') as x(id uuid, "stepId" uuid, "dueOn" date)
            """;

    /** After the lists: a survey finds the indicator that it fills by its place among those of the measure. */
    private static final String INSERT_SURVEYS = """
            with document as (select :document::jsonb as d),
            surveys as (
                insert into measures.survey (lao_id, id, measure_id, indicator_id, position, title, lead, link)
                select :lao, x.id, x."measureId",
                       case when x.indicator is not null then (
                           select i.id from measures.indicator i where i.measure_id = x."measureId"
                            order by i.position, i.id offset x.indicator limit 1) end,
                       x.position, x.title, x.lead, 0
                  from document, jsonb_to_recordset(d -> 'surveys') as x(
                       id uuid, "measureId" uuid, indicator int, position int, title text, lead text))
            insert into measures.survey_question (lao_id, id, survey_id, position, text, kind)
            select :lao, x.id, x."surveyId", x.position, x.text, x.kind
              from document, jsonb_to_recordset(d -> 'questions') as x(
                   id uuid, "surveyId" uuid, position int, text text, kind text)
            """;

    private final DatabaseClient database;
    private final JsonMapper json;
    private final ListChanges lists;

    OutlineStore(DatabaseClient database, JsonMapper json, ListChanges lists) {
        this.database = database;
        this.json = json;
        this.lists = lists;
    }

    /** A measure of the year before, with what was done in its lists. */
    private record Last(MeasureOutline outline, MeasureLists lists) {
        MeasureOutline carried() {
            return outline.with(lists.carried());
        }
    }

    /** The latest year before this one that has a plan; empty where there is none. */
    Mono<YearOutline> latestBefore(int fiscalYear) {
        return database.sql(LATEST_BEFORE)
                .bind("fiscalYear", fiscalYear)
                .map(row -> new YearOutline(
                        Objects.requireNonNull(row.get("fiscal_year", Integer.class)),
                        last(Objects.requireNonNull(row.get("measures", Json.class)))))
                .one();
    }

    private List<MeasureOutline> last(Json measures) {
        return json.readValue(measures.asString(), new TypeReference<List<Last>>() {}).stream()
                .map(Last::carried)
                .toList();
    }

    /** Puts the measures at the end of the plan. */
    Mono<List<UUID>> insert(LockedPlan plan, OutlineDocument document) {
        Json parts = Json.of(json.writeValueAsBytes(document.parts()));
        return database.sql(INSERT)
                .bind("lao", plan.lao())
                .bind("plan", plan.id())
                .bind("document", parts)
                .fetch()
                .rowsUpdated()
                .then(Mono.defer(() -> lists.insert(plan, document.lists())))
                .then(Mono.defer(() -> database.sql(INSERT_SURVEYS)
                        .bind("lao", plan.lao())
                        .bind("document", parts)
                        .fetch()
                        .rowsUpdated()))
                .thenReturn(document.ids());
    }
}
