package prongsai.testing.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import prongsai.testing.TestDatabase;

/**
 * A copy of the migrated test database with rows of several LAOs in every table, so that seeing none of them means
 * something. Nothing that is tried in it stays.
 */
final class WallsDatabase {
    private static final Map<String, WallsDatabase> MADE = new ConcurrentHashMap<>();

    private final String name;
    private final Set<String> relations;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    private WallsDatabase(String name, Set<String> relations) {
        this.name = name;
        this.relations = relations;
    }

    /** The one that tests share. */
    static WallsDatabase get() throws SQLException {
        return copy("walls");
    }

    /** One by itself, for whoever works beside others. */
    static synchronized WallsDatabase copy(String name) throws SQLException {
        WallsDatabase made = MADE.get(name);
        if (made == null) {
            made = make(name);
            MADE.put(name, made);
        }
        return made;
    }

    private static WallsDatabase make(String name) throws SQLException {
        TestDatabase server = TestDatabase.get();
        server.leave();
        try (Connection connection = server.superuser().getConnection()) {
            Sql.execute(connection, """
                    do $$ begin
                        if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s nologin; end if;
                    end $$
                    """.formatted(World.STRANGER));
            // Its owner and its rights as those of the original, which a copy does not bring along.
            Sql.execute(connection, "create database %s template %s".formatted(name, server.name()));
            Sql.execute(connection, """
                    update pg_database copy set datdba = original.datdba, datacl = original.datacl
                      from pg_database original where copy.datname = '%s' and original.datname = '%s'
                    """.formatted(name, server.name()));
        }
        try (Connection connection = server.database("postgres", name).getConnection()) {
            WallsRows.fill(connection);
            return new WallsDatabase(
                    name,
                    Set.copyOf(Sql.column(
                            connection,
                            "select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace where "
                                    + Catalog.OUR_SCHEMAS)));
        }
    }

    String name() {
        return name;
    }

    /** A connection of the superuser that is ready for attempts, in a transaction. */
    Connection open() throws SQLException {
        Connection connection = source("postgres").getConnection();
        Sql.execute(connection, "set client_min_messages = error");
        Attempts.prepare(connection);
        connection.setAutoCommit(false);
        return connection;
    }

    DataSource source(String role) {
        return TestDatabase.get().database(role, name);
    }

    /** The world as the connection's transaction finds it. */
    World world(Connection superuser, Expectations expectations) throws SQLException {
        return World.of(superuser, expectations, this);
    }

    /** Whether a relation was there when the rows were made, so that what it holds is known. */
    boolean made(String relation) {
        return relations.contains(relation);
    }

    /** Answers about rows, by the question. */
    Map<String, String> known() {
        return known;
    }
}
