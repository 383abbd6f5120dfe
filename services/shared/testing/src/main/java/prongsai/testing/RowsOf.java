package prongsai.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What an LAO has in the database, read from the catalog, so that a new table needs no word here. */
public final class RowsOf {
    private static final String TABLES = """
            select c.oid::regclass::text, ''
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'lao_id' and not a.attisdropped
             where c.relkind = 'r' and n.nspname = any (string_to_array('{schemas}', ' '))
             order by 1
            """;

    private static final String ID_COLUMNS = """
            select c.oid::regclass::text, a.attname
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute l on l.attrelid = c.oid and l.attname = 'lao_id' and not l.attisdropped
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relkind = 'r' and n.nspname = '{schema}' and a.atttypid = 'uuid'::regtype and a.attname <> 'lao_id'
             order by c.oid::regclass::text, a.attnum
            """;

    /** The database is migrated before any test asks, so each question is asked once. */
    private static final Map<String, List<String>> KNOWN = new ConcurrentHashMap<>();

    private RowsOf() {}

    private record Pair(String first, String second) {}

    /** A digest of the LAO's rows in each table that is a tenant's, by the table's name. */
    public static Map<String, String> lao(UUID lao) throws SQLException {
        try (Connection connection = TestDatabase.get().connection()) {
            return lao(connection, lao);
        }
    }

    /** The same as a transaction sees them that has not ended. */
    static Map<String, String> lao(Connection connection, UUID lao) throws SQLException {
        return pairs(
                        connection,
                        union(
                                tables(connection, "measures reports"),
                                "(select '%1$s', md5(string_agg(t::text, '|' order by t::text)) from %1$s t where lao_id = '%2$s')",
                                lao))
                .stream()
                .collect(Collectors.toMap(Pair::first, pair -> String.valueOf(pair.second), (a, b) -> a, TreeMap::new));
    }

    /** The tables of these schemas, parted by spaces, that hold rows of LAOs. */
    public static List<String> tables(String schemas) throws SQLException {
        try (Connection connection = TestDatabase.get().connection()) {
            return tables(connection, schemas);
        }
    }

    private static List<String> tables(Connection connection, String schemas) throws SQLException {
        List<String> known = KNOWN.get(schemas);
        if (known == null) {
            known = pairs(connection, TABLES.replace("{schemas}", schemas)).stream()
                    .map(Pair::first)
                    .toList();
            KNOWN.put(schemas, known);
        }
        return known;
    }

    /** One id of the LAO for each column of a schema's tenant tables that holds ids, by the first column that has it. */
    public static Map<UUID, String> ids(UUID lao, String schema) throws SQLException {
        String columns = pairs(ID_COLUMNS.replace("{schema}", schema)).stream()
                .map(column ->
                        "(select %2$s::text, '%1$s.%2$s' from %1$s where lao_id = '%3$s' and %2$s is not null order by ctid limit 1)"
                                .formatted(column.first, column.second, lao))
                .collect(Collectors.joining(" union all "));
        Map<UUID, String> ids = new HashMap<>();
        pairs(columns).forEach(id -> ids.putIfAbsent(UUID.fromString(id.first), id.second));
        return ids;
    }

    /** The LAO's rows of a schema's tenant tables as JSON, a line each, to look for what must not be in them. */
    public static String text(UUID lao, String schema) throws SQLException {
        return pairs(union(tables(schema), "(select '%1$s', to_jsonb(t)::text from %1$s t where lao_id = '%2$s')", lao))
                .stream()
                .map(Pair::toString)
                .collect(Collectors.joining("\n"));
    }

    /** The tables of a schema in which the LAO has a row of one of these ids, by the id. */
    static Map<UUID, String> named(Connection connection, UUID lao, String schema, Collection<UUID> ids)
            throws SQLException {
        List<String> own = pairs(connection, ID_COLUMNS.replace("{schema}", schema)).stream()
                .filter(column -> column.second.equals("id"))
                .map(Pair::first)
                .toList();
        String wanted = ids.stream().map("'%s'::uuid"::formatted).collect(Collectors.joining(", "));
        return ids.isEmpty()
                ? Map.of()
                : pairs(
                                connection,
                                union(
                                        own,
                                        "(select id::text, '%1$s' from %1$s where lao_id = '%2$s' and id in (" + wanted
                                                + "))",
                                        lao))
                        .stream()
                        .collect(Collectors.toMap(pair -> UUID.fromString(pair.first), Pair::second));
    }

    private static String union(List<String> tables, String select, UUID lao) {
        return tables.stream().map(table -> select.formatted(table, lao)).collect(Collectors.joining(" union all "));
    }

    private static List<Pair> pairs(String sql) throws SQLException {
        try (Connection connection = TestDatabase.get().connection()) {
            return pairs(connection, sql);
        }
    }

    private static List<Pair> pairs(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<Pair> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Pair(rows.getString(1), rows.getString(2)));
            }
            return found;
        }
    }
}
