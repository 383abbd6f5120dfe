package prongsai.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Looks for a row that a table takes: what the catalog suggests is tried, and what the table blames is tried anew. The row
 * that was found is in the table.
 */
final class RowSearch {
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
            union
            select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
             where i.indrelid = ?::regclass and i.indexrelid::regclass::text like '%' || ? and a.attname <> 'lao_id'
            """;

    private final Connection connection;
    private final UUID lao;
    private final int fiscalYear;
    private final String marker;
    private String refused = "";

    RowSearch(Connection connection, UUID lao, int fiscalYear, String marker) {
        this.connection = connection;
        this.lao = lao;
        this.fiscalYear = fiscalYear;
        this.marker = marker;
    }

    /**
     * The statement that put the row in; empty where none can be made up, see {@link #refused}.
     *
     * @param empty columns that must be null (true) or must not be (false); the others may be either
     */
    Optional<String> insert(String table, Map<String, Boolean> empty) throws SQLException {
        List<Guesses> guesses = guesses(table, empty);
        String names = guesses.stream().map(Guesses::column).collect(Collectors.joining(", "));
        int[] chosen = new int[guesses.size()];
        for (int tries = 0; tries < TRIES; tries++) {
            String values = IntStream.range(0, chosen.length)
                    .mapToObj(i -> guesses.get(i).values().get(chosen[i]))
                    .collect(Collectors.joining(", "));
            String sql = "insert into %s (%s) values (%s)".formatted(table, names, values);
            try {
                execute(sql);
                return Optional.of(sql);
            } catch (PSQLException e) {
                refused = String.valueOf(e.getMessage());
                if (!next(chosen, blamed(table, e.getServerErrorMessage()), guesses)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** What the table said at last. */
    String refused() {
        return refused;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The tables that keys of this one lead to. */
    List<String> parents(String table) throws SQLException {
        return strings(KEYS, 2, table);
    }

    boolean isEmpty(String table) throws SQLException {
        return strings("select 1 from %s where lao_id = ?::uuid limit 1".formatted(table), 1, lao.toString())
                .isEmpty();
    }

    /** What could stand in a column, the best guess first. */
    private record Guesses(String column, List<String> values) {}

    private List<Guesses> guesses(String table, Map<String, Boolean> empty) throws SQLException {
        List<Guesses> guesses = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    TenantColumn column = new TenantColumn(
                            rows.getString(1), rows.getString(2), rows.getBoolean(3), rows.getString(4));
                    guesses.add(new Guesses(column.name(), values(table, column, empty.get(column.name()))));
                }
            }
        }
        return guesses;
    }

    private List<String> values(String table, TenantColumn column, @Nullable Boolean empty) throws SQLException {
        if (Boolean.TRUE.equals(empty)) {
            return List.of("null");
        }
        List<String> values = column.guesses(lao, fiscalYear, marker, elsewhere(table, column));
        return empty == null
                ? values
                : values.stream().filter(value -> !value.equals("null")).toList();
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
        String named = table.replaceFirst("[.].*", ".") + column.name().replaceFirst("_id$", "");
        if (found.isEmpty() && column.type().equals("uuid") && isTenantTable(named)) {
            found.add("(select id from %s where lao_id = '%s' order by ctid limit 1)".formatted(named, lao));
        }
        return found;
    }

    private boolean isTenantTable(String name) throws SQLException {
        return !strings("select 1 from pg_attribute where attrelid = to_regclass(?) and attname = 'lao_id'", 1, name)
                .isEmpty();
    }

    private List<String> blamed(String table, @Nullable ServerErrorMessage error) throws SQLException {
        if (error == null) {
            return List.of();
        }
        return error.getConstraint() != null
                ? strings(UNDER, 1, table, error.getConstraint(), table, error.getConstraint())
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
