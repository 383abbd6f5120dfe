package prongsai.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Gives an LAO a row in every tenant table, made up from the catalog alone: types, checks and foreign keys. A table that
 * a later migration brings gets its row without a word here. Where none can be made up, it fails and says why; then the
 * caller's set-up has to write that row before.
 */
public final class TenantRows {
    private static final int TRIES = 500;

    private static final String COLUMNS = """
            select a.attname, format_type(a.atttypid, null), a.attnotnull,
                   coalesce((select string_agg(pg_get_constraintdef(c.oid), ' ') from pg_constraint c
                              where c.conrelid = a.attrelid and c.contype = 'c' and a.attnum = any (c.conkey)), '')
              from pg_attribute a
             where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
             order by a.attnum
            """;

    /** Each column of the table that a key leads from, but the tenant's own, with where it leads to. */
    private static final String KEYS = """
            select own.attname, c.confrelid::regclass::text, theirs.attname,
                   exists (select from pg_attribute a where a.attrelid = c.confrelid and a.attname = 'lao_id')
              from pg_constraint c
             cross join unnest(c.conkey, c.confkey) as k (own, theirs)
              join pg_attribute own on (own.attrelid, own.attnum) = (c.conrelid, k.own)
              join pg_attribute theirs on (theirs.attrelid, theirs.attnum) = (c.confrelid, k.theirs)
             where c.contype = 'f' and c.conrelid = ?::regclass and own.attname <> 'lao_id'
            """;

    private static final String UNDER = """
            select a.attname from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
             where c.conrelid = ?::regclass and c.conname = ? and a.attname <> 'lao_id'
            """;

    /** What went in, for each table, with what differs left open: a search is worth its time once. */
    private static final Map<String, String> FOUND = new ConcurrentHashMap<>();

    private final Connection connection;
    private final String schema;
    private final List<String> tables = new ArrayList<>();
    private final UUID lao;
    private final int fiscalYear;
    private final String marker;

    private TenantRows(Connection connection, String schema, UUID lao, int fiscalYear, String marker) {
        this.connection = connection;
        this.schema = schema;
        this.lao = lao;
        this.fiscalYear = fiscalYear;
        this.marker = marker;
    }

    /**
     * Tables in which the LAO has a row already are left as they are.
     *
     * @param marker stands in every text
     */
    public static void fill(String schema, UUID lao, int fiscalYear, String marker) throws SQLException {
        try (Connection connection = TestDatabase.get().superuser().getConnection()) {
            new TenantRows(connection, schema, lao, fiscalYear, marker).fill();
        }
    }

    private void fill() throws SQLException {
        List<String> waiting = new ArrayList<>();
        tables.addAll(RowsOf.tables(schema));
        for (String table : tables) {
            if (isEmpty(table)) {
                waiting.add(table);
            }
        }
        while (!waiting.isEmpty()) {
            List<String> ready = new ArrayList<>();
            for (String table : waiting) {
                if (strings(KEYS, 2, table).stream()
                        .noneMatch(parent -> !parent.equals(table) && waiting.contains(parent))) {
                    ready.add(table);
                }
            }
            if (ready.isEmpty()) {
                throw new IllegalStateException("Tables that need each other first: " + waiting);
            }
            for (String table : ready) {
                insert(table);
            }
            waiting.removeAll(ready);
        }
    }

    private boolean isEmpty(String table) throws SQLException {
        return strings("select 1 from %s where lao_id = ?::uuid limit 1".formatted(table), 1, lao.toString())
                .isEmpty();
    }

    private void insert(String table) throws SQLException {
        String known = FOUND.get(table + fiscalYear);
        if (known == null) {
            search(table);
        } else {
            execute(known.replace("{lao}", lao.toString()).replace("{marker}", marker));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void search(String table) throws SQLException {
        List<Guesses> guesses = guesses(table);
        String names = guesses.stream().map(Guesses::column).collect(Collectors.joining(", "));
        int[] chosen = new int[guesses.size()];
        String refused = "";
        for (int tries = 0; tries < TRIES; tries++) {
            String values = IntStream.range(0, chosen.length)
                    .mapToObj(i -> guesses.get(i).values().get(chosen[i]))
                    .collect(Collectors.joining(", "));
            String sql = "insert into %s (%s) values (%s)".formatted(table, names, values);
            try {
                execute(sql);
                FOUND.put(
                        table + fiscalYear, sql.replace(lao.toString(), "{lao}").replace(marker, "{marker}"));
                return;
            } catch (PSQLException e) {
                refused = e.getMessage();
                if (!next(chosen, blamed(table, e.getServerErrorMessage()), guesses)) {
                    break;
                }
            }
        }
        throw new IllegalStateException(
                "No row of %s can be made up from the catalog; the set-up of this test has to write one: %s"
                        .formatted(table, refused));
    }

    /** What could stand in a column, the best guess first. */
    private record Guesses(String column, List<String> values) {}

    private List<Guesses> guesses(String table) throws SQLException {
        List<Guesses> guesses = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    TenantColumn column = new TenantColumn(
                            rows.getString(1), rows.getString(2), rows.getBoolean(3), rows.getString(4));
                    guesses.add(new Guesses(
                            column.name(), column.guesses(lao, fiscalYear, marker, elsewhere(table, column))));
                }
            }
        }
        return guesses;
    }

    /** A row that a key leads to, or that a column's name speaks of: {@code task_id} without a key means a task too. */
    private List<String> elsewhere(String table, TenantColumn column) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(KEYS)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (rows.getString(1).equals(column.name())) {
                        found.add("(select %s from %s %s order by ctid limit 1)"
                                .formatted(
                                        rows.getString(3),
                                        rows.getString(2),
                                        rows.getBoolean(4) ? "where lao_id = '%s'".formatted(lao) : ""));
                    }
                }
            }
        }
        String named = schema + "." + column.name().replaceFirst("_id$", "");
        if (found.isEmpty() && column.type().equals("uuid") && tables.contains(named)) {
            found.add("(select id from %s where lao_id = '%s' order by ctid limit 1)".formatted(named, lao));
        }
        return found;
    }

    private List<String> blamed(String table, ServerErrorMessage error) throws SQLException {
        return error.getConstraint() != null
                ? strings(UNDER, 1, table, error.getConstraint())
                : error.getColumn() != null ? List.of(error.getColumn()) : List.of();
    }

    /** The next combination of the columns that are to blame; false where all have been tried. */
    private static boolean next(int[] chosen, List<String> blamed, List<Guesses> guesses) {
        for (int i = 0; i < chosen.length; i++) {
            if (blamed.contains(guesses.get(i).column())) {
                chosen[i]++;
                if (chosen[i] < guesses.get(i).values().size()) {
                    return true;
                }
                chosen[i] = 0;
            }
        }
        return false;
    }

    private List<String> strings(String sql, int column, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(column));
                }
                return found;
            }
        }
    }
}
