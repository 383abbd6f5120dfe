package prongsai.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives an LAO a row in every tenant table, made up from the catalog alone: types, checks and foreign keys. A table that
 * a later migration brings gets its row without a word here. Where none can be made up, it fails and says why; then the
 * caller's set-up has to write that row before.
 */
public final class TenantRows {
    /** What went in, for each table, with what differs left open: a search is worth its time once. */
    private static final Map<String, String> FOUND = new ConcurrentHashMap<>();

    private final RowSearch search;
    private final UUID lao;
    private final int fiscalYear;
    private final String marker;

    private TenantRows(Connection connection, UUID lao, int fiscalYear, String marker) {
        this.search = new RowSearch(connection, lao, fiscalYear, marker);
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
        try (Connection connection = TestDatabase.get().connection()) {
            fill(connection, RowsOf.tables(schema), lao, fiscalYear, marker);
        }
    }

    /** As above, for the tables and in the database that are given. */
    public static void fill(Connection connection, List<String> tables, UUID lao, int fiscalYear, String marker)
            throws SQLException {
        new TenantRows(connection, lao, fiscalYear, marker).fill(tables);
    }

    /**
     * One more row of a table, by what must be null in it (true) and what must not (false); false where the table's own
     * checks leave no such row.
     */
    public static boolean add(
            Connection connection, String table, UUID lao, int fiscalYear, String marker, Map<String, Boolean> empty)
            throws SQLException {
        return new RowSearch(connection, lao, fiscalYear, marker)
                .insert(table, empty)
                .isPresent();
    }

    private void fill(List<String> tables) throws SQLException {
        List<String> waiting = new ArrayList<>();
        for (String table : tables) {
            if (search.isEmpty(table)) {
                waiting.add(table);
            }
        }
        while (!waiting.isEmpty()) {
            List<String> ready = new ArrayList<>();
            for (String table : waiting) {
                if (search.parents(table).stream()
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

    private void insert(String table) throws SQLException {
        String known = FOUND.get(table + fiscalYear);
        if (known != null) {
            search.execute(known.replace("{lao}", lao.toString()).replace("{marker}", marker));
            return;
        }
        Optional<String> sql = search.insert(table, Map.of());
        FOUND.put(
                table + fiscalYear,
                sql.orElseThrow(() -> new IllegalStateException(
                                "No row of %s can be made up from the catalog; the set-up of this test has to write one: %s"
                                        .formatted(table, search.refused())))
                        .replace(lao.toString(), "{lao}")
                        .replace(marker, "{marker}"));
    }
}
