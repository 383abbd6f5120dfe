package prongsai.testing.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table, view or sequence as the catalog has it.
 *
 * @param kind {@code r}, {@code p}, {@code v}, {@code m}, {@code f} or {@code S}, as in {@code pg_class}
 * @param key its primary key's columns; empty where it has none
 */
record Relation(String name, String kind, String owner, List<Column> columns, List<String> key) {
    /** @param type as {@code format_type} writes it */
    record Column(String name, String type, boolean generated) {}

    private static final String ALL = """
            select c.oid::regclass::text, c.relkind, pg_get_userbyid(c.relowner), a.attname, format_type(a.atttypid, a.atttypmod),
                   a.attgenerated <> '', coalesce(a.attnum = any (k.indkey), false)
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
              left join pg_index k on k.indrelid = c.oid and k.indisprimary
             where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and %s
             order by c.oid::regclass::text, a.attnum
            """.formatted(Catalog.OUR_SCHEMAS);

    /** Every one that there is. */
    static List<Relation> all(Connection superuser) throws SQLException {
        Map<String, List<List<String>>> byName = new LinkedHashMap<>();
        for (List<String> row : Sql.rows(superuser, ALL)) {
            byName.computeIfAbsent(row.getFirst(), name -> new ArrayList<>()).add(row);
        }
        return byName.values().stream().map(Relation::relation).toList();
    }

    private static Relation relation(List<List<String>> columns) {
        List<String> first = columns.getFirst();
        return new Relation(
                first.get(0),
                first.get(1),
                first.get(2),
                columns.stream()
                        .map(row -> new Relation.Column(
                                row.get(3), row.get(4), row.get(5).equals("t")))
                        .toList(),
                columns.stream()
                        .filter(row -> row.get(6).equals("t"))
                        .map(row -> row.get(3))
                        .toList());
    }

    String schema() {
        return name.substring(0, name.indexOf('.'));
    }

    boolean hasLao() {
        return columns.stream().anyMatch(column -> column.name().equals("lao_id"));
    }

    boolean hasGenerated() {
        return columns.stream().anyMatch(Column::generated);
    }

    boolean isTable() {
        return kind.equals("r") || kind.equals("p");
    }

    boolean isView() {
        return kind.equals("v");
    }

    boolean isSequence() {
        return kind.equals("S");
    }

    /** SQL of what tells a row from the others. */
    String identity() {
        return key.isEmpty()
                ? "md5(t::text)"
                : key.stream().map("t.%s::text"::formatted).collect(Collectors.joining(" || '/' || "));
    }

    /** The columns that can be written. */
    List<String> written() {
        return columns.stream()
                .filter(column -> !column.generated())
                .map(Column::name)
                .toList();
    }
}
