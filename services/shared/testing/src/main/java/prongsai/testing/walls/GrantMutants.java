package prongsai.testing.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import prongsai.testing.walls.Mutant.Kind;

/** Every right to a relation that a role does not have, given to it; every right that it has, to give on; every owner changed. */
final class GrantMutants {
    /** With each role, and everyone as another. */
    private static final String MISSING = """
            select c.oid::regclass::text, who, p.privilege
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             cross join (select rolname as who from pg_roles where %s union all select 'public') r
             cross join unnest(case when c.relkind = 'S' then array['select', 'update', 'usage']
                                    when c.relkind in ('v', 'm') then array['select']
                                    else array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger', 'maintain']
                               end) as p (privilege)
             where c.relkind in ('r', 'p', 'v', 'm', 'S') and %s and who <> pg_get_userbyid(c.relowner)
               and not exists (select from aclexplode(c.relacl) a
                                where lower(a.privilege_type) = p.privilege
                                  and who = case a.grantee when 0 then 'public' else pg_get_userbyid(a.grantee) end)
             order by 1, 2, 3
            """.formatted(Catalog.OUR_ROLES, Catalog.OUR_SCHEMAS);

    private static final String READERS = """
            select distinct c.oid::regclass::text, pg_get_userbyid(a.grantee)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
             where c.relkind in ('r', 'p', 'v', 'm') and a.privilege_type = 'SELECT' and a.grantee not in (0, c.relowner) and %s
             order by 1, 2
            """.formatted(Catalog.OUR_SCHEMAS);

    /** The last column of each, which no key holds, unless the role has that very right to it. */
    private static final String LAST_COLUMN = """
            select attname, exists (select from aclexplode(attacl) a
                                     where lower(a.privilege_type) = ?
                                       and ? = case a.grantee when 0 then 'public' else pg_get_userbyid(a.grantee) end)
              from pg_attribute
             where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum desc limit 1
            """;

    private GrantMutants() {}

    static List<Mutant> all(Connection connection) throws SQLException {
        List<Mutant> mutants = new ArrayList<>();
        for (List<String> missing : Sql.rows(connection, MISSING)) {
            String relation = missing.get(0);
            String role = missing.get(1);
            String right = missing.get(2);
            mutants.add(Mutant.of(
                    Kind.RELATION_GRANTED,
                    Focus.relation(relation).first(role),
                    "%s: %s to %s".formatted(relation, right, role),
                    "grant %s on %s to %s".formatted(right, relation, role)));
            if (List.of("select", "insert", "update").contains(right)) {
                List<String> column =
                        Sql.rows(connection, LAST_COLUMN, right, role, relation).getFirst();
                if (column.get(1).equals("f")) {
                    mutants.add(Mutant.of(
                            Kind.COLUMN_GRANTED,
                            Focus.relation(relation).first(role),
                            "%s.%s: %s to %s".formatted(relation, column.get(0), right, role),
                            "grant %s (%s) on %s to %s".formatted(right, column.get(0), relation, role)));
                }
            }
        }
        for (List<String> reader : Sql.rows(connection, READERS)) {
            mutants.add(Mutant.of(
                    Kind.GRANT_OPTION,
                    Focus.relation(reader.get(0)).first(reader.get(1)),
                    "%s: select to %s".formatted(reader.get(0), reader.get(1)),
                    "grant select on %s to %s with grant option".formatted(reader.get(0), reader.get(1))));
        }
        for (String table : Mutants.walled(connection)) {
            for (String role : Mutants.roles(connection)) {
                if (!role.equals(Mutants.owner(connection))) {
                    mutants.add(Mutant.of(
                            Kind.OWNER_CHANGED,
                            Focus.relation(table).first(role),
                            "%s: %s".formatted(table, role),
                            "alter table %s owner to %s".formatted(table, role)));
                }
            }
        }
        return mutants;
    }
}
