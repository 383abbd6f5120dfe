package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the catalog, so that a table that a later migration adds is checked without being listed here. */
class WallsTest {
    private static final String TENANT_TABLES = """
            select c.oid::regclass::text
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'lao_id' and not a.attisdropped
             where c.relkind in ('r', 'p') and n.nspname not in ('directory', 'pg_catalog')
             order by 1
            """;

    /** No table is empty, so that seeing none of its rows means something. */
    @BeforeAll
    static void aRowInEveryTable() throws SQLException {
        UUID lao = Laos.fresh();
        TenantRows.fill("measures", lao, 2560, "กำแพง");
        TenantRows.fill("reports", lao, 2560, "กำแพง");
    }

    static List<String> tenantTables() throws SQLException {
        return strings(TENANT_TABLES);
    }

    @Test
    void tenantTablesAreFound() throws SQLException {
        assertThat(tenantTables())
                .contains("measures.plan", "measures.task", "reports.report_version")
                .hasSizeGreaterThan(12);
    }

    @ParameterizedTest
    @MethodSource("tenantTables")
    void everyTenantTableForcesRowSecurityWithTheTenantPolicy(String table) throws SQLException {
        assertThat(strings(
                        "select relrowsecurity::text || relforcerowsecurity::text from pg_class where oid = '%s'::regclass"
                                .formatted(table)))
                .containsExactly("truetrue");
        assertThat(strings("""
                        select pg_get_expr(polqual, polrelid) || pg_get_expr(polwithcheck, polrelid)
                          from pg_policy where polrelid = '%s'::regclass and polname = 'tenant' and polcmd = '*' and polpermissive
                        """.formatted(table)))
                .singleElement()
                .asString()
                .containsSubsequence("lao_id =", "current_lao", "lao_id =", "current_lao");
    }

    @ParameterizedTest
    @MethodSource("tenantTables")
    void everyKeyOfATenantTableBeginsWithTheTenant(String table) throws SQLException {
        assertThat(strings("""
                        select c.conname || ': ' || a.attname
                          from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                         where c.conrelid = '%s'::regclass and c.contype in ('p', 'u', 'f')
                        """.formatted(table))).isNotEmpty().allMatch(key -> key.endsWith(": lao_id"));
        assertThat(strings("""
                        select i.indexrelid::regclass::text || ': ' || a.attname
                          from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                         where i.indrelid = '%s'::regclass and i.indisunique
                        """.formatted(table))).allMatch(key -> key.endsWith(": lao_id"));
    }

    @ParameterizedTest
    @MethodSource("tenantTables")
    void noForeignKeyLeadsFromOneTenantsRowToAnothers(String table) throws SQLException {
        assertThat(strings("""
                        select c.conname from pg_constraint c
                         where c.conrelid = '%s'::regclass and c.contype = 'f'
                           and c.confrelid::regclass::text not like 'directory.%%'
                           and not exists (select 1 from pg_attribute a where a.attrelid = c.confrelid
                                            and a.attnum = c.confkey[1] and a.attname = 'lao_id')
                        """.formatted(table))).isEmpty();
    }

    @Test
    void policiesOpenTenantTablesToNobodyElseButAreasPublicAndTheAuditor() throws SQLException {
        assertThat(strings("""
                        select distinct p.polname || ' ' || p.polcmd::text || ' ' || array_to_string(array(
                                   select case when r = 0 then 'public' else pg_get_userbyid(r) end from unnest(p.polroles) r), ',')
                          from pg_policy p order by 1
                        """))
                .containsExactlyInAnyOrder(
                        "area r aggregation_app",
                        "audit r prongsai_auditor",
                        "published r measures_app",
                        "published r reports_app",
                        "tenant * public");
    }

    @ParameterizedTest
    @ValueSource(strings = {"measures_app", "reports_app", "aggregation_app", "prongsai_owner", "prongsai_auditor"})
    void noRoleOfOursIsAboveTheWalls(String role) throws SQLException {
        assertThat(strings(
                        "select rolsuper::text || rolbypassrls::text || rolcreaterole::text from pg_roles where rolname = '%s'"
                                .formatted(role)))
                .containsExactly("falsefalsefalse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"measures_app", "reports_app", "aggregation_app"})
    void servicesOwnNothing(String role) throws SQLException {
        assertThat(strings("select relname from pg_class where pg_get_userbyid(relowner) = '%s'".formatted(role)))
                .isEmpty();
    }

    @Test
    void everyViewAsksTheWallsOfItsReader() throws SQLException {
        assertThat(strings("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'v' and n.nspname in ('directory', 'measures', 'reports', 'aggregation')
                           and not coalesce(c.reloptions, '{}') @> '{security_invoker=true}'
                        """)).isEmpty();
    }

    @Test
    void withoutAScopeNoServiceSeesOrWritesARow() throws SQLException {
        TestDatabase.get().execute("""
                        insert into measures.plan (lao_id, id, fiscal_year, stage)
                        values ('%s', '01900000-0000-7000-8000-0000000000aa', 2560, 'draft') on conflict do nothing
                        """.formatted(Laos.NALIANG));
        try (Connection connection = TestDatabase.get().as("measures_app").getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(count(statement, "select count(*) from measures.plan")).isZero();
            assertThat(statement.executeUpdate("update measures.plan set stage = 'x'"))
                    .isZero();
            assertThatThrownBy(() -> statement.executeUpdate("""
                            insert into measures.plan (lao_id, id, fiscal_year, stage)
                            values ('%s', gen_random_uuid(), 2561, 'draft')
                            """.formatted(Laos.NALIANG)))
                    .hasMessageContaining("row-level security");
        }
    }

    @ParameterizedTest
    @MethodSource("tenantTables")
    void withoutAScopeNobodyWhoMayReadATableSeesOrDeletesARowOfIt(String table) throws SQLException {
        assertThat(strings("select count(*) > 0 from %s".formatted(table))).containsExactly("t");
        List<String> readers = strings("""
                select r.rolname from pg_roles r
                 where r.rolname in ('measures_app', 'reports_app', 'aggregation_app')
                   and has_table_privilege(r.oid, '%s', 'select')
                """.formatted(table));
        assertThat(readers).as("who reads " + table).isNotEmpty();
        for (String reader : readers) {
            try (Connection connection = TestDatabase.get().as(reader).getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                assertThat(count(statement, "select count(*) from " + table))
                        .as(reader)
                        .isZero();
                if (!strings("select 1 where has_table_privilege('%s', '%s', 'delete')".formatted(reader, table))
                        .isEmpty()) {
                    assertThat(statement.executeUpdate("delete from " + table))
                            .as(reader)
                            .isZero();
                }
                connection.rollback();
            }
        }
    }

    @Test
    void aTenantCannotWriteForAnother() throws SQLException {
        try (Connection connection = TestDatabase.get().as("measures_app").getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local app.lao = '%s'".formatted(Laos.NEIGHBOUR));
            assertThatThrownBy(() -> statement.executeUpdate("""
                            insert into measures.plan (lao_id, id, fiscal_year, stage)
                            values ('%s', gen_random_uuid(), 2561, 'draft')
                            """.formatted(Laos.NALIANG)))
                    .hasMessageContaining("row-level security");
            connection.rollback();
        }
    }

    @Test
    void aggregationCannotReadATenantsOwnTables() throws SQLException {
        assertThat(strings("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where n.nspname in ('measures', 'reports') and c.relkind in ('r', 'v')
                           and has_table_privilege('aggregation_app', c.oid, 'select') order by 1
                        """))
                .containsExactly(
                        "measures.due_summary",
                        "measures.measure_summary",
                        "measures.plan_summary",
                        "reports.report_summary");
    }

    private static List<String> strings(String sql) throws SQLException {
        try (Connection connection = TestDatabase.get().superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static long count(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
