package prongsai.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import prongsai.database.DatabaseJob;

/** One real PostgreSQL for a test run, migrated as in production, with the country's areas and a few LAOs. */
public final class TestDatabase {
    /** The password of all roles of this throw-away server. */
    public static final String PASSWORD = "test";

    private static final String NAME = "prongsai";
    private static final TestDatabase INSTANCE = new TestDatabase();

    private final EmbeddedPostgres server;
    private final WarmConnections warm;

    private TestDatabase() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
            warm = new WarmConnections(server.getPort(), NAME, "postgres");
            DatabaseJob.run(Map.of(
                    "PRONGSAI_DATABASE_URL", "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), NAME),
                    "PRONGSAI_DATABASE_ADMIN_USER", "postgres",
                    "PRONGSAI_OWNER_PASSWORD", PASSWORD,
                    "PRONGSAI_MEASURES_PASSWORD", PASSWORD,
                    "PRONGSAI_REPORTS_PASSWORD", PASSWORD,
                    "PRONGSAI_AGGREGATION_PASSWORD", PASSWORD));
            try (Connection connection = connection()) {
                Laos.insert(connection);
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("Cannot start the test database", e);
        }
    }

    public static TestDatabase get() {
        return INSTANCE;
    }

    public int port() {
        return server.getPort();
    }

    public String name() {
        return NAME;
    }

    /** Sees and may do all, past row-level security: for setting up and for recounting. */
    public DataSource superuser() {
        return server.getDatabase("postgres", NAME);
    }

    /**
     * As {@link #superuser}, and used by others before and after; so for what leaves nothing behind in its session. Whoever
     * has it closes it.
     */
    public Connection connection() throws SQLException {
        return warm.get();
    }

    /** Leaves the database to itself, for whoever copies it. */
    public void leave() throws SQLException {
        warm.end();
    }

    /** As one of our own roles, with its walls. */
    public DataSource as(String role) {
        return server.getDatabase(role, NAME);
    }

    /** As any role, in a database that was copied from this one. */
    public DataSource database(String role, String copy) {
        return server.getDatabase(role, copy);
    }

    /** The first column of the first row as text, past all walls. */
    public String text(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Runs a statement past all walls. */
    public void execute(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Set-up failed: " + sql, e);
        }
    }
}
