package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prongsai.database.DatabaseJob;

/**
 * A database that was made by the migrations up to V091, with what LAOs had written in it, becomes one of today: nothing that
 * they wrote is another, summaries and search are what a recount says, and the next change is followed.
 */
@Tag("database")
class UpgradeTest {
    private static final String NAME = "upgraded";
    private static final String BEFORE = "091";
    private static final String FOLDER = "/db/migration";

    private final DataSource superuser = TestDatabase.get().database("postgres", NAME);

    @Test
    void aDatabaseOfBeforeBecomesOneOfTodayWithAllThatIsInIt(@TempDir Path folder) throws IOException, SQLException {
        TestDatabase.get().execute("create database %s owner prongsai_owner".formatted(NAME));
        execute("revoke create on schema public from public");
        Flyway.configure()
                .dataSource(url(), "prongsai_owner", TestDatabase.PASSWORD)
                .locations("filesystem:" + migrationsOfBefore(folder))
                .defaultSchema("flyway")
                .createSchemas(true)
                .load()
                .migrate();
        write();
        String written = written();

        DatabaseJob.run(Map.of("PRONGSAI_DATABASE_URL", url(), "PRONGSAI_OWNER_PASSWORD", TestDatabase.PASSWORD));

        assertThat(written()).isEqualTo(written);
        execute("select measures.recount(id) from measures.plan");
        assertThat(drift()).isEqualTo("0 0");
        tick();
        assertThat(drift()).isEqualTo("0 0");
        assertThat(text("select string_agg(text, ',') from measures.search_entry where kind = 'note'"))
                .isEqualTo("ทำแล้ว");
        assertThat(text("select concat_ws(' ', revision, tasks, tasks_done, tasks_on_time) from measures.plan_summary"))
                .isEqualTo("1 2 1 1");
    }

    /** As the service would, as its role and behind the walls. */
    private void tick() throws SQLException {
        try (Connection connection =
                        TestDatabase.get().database("measures_app", NAME).getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local app.lao = '%s'".formatted(Laos.NALIANG));
            statement.execute("select from measures.lock_plan('task', '%s', 0, null, null)".formatted(id(4)));
            statement.execute("update measures.task set done_on = '2025-09-01', note = 'ทำแล้ว' where id = '%s'"
                    .formatted(id(4)));
            statement.execute("""
                    select measures.record_change('%s', uuidv7(), 'x', 'x', 'work', '%s', null, null,
                                                  false, null, '%2$s', null)
                    """.formatted(id(1), id(4)));
            connection.commit();
        }
    }

    private void write() throws SQLException {
        try (Connection connection = superuser.getConnection()) {
            connection
                    .createStatement()
                    .execute("insert into directory.area (code, level, name_th, name_en, parent_code) values"
                            + " ('48', 'province', 'นครพนม', 'Nakhon Phanom', null), ('49', 'province', 'มุกดาหาร', 'Mukdahan', null),"
                            + " ('4807', 'district', 'นาแก', 'Na Kae', '48'), ('4805', 'district', 'ธาตุพนม', 'That Phanom', '48'),"
                            + " ('4901', 'district', 'เมือง', 'Mueang', '49'),"
                            + " ('480709', 'subdistrict', 'x', 'x', '4807'), ('480703', 'subdistrict', 'x', 'x', '4807'),"
                            + " ('480502', 'subdistrict', 'x', 'x', '4805'), ('490102', 'subdistrict', 'x', 'x', '4901')");
            Laos.insert(connection);
        }
        for (String sql : List.of(
                "insert into measures.plan (lao_id, id, fiscal_year, stage) values ('%1$s', '%2$s', 2568, 'in_progress')",
                """
                insert into measures.measure (lao_id, id, plan_id, number, title, results, outcomes)
                values ('%1$s', '%3$s', '%2$s', 1, 'มาตรการเดิม', '{ผล}', '{ผลลัพธ์}')
                """,
                """
                insert into measures.step (lao_id, id, measure_id, position, text, frequency)
                values ('%1$s', '%4$s', '%3$s', 1, 'ขั้นตอนเดิม', 'quarterly')
                """,
                """
                insert into measures.task (lao_id, id, plan_id, step_id, due_on)
                values ('%1$s', '%5$s', '%2$s', '%4$s', '2025-09-30'), ('%1$s', uuidv7(), '%2$s', '%4$s', '2025-06-30')
                """,
                """
                insert into measures.history (lao_id, id, plan_id, revision, actor, actor_name, action, subject_id)
                values ('%1$s', uuidv7(), '%2$s', 0, 'x', 'x', 'edit-structure', '%2$s')
                """,
                "select measures.reindex('%2$s')")) {
            execute(sql.formatted(Laos.NALIANG, id(1), id(2), id(3), id(4)));
        }
    }

    private static String id(int number) {
        return "01900000-0000-7000-8000-%012d".formatted(9000 + number);
    }

    /** All that stands in it, but for what only counts. */
    private String written() throws SQLException {
        StringBuilder all = new StringBuilder();
        for (String table : List.of("plan", "measure", "step", "task", "history", "search_entry")) {
            all.append(text("select jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text) from measures.%s t".formatted(table)));
        }
        return all.toString();
    }

    private String drift() throws SQLException {
        return text("""
                select concat_ws(' ', measures.summary_drift(),
                    (select count(*) from (
                        (select to_jsonb(r) from measures.search_recount r
                          except select to_jsonb(e) - 'folded' from measures.search_entry e)
                        union all
                        (select to_jsonb(e) - 'folded' from measures.search_entry e
                          except select to_jsonb(r) from measures.search_recount r)) x))
                """);
    }

    private static Path migrationsOfBefore(Path folder) throws IOException {
        URI place;
        try {
            place = Objects.requireNonNull(DatabaseJob.class.getResource(FOLDER)).toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        if (place.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                copy(jar.getPath(FOLDER), folder);
            }
        } else {
            copy(Path.of(place), folder);
        }
        return folder;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("V") && name.substring(1, 4).compareTo(BEFORE) <= 0) {
                    try (InputStream content = Files.newInputStream(file)) {
                        Files.copy(content, to.resolve(name));
                    }
                }
            }
        }
    }

    private static String url() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(TestDatabase.get().port(), NAME);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
