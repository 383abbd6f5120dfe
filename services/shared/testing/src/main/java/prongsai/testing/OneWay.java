package prongsai.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The house rule that a plan changes in one way: what a service writes of a plan and does not tell in the plan's history is
 * refused when its transaction ends. The rule stands in the database of the tests ({@code one-way.sql}), so every test of a
 * service that writes is a test of it.
 */
public final class OneWay {
    private static final String FILE = "/prongsai/testing/one-way.sql";

    private static boolean held;

    private OneWay() {}

    /** From now on, for the whole test run. */
    public static synchronized void hold() {
        if (!held) {
            TestDatabase.get().execute(sql());
            held = true;
        }
    }

    /** The tables of a plan that are watched, and those that several plans share. */
    public static List<String> watched() {
        return names("""
                select relation::text from (select relation from house.watched union select relation from house.shared) x
                 where not exists (select from house.aside a where a.name = x.relation::text) order by 1
                """);
    }

    /** What is said to be written beside the one way and that no key leads to a plan from, or that is not there at all. */
    public static List<String> idleExceptions() {
        return names("""
                select a.name from house.aside a
                 where not exists (select from (select relation from house.watched union select relation from house.shared) x
                                     join pg_attribute c on c.attrelid = x.relation and c.attnum > 0
                                    where a.name in (x.relation::text, x.relation::text || '.' || c.attname))
                 order by 1
                """);
    }

    private static List<String> names(String sql) {
        try (Connection connection = TestDatabase.get().superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String sql() {
        try (InputStream file = OneWay.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(FILE, e);
        }
    }
}
