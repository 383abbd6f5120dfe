package prongsai.testing.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import prongsai.testing.walls.Mutant.Kind;

/** Every role a member of every other, with every attribute, with settings that it begins with. */
final class RoleMutants {
    private static final List<String> WAYS = List.of(
            "inherit true, set true, admin false",
            "inherit true, set false, admin false",
            "inherit false, set true, admin false",
            "inherit false, set false, admin true");

    private static final String MEMBERS = """
            select pg_get_userbyid(member), pg_get_userbyid(roleid),
                   format('inherit %s, set %s, admin %s', inherit_option::text, set_option::text, admin_option::text)
              from pg_auth_members
            """;

    private RoleMutants() {}

    static List<Mutant> all(Connection connection) throws SQLException {
        List<Mutant> mutants = new ArrayList<>();
        List<String> roles = Mutants.roles(connection);
        List<String> logins = Sql.column(connection, "select rolname from pg_roles where rolcanlogin");
        List<List<String>> members = Sql.rows(connection, MEMBERS);
        for (String role : roles) {
            for (String other : Sql.column(
                    connection,
                    "select rolname from pg_roles where oid <> 10 and rolname not in ('pg_database_owner', ?) order by 1",
                    World.STRANGER)) {
                boolean ours = roles.contains(other);
                if (!role.equals(other) && !isMember(members, other, role)) {
                    List<String> ways = new ArrayList<>(ours ? WAYS : WAYS.subList(0, 1));
                    ways.removeIf(way -> members.contains(List.of(role, other, way)));
                    for (String way : ways) {
                        mutants.add(Mutant.of(
                                Kind.MEMBERSHIP,
                                Focus.REST,
                                "%s of %s with %s".formatted(role, other, way),
                                "grant %s to %s with %s".formatted(other, role, way)));
                    }
                }
            }
            for (String attribute : List.of("superuser", "bypassrls", "createrole", "replication")) {
                mutants.add(Mutant.of(
                        Kind.ATTRIBUTE,
                        Focus.REST,
                        role + " " + attribute,
                        "alter role %s %s".formatted(role, attribute)));
            }
            felt(mutants, role, "createdb", "nocreatedb");
            if (logins.contains(role)) {
                begin(mutants, role);
            }
        }
        for (String role : Sql.column(
                connection, "select rolname from pg_roles where not rolcanlogin and %s".formatted(Catalog.OUR_ROLES))) {
            felt(mutants, role, "login", "nologin");
        }
        return mutants;
    }

    private static boolean isMember(List<List<String>> members, String member, String group) {
        return members.stream().anyMatch(row -> row.subList(0, 2).equals(List.of(member, group)));
    }

    private static void felt(List<Mutant> mutants, String role, String attribute, String without) {
        mutants.add(Mutant.of(
                        Kind.ATTRIBUTE,
                        Focus.REST,
                        role + " " + attribute,
                        "alter role %s %s".formatted(role, attribute))
                .repairedBy("alter role %s %s".formatted(role, without)));
    }

    /** A role that nobody logs in as begins with nothing. */
    private static void begin(List<Mutant> mutants, String role) {
        for (String setting : List.of(
                "app.lao = '" + WallsRows.OTHER + "'",
                "app.area = 'TH'",
                "app.public = 'on'",
                "app.work = 'job'",
                "row_security = off",
                "search_path = pg_temp, measures")) {
            mutants.add(Mutant.of(
                            Kind.ATTRIBUTE,
                            Focus.REST,
                            "%s begins with %s".formatted(role, setting),
                            "alter role %s set %s".formatted(role, setting))
                    .repairedBy("alter role %s reset all".formatted(role)));
        }
    }
}
