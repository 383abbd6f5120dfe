package prongsai.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What an LAO has in the database, to hold one moment against another. */
public final class RowsOf {
    private RowsOf() {}

    /** A digest of the LAO's rows in each table that the catalog says is a tenant's, by the table's name. */
    public static Map<String, String> lao(UUID lao) throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        try (Connection connection = TestDatabase.get().superuser().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet rows = statement.executeQuery(
                        "select md5(string_agg(t::text, '|' order by t::text)) from %s t where lao_id = '%s'"
                                .formatted(table, lao))) {
                    rows.next();
                    digests.put(table, String.valueOf(rows.getString(1)));
                }
            }
        }
        return digests;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select c.oid::regclass::text
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'lao_id'
                 where c.relkind = 'r' and n.nspname in ('measures', 'reports')
                """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
