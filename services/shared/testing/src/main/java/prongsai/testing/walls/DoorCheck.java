package prongsai.testing.walls;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Doors: schemas, the database, the server's settings, other roles, and what will be made later. Every role tries to come in,
 * to make something, to become somebody else and to use what it was not given.
 */
final class DoorCheck implements Check {
    private static final TestScope SCOPE = TestScope.lao(WallsRows.OWN);

    @Override
    public String name() {
        return "schemas, roles and defaults";
    }

    @Override
    public List<String> violations(World world, Focus focus) throws SQLException {
        if (!focus.rest()) {
            return List.of();
        }
        List<Trial> trials = new ArrayList<>();
        for (String role : world.roles()) {
            for (String schema : world.schemas()) {
                trials.addAll(schema(world, schema, role));
            }
            trials.addAll(database(world, role));
            trials.addAll(others(world, role));
        }
        List<String> violations = new ArrayList<>(world.violations(List.of(), trials));
        if (!world.enough(violations)) {
            violations.addAll(madeLater(world));
        }
        return violations;
    }

    private static List<Trial> schema(World world, String schema, String role) {
        return List.of(
                Trial.right(
                        "make a table in schema " + schema,
                        Attempt.act(role, SCOPE, "create table %s.walls_new (x int)".formatted(schema)),
                        world.rights().onSchema(role, schema, "create")),
                Trial.right(
                        "come into schema " + schema,
                        Attempt.ask(role, SCOPE, "select count(*) from %s.walls_new".formatted(schema))
                                .before("create table %1$s.walls_new (x int); grant select on %1$s.walls_new to %2$s"
                                        .formatted(schema, role)),
                        world.rights().onSchema(role, schema, "usage")),
                Trial.right(
                        "own schema " + schema,
                        Attempt.act(role, SCOPE, "comment on schema %s is 'mine'".formatted(schema)),
                        world.rights().owns(role, Facts.path("schemas", schema, "owner"))));
    }

    private static List<Trial> database(World world, String role) throws SQLException {
        List<Trial> trials = new ArrayList<>(List.of(
                Trial.right(
                        "make a schema",
                        Attempt.act(role, SCOPE, "create schema walls_new"),
                        world.rights().onDatabase(role, "create")),
                Trial.right(
                        "make a temporary table",
                        Attempt.act(role, SCOPE, "create temporary table walls_new (x int)"),
                        world.rights().onDatabase(role, "temporary"))));
        // To what they are, and without a look: some of them only the superuser may see.
        for (List<String> parameter : Sql.rows(
                world.superuser(),
                "select name, setting from pg_settings where context = 'superuser' and setting <> '' order by 1")) {
            String name = parameter.getFirst();
            trials.add(Trial.right(
                    "set " + name,
                    Attempt.act(role, SCOPE, "set local %s to %s".formatted(name, Sql.quoted(parameter.getLast()))),
                    world.rights().onParameter(role, name)));
        }
        return trials;
    }

    /** As one who has logged in as the role, and not only taken it on. */
    private static List<Trial> others(World world, String role) throws SQLException {
        String logIn = "set local session authorization " + role;
        List<Trial> trials = new ArrayList<>();
        // The server has the database's owner be what this one role stands for.
        for (String other : Sql.column(
                world.superuser(), "select rolname from pg_roles where rolname <> 'pg_database_owner' order by 1")) {
            trials.add(Trial.right(
                    "become " + other,
                    Attempt.act(role, SCOPE, "set local role " + other).before(logIn),
                    world.rights().maySet(role, other)));
            if (!other.equals(role)) {
                trials.add(Trial.denied(
                        "take membership of " + other,
                        Attempt.act(role, SCOPE, "grant %s to %s with inherit true".formatted(other, role))
                                .before(logIn)));
            }
        }
        trials.add(Trial.denied(
                "make a role", Attempt.act(role, SCOPE, "create role walls_new").before(logIn)));
        trials.add(Trial.denied(
                "read the server's files",
                Attempt.ask(role, SCOPE, "select pg_read_file('PG_VERSION')").before(logIn)));
        trials.add(Trial.denied(
                "run a program of the server",
                Attempt.act(
                                role,
                                SCOPE,
                                "create temporary table walls_new (x text); copy walls_new from program 'true'")
                        .before(logIn)));
        trials.add(Trial.denied(
                "replicate",
                Attempt.ask(role, SCOPE, "select pg_drop_replication_slot('walls')::text")
                        .before(logIn)));
        return trials;
    }

    /** What the owner makes tomorrow is nobody's until it is granted. */
    private static List<String> madeLater(World world) throws SQLException {
        List<String> violations = new ArrayList<>();
        String owner = Sql.text(
                world.superuser(),
                "select pg_get_userbyid(datdba) from pg_database where datname = current_database()");
        for (String schema : world.schemas()) {
            List<Trial> trials = new ArrayList<>();
            String table = schema + ".walls_new";
            for (String role : world.roles()) {
                if (!world.rights().owns(role, Facts.path("schemas", schema, "owner")) && !role.equals(owner)) {
                    List.of(
                                    "insert into %s (text) values ('x')".formatted(table),
                                    "update %s set text = 'x'".formatted(table),
                                    "delete from " + table,
                                    "truncate " + table)
                            .forEach(sql -> trials.add(Trial.denied(sql, Attempt.act(role, SCOPE, sql))));
                    trials.add(
                            Trial.denied("read " + table, Attempt.ask(role, SCOPE, "select count(*) from " + table)));
                    trials.add(Trial.denied(
                            "take from a sequence of " + schema,
                            Attempt.ask(role, SCOPE, "select nextval('%s_numbers')".formatted(table))));
                }
            }
            violations.addAll(world.violations(
                    List.of(
                            world.openSchemas(),
                            "set local role " + owner,
                            "create table %s (text text)".formatted(table),
                            "create sequence %s_numbers".formatted(table),
                            "reset role"),
                    trials));
        }
        return violations;
    }
}
