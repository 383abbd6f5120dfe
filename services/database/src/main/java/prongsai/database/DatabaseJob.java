package prongsai.database;

import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the one database to this version; runs before the services start. Settings come from the environment:
 *
 * <ul>
 *   <li>{@code PRONGSAI_DATABASE_URL}: JDBC URL of the database
 *   <li>{@code PRONGSAI_OWNER_PASSWORD}: password of {@code prongsai_owner}, who owns all schemas
 *   <li>{@code PRONGSAI_DATABASE_ADMIN_USER} and {@code _PASSWORD}: where given, roles and database are made first; an
 *       operator whose administrator makes them by hand leaves these out
 *   <li>{@code PRONGSAI_MEASURES_PASSWORD}, {@code PRONGSAI_REPORTS_PASSWORD}, {@code PRONGSAI_AGGREGATION_PASSWORD}:
 *       the services' logins, needed with the administrator
 * </ul>
 */
public final class DatabaseJob {
    private static final Logger log = LoggerFactory.getLogger(DatabaseJob.class);

    private DatabaseJob() {}

    public static void main(String[] args) throws SQLException {
        run(System.getenv());
    }

    /** @throws IllegalArgumentException where a setting is missing, naming it */
    public static void run(Map<String, String> settings) throws SQLException {
        String url = required(settings, "PRONGSAI_DATABASE_URL");
        String ownerPassword = required(settings, "PRONGSAI_OWNER_PASSWORD");
        if (settings.containsKey("PRONGSAI_DATABASE_ADMIN_USER")) {
            Bootstrap.run(
                    url,
                    required(settings, "PRONGSAI_DATABASE_ADMIN_USER"),
                    settings.getOrDefault("PRONGSAI_DATABASE_ADMIN_PASSWORD", ""),
                    Map.of(
                            "prongsai_owner", ownerPassword,
                            "measures_app", required(settings, "PRONGSAI_MEASURES_PASSWORD"),
                            "reports_app", required(settings, "PRONGSAI_REPORTS_PASSWORD"),
                            "aggregation_app", required(settings, "PRONGSAI_AGGREGATION_PASSWORD")));
        }
        int applied = Flyway.configure()
                .dataSource(url, "prongsai_owner", ownerPassword)
                .locations("classpath:db/migration")
                .javaMigrations(new R__Areas())
                .defaultSchema("flyway")
                .createSchemas(true)
                .load()
                .migrate()
                .migrationsExecuted;
        log.info("Database is up to date, {} migrations applied", applied);
    }

    private static String required(Map<String, String> settings, String name) {
        String value = settings.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("Setting " + name + " is missing");
        }
        return value;
    }
}
