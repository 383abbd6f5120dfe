package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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

    @Test
    void aDatabaseOfBeforeBecomesOneOfTodayWithAllThatIsInIt(@TempDir Path folder) throws Exception {
        TestDatabase.get().execute("create database %s owner prongsai_owner".formatted(NAME));
        try (Connection connection = connect("postgres")) {
            SmallPlan.execute(connection, "revoke create on schema public from public");
        }
        copyMigrationsOfBefore(folder);
        Flyway.configure()
                .dataSource(url(), "prongsai_owner", TestDatabase.PASSWORD)
                .locations("filesystem:" + folder)
                .defaultSchema("flyway")
                .createSchemas(true)
                .load()
                .migrate();
        try (Connection connection = connect("postgres")) {
            writeAsBefore(connection);
            String written = written(connection);

            DatabaseJob.run(Map.of("PRONGSAI_DATABASE_URL", url(), "PRONGSAI_OWNER_PASSWORD", TestDatabase.PASSWORD));

            assertThat(written(connection)).isEqualTo(written);
            assertThat(SmallPlan.drift(connection)).isEqualTo("0 0");
            try (Connection service = connect("measures_app")) {
                SmallPlan.tick(service, SmallPlan.task(0), "2025-09-01", "ทำแล้ว");
            }
            assertThat(SmallPlan.drift(connection)).isEqualTo("0 0");
            assertThat(SmallPlan.text(
                            connection, "select string_agg(text, ',') from measures.search_entry where kind = 'note'"))
                    .isEqualTo("ทำแล้ว");
            assertThat(
                            SmallPlan.text(
                                    connection,
                                    "select concat_ws(' ', revision, tasks, tasks_done, tasks_on_time) from measures.plan_summary"))
                    .isEqualTo("1 2 1 1");
        }
    }

    private static void writeAsBefore(Connection connection) throws SQLException {
        SmallPlan.execute(connection, """
                insert into directory.area (code, level, name_th, name_en, parent_code)
                values ('48', 'province', 'x', 'x', null), ('49', 'province', 'x', 'x', null),
                       ('4807', 'district', 'x', 'x', '48'), ('4805', 'district', 'x', 'x', '48'),
                       ('4901', 'district', 'x', 'x', '49'),
                       ('480709', 'subdistrict', 'x', 'x', '4807'), ('480703', 'subdistrict', 'x', 'x', '4807'),
                       ('480502', 'subdistrict', 'x', 'x', '4805'), ('490102', 'subdistrict', 'x', 'x', '4901')
                """);
        Laos.insert(connection);
        SmallPlan.insert(connection);
        for (String summary : List.of("measure", "due", "plan")) {
            SmallPlan.execute(
                    connection,
                    "insert into measures.%1$s_summary select * from measures.%1$s_recount".formatted(summary));
        }
        SmallPlan.execute(connection, "select measures.reindex('%s')".formatted(SmallPlan.PLAN));
    }

    /** All that stands in it; a column that came since is empty in what was there before it. */
    private static String written(Connection connection) throws SQLException {
        StringBuilder all = new StringBuilder();
        for (String table : List.of(
                "plan", "measure", "step", "task", "plan_summary", "measure_summary", "due_summary", "search_entry")) {
            all.append(SmallPlan.text(
                    connection,
                    "select jsonb_agg(jsonb_strip_nulls(to_jsonb(t)) order by to_jsonb(t)::text) from measures.%s t"
                            .formatted(table)));
        }
        return all.toString();
    }

    private static void copyMigrationsOfBefore(Path folder) throws IOException, URISyntaxException {
        URI place =
                Objects.requireNonNull(DatabaseJob.class.getResource(FOLDER)).toURI();
        if (place.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                copy(jar.getPath(FOLDER), folder);
            }
        } else {
            copy(Path.of(place), folder);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("V") && name.substring(1, 4).compareTo(BEFORE) <= 0) {
                    Files.write(to.resolve(name), Files.readAllBytes(file));
                }
            }
        }
    }

    private static Connection connect(String role) throws SQLException {
        return TestDatabase.get().database(role, NAME).getConnection();
    }

    private static String url() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(TestDatabase.get().port(), NAME);
    }
}
