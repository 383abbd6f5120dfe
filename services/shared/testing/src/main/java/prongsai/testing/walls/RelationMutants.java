package prongsai.testing.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import prongsai.testing.walls.Mutant.Kind;

/** For every tenant table: what it holds once more, without the LAO or without walls, as a table, a view, a materialized one. */
final class RelationMutants {
    private static final String NAME = "measures.walls_mutant";

    private static final String READER = "measures_app";

    private static final String VIEWS = """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'v' and %s order by 1
            """.formatted(Catalog.OUR_SCHEMAS);

    private static final String OTHER_COLUMNS = """
            select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
             where attrelid = ?::regclass and attnum > 0 and not attisdropped and attname <> 'lao_id'
            """;

    private final String owner;
    private final List<Mutant> mutants = new ArrayList<>();

    private RelationMutants(String owner) {
        this.owner = owner;
    }

    static List<Mutant> all(Connection connection) throws SQLException {
        RelationMutants all = new RelationMutants(Mutants.owner(connection));
        for (String table : Mutants.walled(connection)) {
            String others = Sql.text(connection, OTHER_COLUMNS, table);
            all.add(table, "a table without the LAO", "table", "select %s from %s".formatted(others, table));
            all.add(table, "a table without walls", "table", "table " + table);
            all.add(
                    table,
                    "a table that is walled, but not for its owner",
                    "table",
                    "table " + table,
                    "call directory.wall('%s')".formatted(NAME),
                    "alter table %s no force row level security".formatted(NAME));
            all.add(table, "a view as its owner", "view", "table " + table);
            all.add(
                    table,
                    "a view as the superuser",
                    "view",
                    "table " + table,
                    "alter view %s owner to postgres".formatted(NAME));
            all.add(table, "a materialized view", "materialized view", "table " + table);
        }
        for (String view : Sql.column(connection, VIEWS)) {
            all.mutants.add(Mutant.of(
                    Kind.RELATION_ADDED,
                    Focus.relation(view),
                    view + ": as its owner",
                    "alter view %s reset (security_invoker)".formatted(view)));
        }
        return all.mutants;
    }

    private void add(String table, String what, String kind, String query, String... more) {
        List<String> damage = new ArrayList<>(List.of(
                "create %s %s as %s".formatted(kind, NAME, query),
                "alter %s %s owner to %s".formatted(kind, NAME, owner),
                "grant select on %s to %s".formatted(NAME, READER)));
        damage.addAll(List.of(more));
        mutants.add(Mutant.of(
                Kind.RELATION_ADDED,
                Focus.relation(NAME),
                "%s: %s".formatted(table, what),
                damage.toArray(String[]::new)));
    }
}
