package prongsai.database;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/**
 * What only an administrator of the server may do: the roles and the database itself. No role of ours is a superuser, none
 * bypasses row-level security, and the services' roles own nothing.
 */
final class Bootstrap {
    private Bootstrap() {}

    static void run(String url, String admin, String password, Map<String, String> logins) throws SQLException {
        String database = URI.create(url.substring("jdbc:".length())).getPath().substring(1);
        String server = url.replace("/" + database, "/postgres");
        try (Connection connection = DriverManager.getConnection(server, admin, password)) {
            for (Map.Entry<String, String> login : new TreeMap<>(logins).entrySet()) {
                if (!exists(connection, "select 1 from pg_roles where rolname = ?", login.getKey())) {
                    execute(connection, "create role " + login.getKey() + " login nosuperuser nobypassrls");
                }
                // The statement takes no parameters, so the server quotes the literal for us.
                execute(
                        connection,
                        quoted(connection, "alter role " + login.getKey() + " password %L", login.getValue()));
            }
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", "prongsai_auditor")) {
                execute(connection, "create role prongsai_auditor nologin nosuperuser nobypassrls");
                execute(connection, "grant prongsai_auditor to prongsai_owner with inherit false, set true");
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
                execute(connection, quoted(connection, "create database %I owner prongsai_owner", database));
            }
        }
        try (Connection connection = DriverManager.getConnection(url, admin, password)) {
            execute(connection, "revoke create on schema public from public");
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String quoted(Connection connection, String template, String value) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select format(?, ?)")) {
            query.setString(1, template);
            query.setString(2, value);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
