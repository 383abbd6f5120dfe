package prongsai.measures.work.calendar;

import io.r2dbc.postgresql.codec.Json;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.tenancy.Secret;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** A person's calendar: its secret's hash, and what stands in it. */
@Component
class CalendarStore {
    private static final String READ = """
            select json_build_object(
                'lao', (select l.short_name from directory.lao_now l where l.id = f.lao_id),
                'changedAt', greatest(f.changed_at, (select max(updated_at) from measures.plan)),
                'units', array(select pu.unit_id from measures.person_unit pu where pu.subject = f.subject),
                'tasks', coalesce((
                    select json_agg(json_build_object(
                               'id', t.id, 'fiscalYear', p.fiscal_year, 'measure', m.number, 'title', m.title,
                               'step', s.text, 'dueOn', t.due_on, 'allUnits', m.all_units, 'takenBy', t.taken_by,
                               'units', array(select mu.unit_id from measures.measure_unit mu
                                               where (mu.lao_id, mu.measure_id) = (m.lao_id, m.id)))
                           order by t.due_on, m.number, s.position, t.id)
                      from measures.plan p
                      join measures.task t on (t.lao_id, t.plan_id) = (p.lao_id, p.id)
                      join measures.step s on (s.lao_id, s.id) = (t.lao_id, t.step_id)
                      join measures.measure m on (m.lao_id, m.id) = (s.lao_id, s.measure_id)
                     where t.done_on is null and p.fiscal_year >= :from), '[]')) as calendar
              from measures.calendar_feed f
             where f.subject = :subject
            """;

    private static final String STATE = """
            select json_build_object(
                'around', measures.lao_and_years(),
                'madeAt', (select f.made_at from measures.calendar_feed f where f.subject = :subject)) as state
            """;

    private static final String MAKE = """
            insert into measures.calendar_feed (lao_id, subject, token_hash)
            values (directory.current_lao(), :subject, :hash)
            on conflict (lao_id, subject) do update
               set (token_hash, made_at, changed_at) = (excluded.token_hash, now(), now())
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    CalendarStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Empty where the person has no calendar. */
    Mono<CalendarRows> read(String subject, int fromYear) {
        return database.sql(READ)
                .bind("subject", subject)
                .bind("from", fromYear)
                .map(row -> json.readValue(
                        Objects.requireNonNull(row.get("calendar", Json.class)).asString(), CalendarRows.class))
                .one();
    }

    /** Empty where the register does not know the LAO. */
    Mono<CalendarState> state(String subject) {
        return database.sql(STATE)
                .bind("subject", subject)
                .map(row -> json.readTree(
                        Objects.requireNonNull(row.get("state", Json.class)).asString()))
                .one()
                .filter(state -> !state.path("around").isNull())
                .map(state -> json.treeToValue(state, CalendarState.class));
    }

    Mono<Void> make(String subject, Secret secret) {
        return database.sql(MAKE)
                .bind("subject", subject)
                .bind("hash", secret.hash())
                .fetch()
                .rowsUpdated()
                .then();
    }

    Mono<Void> remove(String subject) {
        return database.sql("delete from measures.calendar_feed where subject = :subject")
                .bind("subject", subject)
                .fetch()
                .rowsUpdated()
                .then();
    }
}
