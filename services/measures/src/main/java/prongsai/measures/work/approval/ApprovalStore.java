package prongsai.measures.work.approval;

import io.r2dbc.postgresql.codec.Json;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was submitted and signed, within a tenant transaction. */
@Component
class ApprovalStore {
    private static final String UNITS = """
            coalesce((
                select json_agg(json_build_object('id', u.id, 'unit', u.name, 'head', h.subject, 'name', h.name,
                                                  'position', coalesce(h.position, '')) order by u.position, u.name)
                  from measures.unit u
                  left join lateral (select * from measures.unit_head h
                                      where (h.lao_id, h.unit_id) = (u.lao_id, u.id)
                                      order by h.id desc limit 1) h on true), '[]')
            """;

    private static final String ROUND = """
            json_build_object(
                'id', s.id, 'kind', s.kind, 'round', s.round, 'chain', s.chain, 'revision', s.revision,
                'content', s.content, 'comment', s.comment, 'by', s.actor_name, 'at', s.at,
                'acts', coalesce((
                    select json_agg(json_build_object(
                               'id', a.id, 'kind', a.kind, 'signer', a.signer, 'forUnit', a.for_unit, 'unitName', a.unit_name,
                               'name', a.name, 'position', a.position, 'capacity', a.capacity,
                               'orderNumber', a.order_number, 'comment', a.comment, 'at', coalesce(k.at, a.at),
                               'kept', k.id is not null) order by a.id)
                      from measures.act a
                      left join measures.act k on (k.lao_id, k.id) = (a.lao_id, a.kept_from)
                     where (a.lao_id, a.submission_id) = (s.lao_id, s.id)), '[]'))
            """;

    private static final String READ = """
            with plan as (select * from measures.plan p where p.fiscal_year = :year)
            select json_build_object(
                'around', measures.lao_and_years(),
                'plan', (select json_build_object('id', p.id, 'stage', p.stage, 'revision', p.revision) from plan p),
                'chain', coalesce((select c.chain from measures.signing_chain c order by c.id desc limit 1), 'none'),
                'units', %s,
                'now', (select measures.outline(p.id) from plan p),
                'holdings', measures.office_holdings(),
                'rounds', coalesce((
                    select json_agg(%s order by s.at desc)
                      from plan p join measures.submission s on (s.lao_id, s.plan_id) = (p.lao_id, p.id)), '[]')) as rows
            """.formatted(UNITS, ROUND);

    private static final String WAITING = """
            select json_build_object(
                'units', case when :heads then %s else '[]'::json end,
                'rounds', coalesce((
                    select json_agg(json_build_object('fiscalYear', p.fiscal_year, 'round', (
                               select %s from measures.submission s
                                where (s.lao_id, s.plan_id) = (p.lao_id, p.id)
                                order by s.id desc limit 1)) order by p.stage_since)
                      from measures.plan p
                     where p.stage in ('submitted', 'resubmitted', 'report_submitted')), '[]')) as rows
            """.formatted(UNITS, ROUND);

    private final DatabaseClient database;
    private final JsonMapper json;

    ApprovalStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What waits for signatures in the LAO. */
    record Waiting(List<HeadedUnit> units, List<OfYear> rounds) {
        record OfYear(int fiscalYear, Round round) {}
    }

    /** Empty where the register does not know the LAO. */
    Mono<ApprovalRows> read(int fiscalYear) {
        return database.sql(READ)
                .bind("year", fiscalYear)
                .map(row -> json.readTree(
                        Objects.requireNonNull(row.get("rows", Json.class)).asString()))
                .one()
                .filter(rows -> !rows.path("around").isNull())
                .map(rows -> json.treeToValue(rows, ApprovalRows.class));
    }

    /** @param heads whether units are asked for, which only heads need */
    Mono<Waiting> waiting(boolean heads) {
        return database.sql(WAITING)
                .bind("heads", heads)
                .map(row -> json.readValue(
                        Objects.requireNonNull(row.get("rows", Json.class)).asString(), Waiting.class))
                .one();
    }
}
