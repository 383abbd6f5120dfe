package prongsai.testing.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Logins, and what can be tried in no transaction: it needs what is committed, and tries by connections of its own. A role
 * that may log in sees nothing before it has said whose it is, whatever its own settings are.
 */
final class LoginCheck implements Check {
    private static final String INVALID_AUTHORIZATION = "28000";

    private final WallsDatabase database;

    LoginCheck(WallsDatabase database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "logins";
    }

    @Override
    public List<String> violations(World world, Focus focus) throws SQLException {
        if (!focus.rest()) {
            return List.of();
        }
        List<String> violations = new ArrayList<>();
        for (String role : world.roles()) {
            boolean may = world.rights().mayLogIn(role);
            try (Connection connection = database.source(role).getConnection()) {
                if (!may) {
                    violations.add("log in as %s: done (expected: refused)".formatted(role));
                }
                violations.addAll(settings(connection, role));
            } catch (SQLException e) {
                if (may || !INVALID_AUTHORIZATION.equals(e.getSQLState())) {
                    violations.add("log in as %s: %s".formatted(role, e.getMessage()));
                }
            }
            violations.addAll(databases(role));
        }
        return violations;
    }

    private static List<String> settings(Connection connection, String role) throws SQLException {
        String settings = Sql.text(connection, """
                select concat_ws('|', current_user, nullif(current_setting('app.lao', true), ''),
                                 nullif(current_setting('app.area', true), ''), nullif(current_setting('app.public', true), ''),
                                 nullif(current_setting('app.work', true), ''),
                                 nullif(current_setting('row_security'), 'on'), nullif(current_setting('search_path'), '"$user", public'))
                """);
        return settings.equals(role)
                ? List.of()
                : List.of("begin as %s: %s (expected: no settings of its own)".formatted(role, settings));
    }

    private List<String> databases(String role) throws SQLException {
        try (Connection connection = database.source("postgres").getConnection()) {
            Sql.execute(connection, "set role " + role);
            Sql.execute(connection, "create database walls_new template template0");
            Sql.execute(connection, "reset role");
            Sql.execute(connection, "drop database walls_new");
            return List.of("make a database as %s: done (expected: denied)".formatted(role));
        } catch (SQLException e) {
            return "42501".equals(e.getSQLState())
                    ? List.of()
                    : List.of("make a database as %s: %s".formatted(role, e.getMessage()));
        }
    }
}
