package prongsai.measures.core.plan;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads a plan whole, in one query, within a tenant transaction. */
@Component
public class PlanStore {
    /** The database shapes the JSON; each part is read once, by its key. */
    private static final String PLAN = """
            select json_build_object(
                'id', p.id, 'fiscalYear', p.fiscal_year, 'stage', p.stage, 'revision', p.revision,
                'lao', (select json_build_object('id', l.id, 'code', l.code, 'name', l.name, 'shortName', l.short_name,
                                                 'type', l.type, 'district', l.district_th, 'province', l.province_th)
                          from directory.lao_now l where l.id = p.lao_id),
                'completion', measures.completion(p.lao_id, p.id, p.fiscal_year, :today),
                'measures', coalesce((
                    select json_agg(json_build_object(
                        'id', m.id, 'number', m.number, 'title', m.title, 'kind', m.kind,
                        'allUnits', m.all_units,
                        'units', coalesce((select json_agg(u.name order by u.position, u.name)
                                             from measures.measure_unit mu
                                             join measures.unit u on (u.lao_id, u.id) = (mu.lao_id, mu.unit_id)
                                            where (mu.lao_id, mu.measure_id) = (m.lao_id, m.id)), '[]'),
                        'quarters', m.quarters, 'responsibleText', m.responsible_text, 'scheduleText', m.schedule_text,
                        'span', case when y.id is not null
                                     then json_build_object('from', y.year_from, 'to', y.year_to) end,
                        'multiYearPlan', case when y.id is not null then json_build_object(
                            'id', y.id, 'title', y.title, 'from', y.year_from, 'to', y.year_to,
                            'naccEnteredOn', y.nacc_entered_on, 'naccReference', y.nacc_reference,
                            'naccUrl', y.nacc_url) end,
                        'results', m.results, 'outcomes', m.outcomes,
                        'steps', coalesce((
                            select json_agg(json_build_object(
                                'id', s.id, 'text', s.text, 'frequency', s.frequency,
                                'tasks', coalesce((
                                    select json_agg(json_build_object(
                                        'id', t.id, 'dueOn', t.due_on, 'doneOn', t.done_on, 'note', t.note,
                                        'evidence', coalesce((
                                            select json_agg(json_build_object(
                                                       'id', e.id, 'name', e.name, 'mediaType', e.media_type,
                                                       'size', e.size, 'sha256', e.sha256,
                                                       'effectiveOn', e.effective_on, 'receivedAt', e.received_at)
                                                   order by e.received_at, e.id)
                                              from measures.task_evidence te
                                              join measures.evidence e on (e.lao_id, e.id) = (te.lao_id, te.evidence_id)
                                             where (te.lao_id, te.task_id) = (t.lao_id, t.id)), '[]'))
                                        order by t.due_on, t.id)
                                      from measures.task t where (t.lao_id, t.step_id) = (s.lao_id, s.id)), '[]'))
                                order by s.position)
                              from measures.step s where (s.lao_id, s.measure_id) = (m.lao_id, m.id)), '[]'),
                        'indicators', coalesce((
                            select json_agg(json_build_object(
                                       'id', i.id, 'subject', i.subject, 'comparator', i.comparator, 'target', i.target,
                                       'unit', i.unit, 'method', i.method, 'baseline', i.baseline, 'actual', i.actual,
                                       'sourceText', i.source_text,
                                       'met', measures.attained(i.comparator, i.target, i.actual)) order by i.position)
                              from measures.indicator i where (i.lao_id, i.measure_id) = (m.lao_id, m.id)), '[]'),
                        'agreements', coalesce((
                            select json_agg(json_build_object(
                                       'id', a.id, 'superior', a.superior, 'subordinate', a.subordinate,
                                       'signedOn', a.signed_on, 'evidenceId', a.evidence_id, 'url', a.url)
                                   order by a.position)
                              from measures.agreement a where (a.lao_id, a.measure_id) = (m.lao_id, m.id)), '[]'),
                        'topics', coalesce((
                            select json_agg(json_build_object(
                                       'id', d.id, 'title', d.title,
                                       'checks', coalesce((
                                           select json_agg(json_build_object('quarter', c.quarter, 'url', c.url,
                                                                             'checkedOn', c.checked_on)
                                                           order by c.quarter)
                                             from measures.disclosure_check c
                                            where (c.lao_id, c.topic_id) = (d.lao_id, d.id)), '[]'))
                                   order by d.position, d.id)
                              from measures.disclosure_topic d where (d.lao_id, d.measure_id) = (m.lao_id, m.id)), '[]'),
                        'documents', coalesce((
                            select json_agg(json_build_object(
                                       'id', d.id, 'title', d.title, 'number', d.number, 'version', d.version,
                                       'effectiveOn', d.effective_on, 'holder', d.holder,
                                       'evidenceId', d.evidence_id, 'url', d.url,
                                       'reports', coalesce((
                                           select json_agg(json_build_object(
                                                      'month', r.month, 'reportedOn', r.reported_on,
                                                      'evidenceId', r.evidence_id, 'url', r.url)
                                                  order by (r.month + 2) % 12)
                                             from measures.document_report r
                                            where (r.lao_id, r.document_id) = (d.lao_id, d.id)), '[]'))
                                   order by d.position, d.id)
                              from measures.measure_document d where (d.lao_id, d.measure_id) = (m.lao_id, m.id)), '[]'),
                        'evidenceKinds', m.evidence_kinds,
                        'files', coalesce((
                            select json_agg(json_build_object(
                                       'id', e.id, 'name', e.name, 'mediaType', e.media_type, 'size', e.size,
                                       'sha256', e.sha256, 'effectiveOn', e.effective_on, 'receivedAt', e.received_at)
                                   order by e.received_at, e.id)
                              from measures.measure_evidence me
                              join measures.evidence e on (e.lao_id, e.id) = (me.lao_id, me.evidence_id)
                             where (me.lao_id, me.measure_id) = (m.lao_id, m.id)), '[]'))
                        order by m.number)
                      from measures.measure m
                      left join measures.multi_year_plan y on (y.lao_id, y.id) = (m.lao_id, m.multi_year_plan_id)
                     where (m.lao_id, m.plan_id) = (p.lao_id, p.id)), '[]')) as plan
              from measures.plan p
             where p.fiscal_year = :fiscalYear
            """;

    /** No plan is shaped for who has it already. */
    private static final String JSON = """
            select n.revision, case when :known not in (n.revision, 9223372036854775807) then (%s) end as plan
              from measures.plan n
             where n.fiscal_year = :fiscalYear
            """.formatted(PLAN);

    /** What every page of an LAO needs around it. */
    private static final String YEARS = "select measures.lao_and_years() as around";

    /** With what the LAO's measures may choose among; the latest first, which is likely meant. */
    private static final String PAGE = """
            select measures.lao_and_years() as around,
                   (select json_agg(json_build_object(
                               'id', y.id, 'title', y.title, 'from', y.year_from, 'to', y.year_to,
                               'naccEnteredOn', y.nacc_entered_on, 'naccReference', y.nacc_reference,
                               'naccUrl', y.nacc_url) order by y.year_to desc, y.year_from desc)
                      from measures.multi_year_plan y) as multi_year_plans,
                   (%s) as plan
            """.formatted(PLAN);

    private final DatabaseClient database;
    private final JsonMapper json;

    PlanStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The plan of a year; empty where there is none. */
    Mono<Plan> find(int fiscalYear, LocalDate today) {
        return database.sql(PLAN)
                .bind("fiscalYear", fiscalYear)
                .bind("today", today)
                .map(row -> json.readValue(row.get("plan", Json.class).asString(), Plan.class))
                .one();
    }

    /**
     * The plan of a year as the database shapes it, as of a day; empty where there is none.
     *
     * @param known the revision that the caller has already, as {@link PlanTag} reads it
     */
    Mono<Written> json(int fiscalYear, LocalDate today, long known) {
        return database.sql(JSON)
                .bind("fiscalYear", fiscalYear)
                .bind("today", today)
                .bind("known", known)
                .map(row -> new Written(
                        Objects.requireNonNull(row.get("revision", Long.class)),
                        Optional.ofNullable(row.get("plan", Json.class)).map(Json::asArray)))
                .one();
    }

    /** The plan of a year with what a page has around it; empty where the register does not know the LAO. */
    Mono<Page> page(int fiscalYear, LocalDate today) {
        return database.sql(PAGE)
                .bind("fiscalYear", fiscalYear)
                .bind("today", today)
                .map(row -> read(row, "around", LaoYears.class)
                        .map(around -> new Page(
                                around,
                                read(row, "plan", Plan.class),
                                read(row, "multi_year_plans", MultiYearPlan[].class)
                                        .map(List::of)
                                        .orElse(List.of()))))
                .one()
                .flatMap(Mono::justOrEmpty);
    }

    /** The caller's LAO and its years; empty where the register does not know the LAO. */
    Mono<LaoYears> years() {
        return database.sql(YEARS)
                .map(row -> read(row, "around", LaoYears.class))
                .one()
                .flatMap(Mono::justOrEmpty);
    }

    private <T> Optional<T> read(Readable row, String column, Class<T> type) {
        return Optional.ofNullable(row.get(column, Json.class)).map(found -> json.readValue(found.asString(), type));
    }

    /**
     * @param json of the plan; empty where the caller has this revision
     */
    record Written(long revision, Optional<byte[]> json) {}

    /**
     * @param plan empty where the year has none
     * @param multiYearPlans all of the LAO's, the latest first
     */
    record Page(LaoYears around, Optional<Plan> plan, List<MultiYearPlan> multiYearPlans) {}
}
