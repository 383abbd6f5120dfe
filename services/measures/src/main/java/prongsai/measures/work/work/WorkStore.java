package prongsai.measures.work.work;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads the work of a year in one query, and keeps whose it is. */
@Component
class WorkStore {
    /** Where no year is asked for it is this year, with a plan or without; what an earlier year left open stands below. */
    private static final String READ = """
            with plan as (
                select p.lao_id, p.id, p.fiscal_year from measures.plan p
                 where p.fiscal_year = coalesce(:asked::int, :now))
            select json_build_object(
                'around', measures.lao_and_years(),
                'fiscalYear', coalesce(:asked::int, :now),
                'planned', exists (select from plan),
                'before', (
                    select json_build_object('fiscalYear', b.fiscal_year, 'open', (
                               select count(*) from measures.task t
                                where (t.lao_id, t.plan_id) = (b.lao_id, b.id) and t.done_on is null))
                      from measures.plan b
                     where b.fiscal_year < coalesce(:asked::int, :now) and not exists (select from plan)
                     order by b.fiscal_year desc limit 1),
                'units', coalesce((
                    select json_agg(json_build_object('id', u.id, 'name', u.name, 'mine', mine.unit_id is not null)
                                    order by u.position, u.name)
                      from measures.unit u
                      left join measures.person_unit mine
                        on (mine.lao_id, mine.unit_id) = (u.lao_id, u.id) and mine.subject = :subject), '[]'),
                'measures', coalesce((
                    select json_agg(json_build_object(
                               'number', m.number, 'title', m.title, 'allUnits', m.all_units,
                               'units', array(select mu.unit_id from measures.measure_unit mu
                                               where (mu.lao_id, mu.measure_id) = (m.lao_id, m.id)),
                               'results', cardinality(m.results), 'outcomes', cardinality(m.outcomes))
                           order by m.number)
                      from plan join measures.measure m on (m.lao_id, m.plan_id) = (plan.lao_id, plan.id)), '[]'),
                'tasks', coalesce((
                    select json_agg(json_build_object(
                               'id', t.id, 'measure', m.number, 'step', s.text, 'dueOn', t.due_on, 'doneOn', t.done_on,
                               'note', t.note, 'takenBy', t.taken_by, 'takenByName', t.taken_by_name,
                               'files', (select count(*) from measures.task_evidence e
                                          where (e.lao_id, e.task_id) = (t.lao_id, t.id)))
                           order by t.due_on, m.number, s.position)
                      from plan
                      join measures.task t on (t.lao_id, t.plan_id) = (plan.lao_id, plan.id)
                      join measures.step s on (s.lao_id, s.id) = (t.lao_id, t.step_id)
                      join measures.measure m on (m.lao_id, m.id) = (s.lao_id, s.measure_id)), '[]')) as work
            """;

    private static final String FORGET = """
            delete from measures.person_unit where subject = :subject and unit_id <> all (:units::uuid[])
            """;

    private static final String KEEP = """
            insert into measures.person_unit (lao_id, subject, unit_id)
            select u.lao_id, :subject, u.id from measures.unit u where u.id = any (:units::uuid[])
            on conflict do nothing
            """;

    /** What falls to the person is another now, so the calendar is. */
    private static final String TOUCH_CALENDAR =
            "update measures.calendar_feed set changed_at = now() where subject = :subject";

    private static final String FIND_TAKER = "select taken_by, taken_by_name from measures.task where id = :id";

    private static final String SAVE_TAKER =
            "update measures.task set taken_by = :subject, taken_by_name = :name where id = :id";

    private final DatabaseClient database;
    private final JsonMapper json;

    WorkStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Empty where the register does not know the LAO. */
    Mono<WorkRows> read(String subject, Optional<Integer> asked, int now) {
        return database.sql(READ)
                .bind("asked", Parameters.in(R2dbcType.INTEGER, asked.orElse(null)))
                .bind("now", now)
                .bind("subject", subject)
                .map(row -> json.readTree(
                        Objects.requireNonNull(row.get("work", Json.class)).asString()))
                .one()
                .filter(work -> !work.path("around").isNull())
                .map(work -> json.treeToValue(work, WorkRows.class));
    }

    Mono<Void> keepUnits(String subject, Collection<UUID> units) {
        UUID[] ids = units.toArray(UUID[]::new);
        return database.sql(FORGET)
                .bind("subject", subject)
                .bind("units", ids)
                .fetch()
                .rowsUpdated()
                .then(database.sql(KEEP)
                        .bind("subject", subject)
                        .bind("units", ids)
                        .fetch()
                        .rowsUpdated())
                .then(database.sql(TOUCH_CALENDAR)
                        .bind("subject", subject)
                        .fetch()
                        .rowsUpdated())
                .then();
    }

    Mono<Taker> taker(UUID task) {
        return database.sql(FIND_TAKER)
                .bind("id", task)
                .map(row -> new Taker(row.get("taken_by", String.class), row.get("taken_by_name", String.class)))
                .one();
    }

    Mono<Void> saveTaker(UUID task, Taker taker) {
        return database.sql(SAVE_TAKER)
                .bind("id", task)
                .bind("subject", text(taker.subject()))
                .bind("name", text(taker.name()))
                .fetch()
                .rowsUpdated()
                .then();
    }

    private static Object text(@Nullable String value) {
        return Parameters.in(R2dbcType.VARCHAR, value);
    }
}
