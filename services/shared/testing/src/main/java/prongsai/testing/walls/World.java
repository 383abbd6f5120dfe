package prongsai.testing.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The database as one transaction of the superuser finds it, perhaps with a damaged wall: its roles, relations and functions
 * are read from the catalog of that moment, its rows are those of {@link WallsDatabase}. What is tried in it is undone.
 */
final class World {
    /** A role that was given nothing: it has what everyone has. */
    static final String STRANGER = "walls_stranger";

    /** Trials at once, where the first violation is enough. */
    private static final int SOME = 70;

    private static final String ROLES = """
            select rolname from pg_roles where oid <> 10 and rolname not like 'pg\\_%' order by rolname
            """;

    private final Connection superuser;
    private final Expectations expectations;
    private final boolean hurried;
    private final Rights rights;
    private final List<String> roles;
    private final List<Relation> relations;
    private final List<Function> functions;
    private final WallsDatabase database;

    private World(Connection superuser, Expectations expectations, WallsDatabase database, boolean hurried)
            throws SQLException {
        this.hurried = hurried;
        this.superuser = superuser;
        this.expectations = expectations;
        this.rights = new Rights(expectations.facts());
        this.database = database;
        this.roles = Sql.column(superuser, ROLES);
        this.relations = Relation.all(superuser);
        this.functions = Function.all(superuser);
    }

    static World of(Connection superuser, Expectations expectations, WallsDatabase database) throws SQLException {
        return new World(superuser, expectations, database, false);
    }

    /** As the transaction finds it now. */
    World again() throws SQLException {
        return new World(superuser, expectations, database, hurried);
    }

    /** As the transaction finds it now; the first violation is enough. */
    World hurried() throws SQLException {
        return new World(superuser, expectations, database, true);
    }

    /** Whether there is no need to look further. */
    boolean enough(List<String> violations) {
        return hurried && !violations.isEmpty();
    }

    Rules rules() {
        return expectations.rules();
    }

    /** Who may do what, as the file has it. */
    Rights rights() {
        return rights;
    }

    Connection superuser() {
        return superuser;
    }

    /** All of ours, and the stranger. */
    List<String> roles() {
        return roles;
    }

    /** As above, in the order that a focus calls for. */
    List<String> roles(Focus focus) {
        return roles.stream()
                .sorted(Comparator.comparing(role -> !role.equals(focus.first())))
                .toList();
    }

    List<Relation> relations(Focus focus) {
        return relations.stream().filter(focus::holds).toList();
    }

    List<Function> functions(Focus focus) {
        return functions.stream().filter(focus::holds).toList();
    }

    List<String> schemas() throws SQLException {
        return Sql.column(
                superuser, "select nspname from pg_namespace where %s order by 1".formatted(Catalog.OUR_SCHEMAS));
    }

    /** What tells the rows apart that fulfil a condition, one a line and in order. */
    String rows(Relation relation, String condition) throws SQLException {
        String sql = "select coalesce(string_agg(k, E'\\n' order by k), '') from (select %s as k from %s t where %s) x"
                .formatted(relation.identity(), relation.name(), condition);
        return ask(relation, sql);
    }

    /** One row of an LAO as JSON; empty where it has none. */
    String row(Relation relation, UUID lao) throws SQLException {
        return ask(
                relation,
                "select coalesce((select to_jsonb(t)::text from %s t where lao_id = '%s' order by %s limit 1), '')"
                        .formatted(relation.name(), lao, relation.identity()));
    }

    /** The rows that fulfil a condition, as a JSON array. */
    String json(Relation relation, String condition) throws SQLException {
        return ask(
                relation,
                "select coalesce(jsonb_agg(to_jsonb(t) order by %s), '[]')::text from %s t where %s"
                        .formatted(relation.identity(), relation.name(), condition));
    }

    private String ask(Relation relation, String sql) throws SQLException {
        if (!database.made(relation.name())) {
            return Sql.text(superuser, sql);
        }
        String found = database.known().get(sql);
        if (found == null) {
            found = Sql.text(superuser, sql);
            database.known().put(sql, found);
        }
        return found;
    }

    /** Work after statements of the superuser that set the scene; those are undone. */
    <T> T inScene(List<String> scene, Work<T> work) throws SQLException {
        Savepoint before = superuser.setSavepoint();
        try {
            for (String sql : scene) {
                Sql.execute(superuser, sql);
            }
            return work.done();
        } finally {
            superuser.rollback(before);
        }
    }

    /** @param <T> what comes of it */
    interface Work<T> {
        T done() throws SQLException;
    }

    /** What came otherwise of some trials in a scene. */
    List<String> violations(List<String> scene, List<Trial> trials) throws SQLException {
        int step = hurried ? SOME : Math.max(1, trials.size());
        return inScene(scene, () -> {
            List<String> violations = new ArrayList<>();
            for (int from = 0; from < trials.size() && !enough(violations); from += step) {
                List<Trial> some = trials.subList(from, Math.min(trials.size(), from + step));
                List<Outcome> outcomes = Attempts.run(
                        superuser, some.stream().map(Trial::attempt).toList());
                for (int i = 0; i < some.size(); i++) {
                    some.get(i).violation(outcomes.get(i)).ifPresent(violations::add);
                }
            }
            return violations;
        });
    }

    /** All roles and what is needed to grant them something, as SQL. */
    String everyone() {
        return roles.stream().collect(Collectors.joining(", "));
    }

    /** Opens all functions to all roles: those that fill columns are called by whoever writes. */
    String openFunctions() throws SQLException {
        return "grant execute on all routines in schema %s to %s".formatted(String.join(", ", schemas()), everyone());
    }

    /** Opens all schemas to all roles, so that what stands behind them is asked alone. */
    String openSchemas() throws SQLException {
        return "grant usage on schema %s to %s".formatted(String.join(", ", schemas()), everyone());
    }
}
