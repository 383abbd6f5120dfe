package prongsai.testing.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.testing.TestDatabase;

/**
 * What proves something later (tables whose comment is "proof") cannot be changed or removed by a service: not by a command,
 * and not along the foreign keys of something that it may delete or change. Roles, grants and keys are read from the catalog.
 */
class ProofTest {
    /** What each role of ours can do to each table, and what follows from it by foreign keys. */
    private static final String WAYS = """
            with recursive tables as (
                select c.oid, c.oid::regclass::text as name, obj_description(c.oid, 'pg_class') = 'proof' as proof
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname in ('directory', 'measures', 'reports', 'statistics')
            ), roles as (
                select oid, rolname from pg_roles where rolname like '%\\_app'
            ), ways (role, at, how, command) as (
                select r.rolname::text, t.oid, 'delete from ' || t.name, 'd'
                from roles r, tables t where has_table_privilege(r.oid, t.oid, 'delete')
                union
                select r.rolname::text, t.oid, 'truncate ' || t.name, 't'
                from roles r, tables t where has_table_privilege(r.oid, t.oid, 'truncate')
                union
                select r.rolname::text, t.oid, 'update ' || t.name || ' set ' || a.attname, 'u'
                from roles r, tables t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                where has_column_privilege(r.oid, t.oid, a.attnum, 'update')
                union
                select w.role, k.conrelid, w.how || ', by ' || k.conname, 'k'
                from ways w join pg_constraint k on k.confrelid = w.at and k.contype = 'f'
                where (w.command in ('d', 'k') and k.confdeltype in ('c', 'n', 'd'))
                   or (w.command = 'u' and k.confupdtype in ('c', 'n', 'd'))
                   or w.command = 't'
            )
            select w.role, w.how from ways w join tables t on t.oid = w.at where t.proof order by 1, 2
            """;

    @Test
    void noServiceCanChangeOrRemoveWhatProvesSomething() throws SQLException {
        assertThat(ask(WAYS))
                .containsExactly(
                        // When and by whom a version was made public: the version itself stays as it was frozen.
                        "reports_app: update reports.report_version set published_at",
                        "reports_app: update reports.report_version set published_by",
                        "reports_app: update reports.report_version set withdrawn_at");
    }

    /** And what may be said later is said once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "published_at = null, published_by = null where published_at is not null",
                "published_at = published_at - interval '1 day' where published_at is not null",
                "published_by = 'x' where published_at is not null",
                "withdrawn_at = null where withdrawn_at is not null",
                "withdrawn_at = withdrawn_at + interval '1 day' where withdrawn_at is not null"
            })
    void whatWasPublishedOrWithdrawnCannotBeSaidOtherwise(String change) throws SQLException {
        try (Connection service = reports()) {
            assertThatThrownBy(() -> Sql.execute(service, "update reports.report_version set " + change))
                    .hasMessageContaining("published once and withdrawn once");
        }
    }

    @Test
    void whatWasPublishedCanBeWithdrawn() throws SQLException {
        try (Connection service = reports()) {
            assertThat(Sql.column(service, """
                            update reports.report_version set withdrawn_at = greatest(now(), published_at)
                             where published_at is not null and withdrawn_at is null returning id::text
                            """)).isNotEmpty();
            service.rollback();
        }
    }

    private static Connection reports() throws SQLException {
        Connection service = WallsDatabase.get().source("reports_app").getConnection();
        service.setAutoCommit(false);
        Sql.execute(service, "set local app.lao = '%s'".formatted(WallsRows.OWN));
        return service;
    }

    @Test
    void thereIsSomethingThatProves() throws SQLException {
        assertThat(ask("""
                        select c.oid::regclass::text from pg_class c
                        where obj_description(c.oid, 'pg_class') = 'proof' order by 1
                        """)).contains("measures.history", "reports.report_version");
    }

    /** A key that carried a deletion along was what let history be lost. */
    @Test
    void itNoticesAWayAlongAKey() throws SQLException {
        List<String> ways = ask("""
                alter table measures.history drop constraint history_lao_id_plan_id_fkey,
                    add constraint history_lao_id_plan_id_fkey foreign key (lao_id, plan_id)
                    references measures.plan (lao_id, id) on delete cascade;
                grant delete on measures.plan to measures_app;
                grant truncate on measures.history to measures_app;
                """, WAYS);
        assertThat(ways)
                .contains(
                        "measures_app: delete from measures.plan, by history_lao_id_plan_id_fkey",
                        "measures_app: truncate measures.history");
    }

    private static List<String> ask(String... statements) throws SQLException {
        try (Connection superuser = TestDatabase.get().superuser().getConnection()) {
            superuser.setAutoCommit(false);
            try (Statement statement = superuser.createStatement()) {
                for (int i = 0; i < statements.length - 1; i++) {
                    statement.execute(statements[i]);
                }
                List<String> rows = new ArrayList<>();
                try (ResultSet found = statement.executeQuery(statements[statements.length - 1])) {
                    int columns = found.getMetaData().getColumnCount();
                    while (found.next()) {
                        rows.add(columns == 1 ? found.getString(1) : found.getString(1) + ": " + found.getString(2));
                    }
                }
                return rows;
            } finally {
                superuser.rollback();
            }
        }
    }
}
