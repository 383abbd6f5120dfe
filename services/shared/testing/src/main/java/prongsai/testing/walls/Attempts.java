package prongsai.testing.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries attempts out, many to a round trip: each in a transaction of its own within the connection's, so that a mutant
 * which is not committed is met too, and hundreds take a fraction of a second.
 */
final class Attempts {
    /** At once; more would only make the text that travels longer. */
    private static final int BATCH = 2000;

    private static final String RUNNER = """
            create or replace function pg_temp.attempt(attempts jsonb) returns table (state text, said text, seen text)
                language plpgsql
            as
            $$
            declare
                a       record;
                rows    bigint;
                session text := current_user;
            begin
                for a in select * from jsonb_to_recordset(attempts)
                             as (role text, lao text, area text, open text, work text, before text, sql text, asks boolean, after text,
                                 sets boolean, looks boolean)
                loop
                    said := '';
                    seen := '';
                    begin
                        -- No operator here, and functions by their full names: an attempt may bring its own.
                        if a.sets then
                            execute a.before;
                        end if;
                        perform pg_catalog.set_config('app.lao', a.lao, true), pg_catalog.set_config('app.area', a.area, true),
                                pg_catalog.set_config('app.public', a.open, true), pg_catalog.set_config('app.work', a.work, true);
                        perform pg_catalog.set_config('role', a.role, true);
                        if a.asks then
                            execute a.sql into said;
                        else
                            execute a.sql;
                            get diagnostics rows = row_count;
                            said := rows::text;
                        end if;
                        if a.looks then
                            perform pg_catalog.set_config('role', session, true);
                            execute a.after into seen;
                        end if;
                        -- Undone, whatever it was.
                        raise exception using errcode = 'WA000';
                    exception
                        when sqlstate 'WA000' then
                            state := '00000';
                        when others then
                            state := sqlstate;
                            said := sqlerrm;
                    end;
                    return next;
                end loop;
            end
            $$
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private Attempts() {}

    /** Once for each connection, outside of what will be rolled back. */
    static void prepare(Connection superuser) throws SQLException {
        Sql.execute(superuser, RUNNER);
    }

    static List<Outcome> run(Connection superuser, List<Attempt> attempts) throws SQLException {
        List<Outcome> outcomes = new ArrayList<>();
        for (int from = 0; from < attempts.size(); from += BATCH) {
            List<Attempt> batch = attempts.subList(from, Math.min(from + BATCH, attempts.size()));
            String json =
                    JSON.writeValueAsString(batch.stream().map(Attempts::flat).toList());
            Sql.rows(superuser, "select * from pg_temp.attempt(?::jsonb)", json)
                    .forEach(row -> outcomes.add(new Outcome(row.get(0), row.get(1), row.get(2))));
        }
        return outcomes;
    }

    private record Flat(
            String role,
            String lao,
            String area,
            String open,
            String work,
            String before,
            String sql,
            boolean asks,
            String after,
            boolean sets,
            boolean looks) {}

    private static Flat flat(Attempt attempt) {
        TestScope scope = attempt.scope();
        return new Flat(
                attempt.role(),
                scope.lao(),
                scope.area(),
                scope.open(),
                scope.work(),
                attempt.before(),
                attempt.sql(),
                attempt.asks(),
                attempt.after(),
                !attempt.before().isEmpty(),
                !attempt.after().isEmpty());
    }
}
