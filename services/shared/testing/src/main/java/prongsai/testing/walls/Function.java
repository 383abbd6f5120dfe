package prongsai.testing.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A function or procedure as the catalog has it.
 *
 * @param signature such as {@code measures.survey_code(bytea)}
 * @param writes whether it may change rows at all (volatile)
 * @param trigger whether it can be called by a trigger alone
 * @param arguments their types
 * @param words that its body names, where it takes a text: it may do another thing for each
 */
record Function(
        String signature,
        String owner,
        boolean procedure,
        boolean definer,
        boolean writes,
        boolean trigger,
        List<String> arguments,
        List<String> words) {
    private static final String ALL = """
            select p.oid::regprocedure::text, pg_get_userbyid(proowner), prokind = 'p', prosecdef, provolatile = 'v',
                   prorettype = 'trigger'::regtype,
                   array_to_string(array(select t::regtype::text from unnest(proargtypes) t), '|'),
                   case when 'text'::regtype = any (proargtypes) then array_to_string(array(
                       select distinct word[1]
                         from regexp_matches(coalesce(pg_get_function_sqlbody(p.oid), prosrc), '''([a-z_]+)''', 'g') word
                        order by 1), '|') else '' end
              from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where prokind in ('f', 'p') and %s
               and not exists (select from pg_depend d
                                where d.objid = p.oid and d.classid = 'pg_proc'::regclass and d.deptype = 'e')
             order by 1
            """.formatted(Catalog.OUR_SCHEMAS);

    /** Every one that there is, but for those of extensions. */
    static List<Function> all(Connection superuser) throws SQLException {
        return Sql.rows(superuser, ALL).stream()
                .map(row -> new Function(
                        row.get(0),
                        row.get(1),
                        row.get(2).equals("t"),
                        row.get(3).equals("t"),
                        row.get(4).equals("t"),
                        row.get(5).equals("t"),
                        parts(row.get(6)),
                        parts(row.get(7))))
                .toList();
    }

    private static List<String> parts(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split("[|]"));
    }

    String name() {
        return signature.substring(0, signature.indexOf('('));
    }

    String schema() {
        return signature.substring(0, signature.indexOf('.'));
    }

    /** Without its schema, as the server names it where it refuses it. */
    String bareName() {
        return name().substring(schema().length() + 1);
    }

    /**
     * One call, for the values given as SQL. A function is asked for all its rows as one text, and one for triggers in the
     * one place where its type is not looked at before the right to it is.
     */
    String call(List<String> values) {
        if (trigger) {
            return "select " + name() + "()";
        }
        String sql = name() + "(" + values.stream().collect(Collectors.joining(", ")) + ")";
        return procedure ? "call " + sql : asText("select * from " + sql);
    }

    /** All rows of a query as one text. */
    static String asText(String query) {
        return "select coalesce(string_agg(x::text, E'\\n' order by x::text), '') from (" + query + ") x";
    }
}
