package prongsai.testing.walls;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Plain JDBC on one connection; all that comes back is text, and null comes back empty. */
final class Sql {
    private Sql() {}

    static List<List<String>> rows(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                List<List<String>> found = new ArrayList<>();
                while (rows.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= columns; column++) {
                        String value = rows.getString(column);
                        row.add(value == null ? "" : value);
                    }
                    found.add(List.copyOf(row));
                }
                return found;
            }
        }
    }

    static List<String> column(Connection connection, String sql, Object... values) throws SQLException {
        return rows(connection, sql, values).stream().map(List::getFirst).toList();
    }

    static String text(Connection connection, String sql, Object... values) throws SQLException {
        return column(connection, sql, values).getFirst();
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!sql.isEmpty()) {
                statement.execute(sql);
            }
        }
    }

    /** The text as a literal of SQL. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
