package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A service may write what its SQL writes and no more: each right to insert, update or delete that its role has is used, in
 * its sources or in a function that it calls and that runs as its caller.
 */
class GrantsInUseTest {
    /** Named where they are deleted by the kind of the thing. */
    private static final Set<String> BY_KIND = Set.of("delete measures.measure", "delete measures.step");

    private static final Pattern WRITING = Pattern.compile(
            "\\b(insert\\s+into|update|delete\\s+from)\\s+((?:directory|measures|reports)\\.[a-z_]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DO_UPDATE = Pattern.compile("\\bdo\\s+update\\b", Pattern.CASE_INSENSITIVE);

    private static final String RIGHTS = """
            select c.command || ' ' || t.oid::regclass
              from pg_class t
              join pg_namespace n on n.oid = t.relnamespace
             cross join (values ('insert'), ('update'), ('delete'), ('truncate')) c (command)
             where t.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
               and case c.command when 'insert' then has_any_column_privilege('{role}', t.oid, 'insert')
                                when 'update' then has_any_column_privilege('{role}', t.oid, 'update')
                                else has_table_privilege('{role}', t.oid, c.command) end
            """;

    private static final String CALLED = """
            select pg_get_functiondef(p.oid) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where n.nspname in ('directory', 'measures', 'reports') and p.prokind in ('f', 'p') and not p.prosecdef
               and has_function_privilege('{role}', p.oid, 'execute')
            """;

    @ParameterizedTest
    @ValueSource(strings = {"measures", "reports", "aggregation"})
    void aServiceMayWriteWhatItsSqlWritesAndNoMore(String service) throws IOException, SQLException {
        Set<String> used = new TreeSet<>(service.equals("measures") ? BY_KIND : Set.of());
        literals(Path.of("../..", service, "src/main/java")).forEach(text -> use(used, text));
        Set<String> rights = asked(RIGHTS, service);
        assertThat(used).as("what is written with no right to").isSubsetOf(rights);
        asked(CALLED, service).forEach(text -> use(used, text));
        assertThat(rights).isNotEmpty().isSubsetOf(used);
    }

    private static void use(Set<String> used, String text) {
        Matcher writing = WRITING.matcher(text);
        int from = 0;
        while (writing.find(from)) {
            String command = writing.group(1).toLowerCase(Locale.ROOT).split("\\s")[0];
            used.add(command + " " + writing.group(2));
            int end = writing.end();
            from = end;
            int next = writing.find(end) ? writing.start() : text.length();
            if (command.equals("insert")
                    && DO_UPDATE.matcher(text.substring(end, next)).find()) {
                used.add("update " + text.substring(0, end).replaceFirst("(?s).*\\s", ""));
            }
        }
    }

    private static Set<String> literals(Path sources) throws IOException {
        Set<String> texts = new TreeSet<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> all = Files.walk(sources)) {
            List<Path> java =
                    all.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(java));
            for (CompilationUnitTree unit : task.parse()) {
                new TreeScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
                        if (literal.getValue() instanceof String text) {
                            texts.add(text);
                        }
                        return null;
                    }
                }.scan(unit, null);
            }
        }
        return texts;
    }

    private static Set<String> asked(String sql, String service) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Connection superuser = TestDatabase.get().superuser().getConnection();
                Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(sql.replace("{role}", service + "_app"))) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
