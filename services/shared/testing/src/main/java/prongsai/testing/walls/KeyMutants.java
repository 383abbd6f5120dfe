package prongsai.testing.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import prongsai.testing.walls.Mutant.Kind;

/** Every foreign key between LAOs' rows gone, or without the LAO; every unique key without the LAO. */
final class KeyMutants {
    private static final String FOREIGN = """
            select conrelid::regclass::text, conname, confrelid::regclass::text, own.attname, theirs.attname
              from pg_constraint c
             cross join unnest(c.conkey, c.confkey) as k (own, theirs)
              join pg_attribute own on (own.attrelid, own.attnum) = (c.conrelid, k.own) and own.attname <> 'lao_id'
              join pg_attribute theirs on (theirs.attrelid, theirs.attnum) = (c.confrelid, k.theirs)
             where c.contype = 'f' and cardinality(c.conkey) > 1
               and exists (select from pg_attribute a where a.attrelid = c.conrelid and a.attname = 'lao_id')
             order by 1, 2
            """;

    private static final String UNIQUE = """
            select x.indrelid::regclass::text, i.relname,
                   (select string_agg(quote_ident(a.attname), ', ' order by k.place)
                      from unnest(x.indkey) with ordinality k (number, place)
                      join pg_attribute a on (a.attrelid, a.attnum) = (x.indrelid, k.number)
                     where a.attname <> 'lao_id'),
                   coalesce(' where ' || pg_get_expr(x.indpred, x.indrelid), '')
              from pg_index x
              join pg_class i on i.oid = x.indexrelid
              join pg_class t on t.oid = x.indrelid and t.relrowsecurity
             where x.indisunique and x.indnatts > 1
             order by 1, 2
            """;

    private KeyMutants() {}

    static List<Mutant> all(Connection connection) throws SQLException {
        List<Mutant> mutants = new ArrayList<>();
        for (List<String> key : Sql.rows(connection, FOREIGN)) {
            String table = key.get(0);
            String drop = "alter table %s drop constraint %s".formatted(table, key.get(1));
            mutants.add(Mutant.of(
                    Kind.KEY_LOOSENED, Focus.relation(table), "%s: %s gone".formatted(table, key.get(1)), drop));
            mutants.add(Mutant.of(
                    Kind.KEY_LOOSENED,
                    Focus.relation(table),
                    "%s: %s without the LAO".formatted(table, key.get(1)),
                    drop,
                    "create unique index walls_mutant on %s (%s)".formatted(key.get(2), key.get(4)),
                    "alter table %s add foreign key (%s) references %s (%s)"
                            .formatted(table, key.get(3), key.get(2), key.get(4))));
        }
        for (List<String> key : Sql.rows(connection, UNIQUE)) {
            mutants.add(Mutant.of(
                    Kind.KEY_LOOSENED,
                    Focus.relation(key.get(0)),
                    "%s: %s without the LAO".formatted(key.get(0), key.get(1)),
                    "create unique index walls_mutant on %s (%s)%s".formatted(key.get(0), key.get(2), key.get(3))));
        }
        return mutants;
    }
}
