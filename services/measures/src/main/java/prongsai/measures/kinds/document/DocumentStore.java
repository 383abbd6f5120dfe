package prongsai.measures.kinds.document;

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
class DocumentStore implements PartTable<MeasureDocument> {
    private static final TypeReference<List<MeasureDocument>> LIST = new TypeReference<>() {};

    private static final String FIND = """
            select coalesce(json_agg(json_build_object(
                       'id', d.id, 'title', d.title, 'number', d.number, 'version', d.version,
                       'effectiveOn', d.effective_on, 'holder', d.holder, 'evidenceId', d.evidence_id, 'url', d.url,
                       'reports', coalesce((
                           select json_agg(json_build_object('month', r.month, 'reportedOn', r.reported_on,
                                                             'evidenceId', r.evidence_id, 'url', r.url))
                             from measures.document_report r
                            where (r.lao_id, r.document_id) = (d.lao_id, d.id)), '[]'))
                   order by d.position, d.id), '[]') as list
              from measures.measure_document d where d.measure_id = :measure
            """;

    /** Evidence of another plan or LAO is not linked: it is as if it were not there. */
    private static final String SAVE_DOCUMENTS = """
            with list as (
                select x.*
                  from rows from (jsonb_to_recordset(:list::jsonb) as (
                       id uuid, title text, number text, version text, "effectiveOn" date, holder text,
                       "evidenceId" uuid, url text))
                       with ordinality as x(id, title, number, version, effective_on, holder, evidence_id, url, position)),
            gone as (
                delete from measures.measure_document d
                 where d.measure_id = :measure and not exists (select from list where list.id = d.id))
            insert into measures.measure_document (lao_id, id, measure_id, position, title, number, version, effective_on,
                                                   holder, evidence_id, url)
            select :lao, id, :measure, position, title, number, version, effective_on, holder,
                   (select e.id from measures.evidence e where e.id = evidence_id and e.plan_id = :plan), url
              from list
            on conflict (lao_id, id) do update
               set (position, title, number, version, effective_on, holder, evidence_id, url)
                 = (excluded.position, excluded.title, excluded.number, excluded.version, excluded.effective_on,
                    excluded.holder, excluded.evidence_id, excluded.url)
            """;

    private static final String SAVE_REPORTS = """
            with list as (
                select d.id as document_id, r.month, r."reportedOn" as reported_on, r.url,
                       (select e.id from measures.evidence e where e.id = r."evidenceId" and e.plan_id = :plan)
                       as evidence_id
                  from jsonb_to_recordset(:list::jsonb) as d(id uuid, reports jsonb),
                       jsonb_to_recordset(d.reports) as r(month smallint, "reportedOn" date, "evidenceId" uuid, url text)),
            gone as (
                delete from measures.document_report r
                 using measures.measure_document d
                 where (d.lao_id, d.id) = (r.lao_id, r.document_id) and d.measure_id = :measure
                   and not exists (select from list where (list.document_id, list.month) = (r.document_id, r.month)))
            insert into measures.document_report (lao_id, document_id, month, reported_on, evidence_id, url)
            select :lao, document_id, month, reported_on, evidence_id, url from list
            on conflict (lao_id, document_id, month) do update
               set (reported_on, evidence_id, url) = (excluded.reported_on, excluded.evidence_id, excluded.url)
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    DocumentStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<List<MeasureDocument>> find(UUID measure) {
        return database.sql(FIND)
                .bind("measure", measure)
                .map(row -> json.readValue(
                        Objects.requireNonNull(row.get("list", Json.class)).asString(), LIST))
                .one();
    }

    @Override
    public Mono<Void> save(LockedPlan plan, UUID measure, List<MeasureDocument> list) {
        Json whole = Json.of(json.writeValueAsBytes(list));
        return run(SAVE_DOCUMENTS, plan, measure, whole)
                .then(Mono.defer(() -> run(SAVE_REPORTS, plan, measure, whole)));
    }

    private Mono<Void> run(String sql, LockedPlan plan, UUID measure, Json whole) {
        return database.sql(sql)
                .bind("lao", plan.lao())
                .bind("plan", plan.id())
                .bind("measure", measure)
                .bind("list", whole)
                .fetch()
                .rowsUpdated()
                .then();
    }
}
