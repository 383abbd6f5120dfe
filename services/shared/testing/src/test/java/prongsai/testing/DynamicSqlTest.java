package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * SQL that functions of the database make by themselves: by {@code format}, names as {@code %I}, values as {@code %L} or after
 * {@code using}. What goes in as it is ({@code %s}) stands here, with the reason why it can hold nothing but SQL of ours. The
 * functions come from the catalog, so one that a later migration adds is looked at on that day.
 */
class DynamicSqlTest {
    private static final Map<String, String> AS_IT_IS = new TreeMap<>(Map.of(
            "directory.wall: tenant_table", "a regclass",
            "directory.open_to_areas: summary_table", "a regclass",
            "directory.clean_texts: place.relation", "a regclass",
            "measures.with_all_below: top", "a regclass",
            "measures.with_all_below: child.name", "the text of a regclass",
            "measures.with_all_below: parent ->> 'table'", "the text of a regclass that it wrote itself",
            "measures.with_all_below: child.joined", "made by format of %I alone",
            "measures.put_back: part.name", "cast to a regclass by the query before, which refuses anything else",
            "measures.put_back: columns, fields", "made by format of %I and regclass alone",
            "measures.put_back: coalesce(parents, 'true')", "made by format of %I and regclass alone"));

    private static final String FUNCTIONS = """
            select n.nspname || '.' || p.proname, p.prosrc
              from pg_proc p
              join pg_namespace n on n.oid = p.pronamespace
              join pg_language l on l.oid = p.prolang
             where l.lanname = 'plpgsql' and n.nspname in ('directory', 'measures', 'reports')
             order by 1
            """;

    private static final Pattern EXECUTE = Pattern.compile("\\bexecute\\s+(.*?);", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("%(?:([0-9])\\$)?([sIL])");

    @Test
    void putsNothingInAsItIs_butWhatIsOurs() throws SQLException {
        TreeSet<String> found = new TreeSet<>();
        try (Connection connection = TestDatabase.get().superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(FUNCTIONS)) {
            while (rows.next()) {
                for (String argument : asItIs(rows.getString(2))) {
                    found.add(rows.getString(1) + ": "
                            + (argument.equals("columns") || argument.equals("fields") ? "columns, fields" : argument));
                }
            }
        }
        assertThat(found).isEqualTo(AS_IT_IS.keySet());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            execute format('drop table %I', t);                            ¦ []
            execute format('select %L', 'a, b') using x;                   ¦ []
            execute format('alter table %s add %I int', t::regclass, c);   ¦ [t::regclass]
            execute format('a %2$s b %1$I', x, coalesce(y, 'z'));          ¦ [coalesce(y, 'z')]
            execute 'drop table ' || t;                                    ¦ ['drop table ' || t]
            execute sql;                                                   ¦ [sql]
            execute format('select ' || t);                                ¦ ['select ' || t]
            """)
    void seesWhatGoesInAsItIs(String body, String arguments) {
        assertThat(asItIs(body).toString()).isEqualTo(arguments);
    }

    /** What an execute puts into its SQL without quoting: whole, where it is made in any other way than by format. */
    private static List<String> asItIs(String body) {
        List<String> found = new ArrayList<>();
        Matcher execute = EXECUTE.matcher(body.replaceAll("--[^\n]*", ""));
        while (execute.find()) {
            String made = execute.group(1).strip();
            if (!made.startsWith("format(")) {
                found.add(made);
                continue;
            }
            List<String> arguments = arguments(made.substring("format(".length()));
            String text = arguments.getFirst();
            if (!text.replaceAll("'[^']*'|\\s|\\|\\||\\bbetter\\b", "").isEmpty()) {
                found.add(text);
            }
            Matcher place = PLACE.matcher(text);
            int next = 1;
            while (place.find()) {
                int at = place.group(1) == null ? next++ : Integer.parseInt(place.group(1));
                if (place.group(2).equals("s")) {
                    found.add(arguments.get(at));
                }
            }
        }
        return found;
    }

    /** Of a call whose bracket has been opened. */
    private static List<String> arguments(String rest) {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0) {
                break;
            }
            if (c == ',' && !quoted && depth == 0) {
                arguments.add(argument.toString().strip());
                argument.setLength(0);
            } else {
                argument.append(c);
            }
        }
        arguments.add(argument.toString().strip());
        return arguments;
    }
}
