package prongsai.measures.kinds.document;

import io.r2dbc.postgresql.codec.Json;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.part.ListKind;
import prongsai.measures.core.part.ListTable;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.value.MeasureDocument;
import prongsai.measures.core.value.MeasureLists;
import reactor.core.publisher.Mono;

/** The papers that a measure rests on, and the monthly reports on its orders. */
@Component
class DocumentStore implements ListTable<MeasureDocument> {
    private static final ListKind<MeasureDocument> KIND =
            new ListKind<>(MeasureDocument.class, "documents", Action.WORK, false, MeasureLists::documents);

    private static final String FIND = """
            select l.documents as list from measures.measure_lists l where l.measure_id = :measure
            """;

    /** Evidence of another plan or LAO is not linked: it is as if it were not there. */
    private static final String SAVE_DOCUMENTS = """
            with list as (
                select * from jsonb_to_recordset(:rows::jsonb) as x(
                    "measureId" uuid, id uuid, position int, title text, number text, version text, "effectiveOn" date,
                    holder text, "evidenceId" uuid, url text)),
            gone as (
                delete from measures.measure_document d
                 where d.measure_id = any(:measures) and not exists (select from list where list.id = d.id))
            insert into measures.measure_document (lao_id, id, measure_id, position, title, number, version, effective_on,
                                                   holder, evidence_id, url)
            select :lao, id, "measureId", position, title, number, version, "effectiveOn", holder,
                   (select e.id from measures.evidence e where e.id = "evidenceId" and e.plan_id = :plan), url
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
                  from jsonb_to_recordset(:rows::jsonb) as d(id uuid, reports jsonb),
                       jsonb_to_recordset(d.reports) as r(month smallint, "reportedOn" date, "evidenceId" uuid, url text)),
            gone as (
                delete from measures.document_report r
                 using measures.measure_document d
                 where (d.lao_id, d.id) = (r.lao_id, r.document_id) and d.measure_id = any(:measures)
                   and not exists (select from list where (list.document_id, list.month) = (r.document_id, r.month)))
            insert into measures.document_report (lao_id, document_id, month, reported_on, evidence_id, url)
            select :lao, document_id, month, reported_on, evidence_id, url from list
            on conflict (lao_id, document_id, month) do update
               set (reported_on, evidence_id, url) = (excluded.reported_on, excluded.evidence_id, excluded.url)
            """;

    private final DatabaseClient database;

    DocumentStore(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public ListKind<MeasureDocument> kind() {
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
        return database.sql(SAVE_DOCUMENTS)
                .bind("lao", plan.lao())
                .bind("plan", plan.id())
                .bind("measures", measures)
                .bind("rows", rows)
                .fetch()
                .rowsUpdated()
                .then(Mono.defer(() -> database.sql(SAVE_REPORTS)
                        .bind("lao", plan.lao())
                        .bind("plan", plan.id())
                        .bind("measures", measures)
                        .bind("rows", rows)
                        .fetch()
                        .rowsUpdated()))
                .then();
    }
}
