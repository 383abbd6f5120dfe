package prongsai.measures.files.evidence;

import io.r2dbc.postgresql.codec.Json;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.core.plan.LaoYears;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads evidence with all that its pages show, in one query. */
@Component
class EvidenceViewStore {
    private static final String VIEWS = """
            (select coalesce(json_agg(json_build_object(
                'id', e.id, 'fiscalYear', p.fiscal_year, 'name', e.name, 'mediaType', e.media_type, 'size', e.size,
                'sha256', e.sha256, 'effectiveOn', e.effective_on, 'receivedAt', e.received_at,
                'edition', e.edition, 'current', e.replaced_at is null,
                'publicAt', e.public_at, 'publicBy', e.public_by_name,
                'uses', coalesce((
                    select json_agg(json_build_object('task', t.id, 'measure', m.number, 'step', s.text,
                                                      'dueOn', t.due_on, 'doneOn', t.done_on)
                           order by m.number, s.position, t.due_on)
                      from measures.task_evidence te
                      join measures.task t on (t.lao_id, t.id) = (te.lao_id, te.task_id)
                      join measures.step s on (s.lao_id, s.id) = (t.lao_id, t.step_id)
                      join measures.measure m on (m.lao_id, m.id) = (s.lao_id, s.measure_id)
                     where (te.lao_id, te.evidence_id) = (e.lao_id, e.id)), '[]'),
                'papers', coalesce((
                    select json_agg(json_build_object('measure', m.number, 'kind', u.kind, 'title', u.title)
                           order by m.number, u.kind, u.title)
                      from measures.paper_use u
                      join measures.evidence o on (o.lao_id, o.id) = (u.lao_id, u.evidence_id)
                      join measures.measure m on (m.lao_id, m.id) = (u.lao_id, u.measure_id)
                     where u.lao_id = e.lao_id and coalesce(e.original_id, e.id) in (o.id, o.original_id)), '[]'),
                'editions', (
                    select json_agg(json_build_object('id', o.id, 'edition', o.edition, 'name', o.name, 'size', o.size,
                                                      'effectiveOn', o.effective_on, 'receivedAt', o.received_at)
                           order by o.edition desc)
                      from measures.evidence o
                     where o.lao_id = e.lao_id
                       and coalesce(e.original_id, e.id) in (o.id, o.original_id)),
                'kind', e.kind,
                'kinds', array(
                    select k
                      from measures.measure m
                     cross join unnest(m.evidence_kinds) k
                     where (m.lao_id, m.id) in (select f.lao_id, f.measure_id from measures.measure_file f
                                                 where (f.lao_id, f.evidence_id) = (e.lao_id, e.id))
                     group by k order by min(m.number), k),
                'otherYears', coalesce((
                    select json_agg(distinct y.fiscal_year)
                      from measures.evidence o
                      join measures.plan y on (y.lao_id, y.id) = (o.lao_id, o.plan_id)
                     where (o.lao_id, o.sha256) = (e.lao_id, e.sha256) and o.plan_id <> e.plan_id), '[]'),
                'broken', array(select b.job from measures.broken_file b
                                 where (b.lao_id, b.sha256) = (e.lao_id, e.sha256)),
                'elsewhere', exists (
                    select from measures.evidence_mark k
                     where (k.lao_id, k.evidence_id) = (e.lao_id, e.id) and measures.marked_elsewhere(k.mark)))
                order by e.received_at desc, e.id), '[]')
              from measures.evidence e
              join measures.plan p on (p.lao_id, p.id) = (e.lao_id, e.plan_id)
             where %s)
            """;

    private static final String ONE = """
            select json_build_object('around', measures.lao_and_years(), 'views', %s) as page
            """.formatted(VIEWS.formatted("e.id = :key"));

    private static final String OF_YEAR =
            """
            select json_build_object('around', measures.lao_and_years(), 'used', %s, 'views', %s) as page
            """.formatted(QuotaStore.USED, VIEWS.formatted("p.fiscal_year = :key and e.replaced_at is null"));

    private static final String FOR_TASK = """
            select json_build_object(
                       'around', measures.lao_and_years(), 'fiscalYear', home.fiscal_year, 'task', asked.id,
                       'measure', (select m.number from measures.measure m
                                    where (m.lao_id, m.id) = (step.lao_id, step.measure_id)),
                       'evidenceKinds', (select m.evidence_kinds from measures.measure m
                                          where (m.lao_id, m.id) = (step.lao_id, step.measure_id)),
                       'step', step.text, 'dueOn', asked.due_on,
                       'views', %s) as page
              from measures.task asked
              join measures.step step on (step.lao_id, step.id) = (asked.lao_id, asked.step_id)
              join measures.plan home on (home.lao_id, home.id) = (asked.lao_id, asked.plan_id)
             where asked.id = :key
            """.formatted(
                    VIEWS.formatted("(e.lao_id, e.plan_id) = (asked.lao_id, asked.plan_id) and e.replaced_at is null"));

    /** @param views one, or none where it is not there */
    private record Found(LaoYears around, List<EvidenceView> views) {}

    private final DatabaseClient database;
    private final JsonMapper json;

    EvidenceViewStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Empty where it is not there. */
    Mono<EvidenceView> find(UUID id) {
        return page(id).map(EvidencePage::view);
    }

    /** As {@link #find}, with what a page has around it. */
    Mono<EvidencePage> page(UUID id) {
        return read(ONE, id, Found.class)
                .filter(found -> !found.views().isEmpty())
                .map(found -> new EvidencePage(found.around(), found.views().getFirst()));
    }

    /** What a year's plan has, the latest first, without what was replaced. */
    Mono<YearEvidence> ofYear(int fiscalYear) {
        return read(OF_YEAR, fiscalYear, YearEvidence.class);
    }

    /** A task and all evidence of its plan; empty where it is not there. */
    Mono<TaskEvidence> forTask(UUID task) {
        return read(FOR_TASK, task, TaskEvidence.class);
    }

    /** Empty also where the register does not know the LAO. */
    private <T> Mono<T> read(String sql, Object key, Class<T> type) {
        return database.sql(sql)
                .bind("key", key)
                .map(row -> json.readTree(
                        Objects.requireNonNull(row.get("page", Json.class)).asString()))
                .one()
                .filter(page -> !page.path("around").isNull())
                .map(page -> json.treeToValue(page, type));
    }
}
