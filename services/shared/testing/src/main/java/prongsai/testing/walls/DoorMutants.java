package prongsai.testing.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import prongsai.testing.walls.Mutant.Kind;

/** Every door opened: schemas, the database, settings of the server, and what will be made later. */
final class DoorMutants {
    private static final String SCHEMAS = """
            select nspname, who, p.privilege
              from pg_namespace n
             cross join (select rolname as who from pg_roles where %s union all select 'public') r
             cross join unnest(array['usage', 'create']) as p (privilege)
             where %s and who <> pg_get_userbyid(nspowner) and who <> ?
               and not exists (select from aclexplode(n.nspacl) a
                                where lower(a.privilege_type) = p.privilege
                                  and (a.grantee = 0 or who = pg_get_userbyid(a.grantee)))
             order by 1, 2, 3
            """.formatted(Catalog.OUR_ROLES, Catalog.OUR_SCHEMAS);

    private static final List<String> DEFAULTS = List.of(
            "select on tables",
            "insert on tables",
            "update on tables",
            "delete on tables",
            "truncate on tables",
            "usage on sequences");

    /** Settings that would let a role past keys, logs or files. */
    private static final List<String> PARAMETERS =
            List.of("session_replication_role", "log_statement", "dynamic_library_path");

    private DoorMutants() {}

    static List<Mutant> all(Connection connection) throws SQLException {
        List<Mutant> mutants = new ArrayList<>();
        String owner = Mutants.owner(connection);
        for (List<String> missing : Sql.rows(connection, SCHEMAS, owner)) {
            String right = "%s on schema %s to %s".formatted(missing.get(2), missing.get(0), missing.get(1));
            mutants.add(Mutant.of(Kind.DOOR_GRANTED, Focus.REST, right, "grant " + right));
        }
        List<String> others = new ArrayList<>(Mutants.roles(connection));
        others.remove(owner);
        others.add("public");
        for (String role : others) {
            mutants.add(Mutant.of(
                    Kind.DOOR_GRANTED,
                    Focus.REST,
                    "create on the database to " + role,
                    "do $$ begin execute format('grant create on database %%I to %s', current_database()); end $$"
                            .formatted(role)));
            for (String parameter : PARAMETERS) {
                String right = "set on parameter %s to %s".formatted(parameter, role);
                mutants.add(Mutant.of(Kind.DOOR_GRANTED, Focus.REST, right, "grant " + right));
            }
            for (String right : DEFAULTS) {
                mutants.add(Mutant.of(
                        Kind.DEFAULT_GRANTED,
                        Focus.REST,
                        "%s to %s".formatted(right, role),
                        "alter default privileges for role %s grant %s to %s".formatted(owner, right, role)));
                for (String schema : Sql.column(
                        connection,
                        "select nspname from pg_namespace where %s order by 1".formatted(Catalog.OUR_SCHEMAS))) {
                    mutants.add(Mutant.of(
                            Kind.DEFAULT_GRANTED,
                            Focus.REST,
                            "%s in schema %s to %s".formatted(right, schema, role),
                            "alter default privileges for role %s in schema %s grant %s to %s"
                                    .formatted(owner, schema, right, role)));
                }
            }
        }
        return mutants;
    }
}
