package prongsai.testing.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every damage that can be read off the catalog. */
final class Mutants {
    private Mutants() {}

    static List<Mutant> all(Connection connection) throws SQLException {
        List<Mutant> all = new ArrayList<>(PolicyMutants.all(connection));
        all.addAll(GrantMutants.all(connection));
        all.addAll(DoorMutants.all(connection));
        all.addAll(KeyMutants.all(connection));
        all.addAll(FunctionMutants.all(connection));
        all.addAll(RelationMutants.all(connection));
        all.addAll(RoleMutants.all(connection));
        return all;
    }

    /** Some of each kind, evenly, so that most tables, roles and functions are among them. */
    static List<Mutant> some(List<Mutant> all, int ofEachKind) {
        Map<Mutant.Kind, List<Mutant>> kinds =
                all.stream().collect(Collectors.groupingBy(Mutant::kind, TreeMap::new, Collectors.toList()));
        List<Mutant> some = new ArrayList<>();
        kinds.forEach((kind, mutants) -> {
            int step = Math.max(1, mutants.size() / ofEachKind);
            for (int i = step / 2; i < mutants.size(); i += step) {
                some.add(mutants.get(i));
            }
        });
        return some;
    }

    /** Ours, but for the stranger. */
    static List<String> roles(Connection connection) throws SQLException {
        return Sql.column(connection, "select rolname from pg_roles where %s order by 1".formatted(Catalog.OUR_ROLES));
    }

    static List<String> walled(Connection connection) throws SQLException {
        return Sql.column(connection, """
                select c.oid::regclass::text from pg_class c where c.relrowsecurity and c.relkind in ('r', 'p') order by 1
                """);
    }

    static String owner(Connection connection) throws SQLException {
        return Sql.text(
                connection, "select pg_get_userbyid(datdba) from pg_database where datname = current_database()");
    }
}
