package prongsai.measures.transfer.returning;

import io.r2dbc.postgresql.codec.Json;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.core.change.LockedPlan;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Makes a plan that is there another one; only what differs is written. */
@Component
class ReturningStore {
    private static final String GONE = """
            with measures as (delete from measures.measure m where m.plan_id = :plan and m.id = any(:gone)),
            steps as (
                delete from measures.step s using measures.measure m
                 where m.plan_id = :plan and (m.lao_id, m.id) = (s.lao_id, s.measure_id) and s.id = any(:gone))
            delete from measures.task t where t.plan_id = :plan and t.id = any(:gone)
            """;

    /** A step has one task a day, and two may change places: they go out of each other's way first. */
    private static final String SHIFT = """
            update measures.task t set due_on = t.due_on + 400000 where t.plan_id = :plan and t.id = any(:shifted)
            """;

    private static final String SAVE = """
            with document as (select :document::jsonb as d),
            units as (
                insert into measures.unit (lao_id, id, name, position)
                select :lao, x.id, x.name, (select coalesce(max(position), 0) from measures.unit) + x.position
                  from document, jsonb_to_recordset(d -> 'units') as x(id uuid, name text, position int)
                on conflict (lao_id, name) do update set name = excluded.name
                returning id, name),
            measures as (
                insert into measures.measure as m (lao_id, id, plan_id, number, title, kind, all_units, quarters,
                            responsible_text, schedule_text, evidence_kinds, results, outcomes, multi_year_plan_id)
                select :lao, x.id, :plan, x.number, x.title, x.kind, x."allUnits", x.quarters, x."responsibleText",
                       x."scheduleText", x."evidenceKinds", x.results, x.outcomes,
                       (select y.id from measures.multi_year_plan y
                         where (y.year_from, y.year_to) = (x."spanFrom", x."spanTo"))
                  from document, jsonb_to_recordset(d -> 'measures') as x(
                       id uuid, number int, title text, kind text, "allUnits" boolean, quarters smallint[],
                       "responsibleText" text, "scheduleText" text, "evidenceKinds" text[], results text[],
                       outcomes text[], "spanFrom" int, "spanTo" int)
                on conflict (lao_id, id) do update
                   set (number, title, kind, all_units, quarters, responsible_text, schedule_text, evidence_kinds,
                        results, outcomes, multi_year_plan_id)
                     = (excluded.number, excluded.title, excluded.kind, excluded.all_units, excluded.quarters,
                        excluded.responsible_text, excluded.schedule_text, excluded.evidence_kinds, excluded.results,
                        excluded.outcomes, excluded.multi_year_plan_id)
                 where (m.number, m.title, m.kind, m.all_units, m.quarters, m.responsible_text, m.schedule_text,
                        m.evidence_kinds, m.results, m.outcomes, m.multi_year_plan_id)
                       is distinct from
                       (excluded.number, excluded.title, excluded.kind, excluded.all_units, excluded.quarters,
                        excluded.responsible_text, excluded.schedule_text, excluded.evidence_kinds, excluded.results,
                        excluded.outcomes, excluded.multi_year_plan_id)),
            links as (
                select x."measureId" as measure_id, u.id as unit_id
                  from document, jsonb_to_recordset(d -> 'links') as x("measureId" uuid, unit text)
                  join units u on u.name = x.unit),
            unlinked as (
                delete from measures.measure_unit mu
                 using document, jsonb_to_recordset(d -> 'measures') as x(id uuid)
                 where mu.measure_id = x.id
                   and not exists (select from links l where (l.measure_id, l.unit_id) = (mu.measure_id, mu.unit_id))),
            linked as (
                insert into measures.measure_unit (lao_id, measure_id, unit_id)
                select :lao, l.measure_id, l.unit_id from links l
                on conflict do nothing),
            steps as (
                insert into measures.step as s (lao_id, id, measure_id, position, text, frequency)
                select :lao, x.id, x."measureId", x.position, x.text, x.frequency
                  from document, jsonb_to_recordset(d -> 'steps') as x(
                       id uuid, "measureId" uuid, position int, text text, frequency text)
                on conflict (lao_id, id) do update
                   set (measure_id, position, text, frequency)
                     = (excluded.measure_id, excluded.position, excluded.text, excluded.frequency)
                 where (s.measure_id, s.position, s.text, s.frequency)
                       is distinct from (excluded.measure_id, excluded.position, excluded.text, excluded.frequency))
            insert into measures.task as t (lao_id, id, plan_id, step_id, due_on, done_on, note)
            select :lao, x.id, :plan, x."stepId", x."dueOn", x."doneOn", x.note
              from document, jsonb_to_recordset(d -> 'tasks') as x(
                   id uuid, "stepId" uuid, "dueOn" date, "doneOn" date, note text)
            on conflict (lao_id, id) do update
               set (due_on, done_on, note) = (excluded.due_on, excluded.done_on, excluded.note)
             where (t.due_on, t.done_on, t.note) is distinct from (excluded.due_on, excluded.done_on, excluded.note)
            """;

    private static final String BEFORE = """
            select coalesce(jsonb_agg(part), '[]') as before
              from unnest(:measures::uuid[]) as x(id), jsonb_array_elements(
                   measures.with_all_below('measures.measure', x.id)) part
            """;

    private static final String KEEP = """
            insert into measures.bin (lao_id, id, plan_id, kind, label, deleted_by, content)
            select :lao, :id, :plan, 'sheet', :label, :by, jsonb_build_object(
                       'before', :before::jsonb,
                       'after', (select coalesce(jsonb_object_agg(x.id, measures.measure_state(x.id)), '{}')
                                   from unnest(:measures::uuid[]) as x(id)))
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    ReturningStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Void> save(LockedPlan plan, PlanWriting writing) {
        return database.sql(GONE)
                .bind("plan", plan.id())
                .bind("gone", array(writing.gone()))
                .fetch()
                .rowsUpdated()
                .then(Mono.defer(() -> database.sql(SHIFT)
                        .bind("plan", plan.id())
                        .bind("shifted", array(writing.shifted()))
                        .fetch()
                        .rowsUpdated()))
                .then(Mono.defer(() -> database.sql(SAVE)
                        .bind("lao", plan.lao())
                        .bind("plan", plan.id())
                        .bind("document", Json.of(json.writeValueAsBytes(writing.document())))
                        .fetch()
                        .rowsUpdated()))
                .then();
    }

    /** These measures with all below them, as they are. */
    Mono<Json> before(Collection<UUID> measures) {
        return database.sql(BEFORE)
                .bind("measures", array(measures))
                .map(row -> Objects.requireNonNull(row.get("before", Json.class)))
                .one();
    }

    /**
     * Into the bin goes what the measures were, with what they are now.
     *
     * @param measures that came or are another
     * @param by the name of who did it
     */
    Mono<Void> keep(LockedPlan plan, UUID id, String label, String by, Json before, Collection<UUID> measures) {
        return database.sql(KEEP)
                .bind("lao", plan.lao())
                .bind("id", id)
                .bind("plan", plan.id())
                .bind("label", label)
                .bind("by", by)
                .bind("before", before)
                .bind("measures", array(measures))
                .fetch()
                .rowsUpdated()
                .then();
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
