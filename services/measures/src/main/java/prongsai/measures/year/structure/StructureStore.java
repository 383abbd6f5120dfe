package prongsai.measures.year.structure;

import io.r2dbc.postgresql.codec.Json;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads how a plan is built, and the plan before it, in one query. */
@Component
class StructureStore {
    private static final String READ = """
            select json_build_object(
                'units', array(select u.name from measures.unit u order by u.position, u.name),
                'plans', (select json_agg(x.plan order by x.fiscal_year desc) from (
                    select p.fiscal_year, json_build_object(
                        'fiscalYear', p.fiscal_year,
                        'deleted', coalesce((
                            select json_agg(json_build_object(
                                       'id', b.id, 'kind', b.kind, 'label', b.label, 'deletedAt', b.deleted_at,
                                       'deletedBy', b.deleted_by) order by b.deleted_at desc)
                              from measures.bin b where (b.lao_id, b.plan_id) = (p.lao_id, p.id)), '[]'),
                        'measures', coalesce((
                            select json_agg(json_build_object(
                                'id', m.id, 'number', m.number, 'title', m.title, 'allUnits', m.all_units,
                                'units', array(select u.name from measures.measure_unit mu
                                                 join measures.unit u on (u.lao_id, u.id) = (mu.lao_id, mu.unit_id)
                                                where (mu.lao_id, mu.measure_id) = (m.lao_id, m.id)
                                                order by u.position, u.name),
                                'quarters', m.quarters, 'evidenceKinds', m.evidence_kinds,
                                'carriedFrom', m.carried_from,
                                'steps', coalesce((
                                    select json_agg(json_build_object(
                                               'id', s.id, 'text', s.text, 'frequency', s.frequency,
                                               'carriedFrom', s.carried_from, 'tasks', t.tasks, 'worked', t.worked)
                                           order by s.position)
                                      from measures.step s
                                     cross join lateral (
                                           select count(*) as tasks,
                                                  count(*) filter (where t.done_on is not null or exists (
                                                      select from measures.task_evidence te
                                                       where (te.lao_id, te.task_id) = (t.lao_id, t.id))) as worked
                                             from measures.task t where (t.lao_id, t.step_id) = (s.lao_id, s.id)) t
                                     where (s.lao_id, s.measure_id) = (m.lao_id, m.id)), '[]'))
                                order by m.number)
                              from measures.measure m where (m.lao_id, m.plan_id) = (p.lao_id, p.id)), '[]')) as plan
                      from measures.plan p
                     where p.fiscal_year <= :fiscalYear
                     order by p.fiscal_year desc
                     limit 2) x)) as structure
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    StructureStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * @param units of the LAO's own list
     * @param plans that of the year and the latest before it, as far as they are there; null where there is none
     */
    record Read(List<String> units, @Nullable List<PlanStructure> plans) {}

    Mono<Read> read(int fiscalYear) {
        return database.sql(READ)
                .bind("fiscalYear", fiscalYear)
                .map(row -> json.readValue(
                        Objects.requireNonNull(row.get("structure", Json.class)).asString(),
                        new TypeReference<Read>() {}))
                .one();
    }
}
