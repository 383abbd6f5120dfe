package prongsai.measures.work.readiness;

import io.r2dbc.postgresql.codec.Json;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.core.change.LockedPlan;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What is asked about a plan, read in one query; and what is written about last year's scores. */
@Component
class ReadinessStore {
    private static final String READ = """
            with plan as (select p.lao_id, p.id from measures.plan p where p.fiscal_year = :fiscalYear),
            ita as (
                select i.* from directory.ita_indicator i
                 where i.fiscal_year = coalesce(
                           (select max(fiscal_year) from directory.ita_indicator where fiscal_year < :fiscalYear),
                           (select min(fiscal_year) from directory.ita_indicator)))
            select json_build_object(
                'around', measures.lao_and_years(),
                'planned', exists (select from plan),
                'facts', json_build_object(
                    'analysis', coalesce((select a.text from plan
                                            join measures.ita_analysis a on (a.lao_id, a.plan_id) = (plan.lao_id, plan.id)), ''),
                    'indicators', coalesce((
                        select json_agg(json_build_object(
                                   'number', ita.number, 'part', ita.part, 'nameTh', ita.name_th, 'nameEn', ita.name_en,
                                   'pass', ita.pass,
                                   'score', (select s.score from plan
                                               join measures.ita_score s on (s.lao_id, s.plan_id) = (plan.lao_id, plan.id)
                                              where s.indicator = ita.number))
                               order by ita.number)
                          from ita), '[]'),
                    'measures', coalesce((
                        select json_agg(json_build_object(
                                   'number', m.number, 'title', m.title, 'allUnits', m.all_units, 'quarters', m.quarters,
                                   'results', cardinality(m.results), 'outcomes', cardinality(m.outcomes),
                                   'units', (select count(*) from measures.measure_unit mu
                                              where (mu.lao_id, mu.measure_id) = (m.lao_id, m.id)),
                                   'steps', array(select s.text from measures.step s
                                                   where (s.lao_id, s.measure_id) = (m.lao_id, m.id) order by s.position),
                                   'indicators', (select count(*) from measures.indicator i
                                                   where (i.lao_id, i.measure_id) = (m.lao_id, m.id)),
                                   'unproved', array(
                                       select t.id from measures.step s
                                         join measures.task t on (t.lao_id, t.step_id) = (s.lao_id, s.id)
                                        where (s.lao_id, s.measure_id) = (m.lao_id, m.id) and t.done_on is not null
                                          and not exists (select from measures.task_evidence e
                                                           where (e.lao_id, e.task_id) = (t.lao_id, t.id))
                                        order by s.position, t.due_on),
                                   'kinds', m.evidence_kinds,
                                   'attached', array(
                                       select distinct e.kind
                                         from measures.measure_file f
                                         join measures.evidence e on (e.lao_id, e.id) = (f.lao_id, f.evidence_id)
                                        where (f.lao_id, f.measure_id) = (m.lao_id, m.id) and e.kind <> ''),
                                   'openUntil', (
                                       select max(t.due_on) from measures.step s
                                         join measures.task t on (t.lao_id, t.step_id) = (s.lao_id, s.id)
                                        where (s.lao_id, s.measure_id) = (m.lao_id, m.id) and t.done_on is null),
                                   'answers', array(select a.indicator from measures.ita_answer a
                                                     where (a.lao_id, a.measure_id) = (m.lao_id, m.id)
                                                     order by a.indicator))
                               order by m.number)
                          from plan join measures.measure m on (m.lao_id, m.plan_id) = (plan.lao_id, plan.id)), '[]')))
                as readiness
            """;

    /** Numbers that are no indicators of last year are passed over. */
    private static final String SAVE = """
            with score_gone as (
                delete from measures.ita_score where plan_id = :plan and indicator <> all (:scored::int[])),
            score_now as (
                insert into measures.ita_score (lao_id, plan_id, indicator, score)
                select :lao, :plan, s.indicator, s.score
                  from unnest(:scored::int[], :scores::numeric[]) s (indicator, score)
                on conflict (lao_id, plan_id, indicator) do update set score = excluded.score),
            answer_gone as (
                delete from measures.ita_answer a using measures.measure m
                 where (m.lao_id, m.id) = (a.lao_id, a.measure_id) and m.plan_id = :plan
                   and (m.number, a.indicator) not in (
                       select n.number, n.indicator from unnest(:answering::int[], :answered::int[]) n (number, indicator))),
            answer_now as (
                insert into measures.ita_answer (lao_id, measure_id, indicator)
                select m.lao_id, m.id, n.indicator
                  from unnest(:answering::int[], :answered::int[]) n (number, indicator)
                  join measures.measure m on m.plan_id = :plan and m.number = n.number
                on conflict do nothing)
            insert into measures.ita_analysis (lao_id, plan_id, text) values (:lao, :plan, :analysis)
            on conflict (lao_id, plan_id) do update set text = excluded.text
            """;

    private record Answer(int measure, int indicator) {}

    private final DatabaseClient database;
    private final JsonMapper json;

    ReadinessStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Empty where the register does not know the LAO. */
    Mono<ReadinessRows> read(int fiscalYear) {
        return database.sql(READ)
                .bind("fiscalYear", fiscalYear)
                .map(row -> json.readTree(
                        Objects.requireNonNull(row.get("readiness", Json.class)).asString()))
                .one()
                .filter(readiness -> !readiness.path("around").isNull())
                .map(readiness -> json.treeToValue(readiness, ReadinessRows.class));
    }

    Mono<UUID> plan(int fiscalYear) {
        return database.sql("select id from measures.plan where fiscal_year = :fiscalYear")
                .bind("fiscalYear", fiscalYear)
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .one();
    }

    Mono<Void> save(LockedPlan plan, ItaNotes notes) {
        Answer[] answers = notes.answers().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(measure -> new Answer(measure, entry.getKey())))
                .toArray(Answer[]::new);
        return database.sql(SAVE)
                .bind("lao", plan.lao())
                .bind("plan", plan.id())
                .bind("scored", notes.scores().keySet().toArray(Integer[]::new))
                .bind(
                        "scores",
                        notes.scores().values().stream().map(Object::toString).toArray(String[]::new))
                .bind("answering", Stream.of(answers).map(Answer::measure).toArray(Integer[]::new))
                .bind("answered", Stream.of(answers).map(Answer::indicator).toArray(Integer[]::new))
                .bind("analysis", notes.analysis())
                .fetch()
                .rowsUpdated()
                .then();
    }
}
