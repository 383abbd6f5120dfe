package prongsai.testing;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Finds SQL that is made from anything but constants and parsed values. Row-level security guards one LAO from another's
 * mistakes, and not from SQL that somebody else wrote: every app role may set {@code app.lao} itself. So there must be no way
 * for text of a request into SQL, and no code but the tenancy's that sets whose transaction it is.
 *
 * <p>It reads the sources with the compiler itself and follows what reaches a driver back to where it comes from: see
 * {@link SqlOrigin}. What it cannot follow, it refuses.
 */
public final class SqlRule {
    /** What takes SQL, by its first argument. */
    private static final Map<String, Set<String>> SINKS = Map.of(
            "org.springframework.r2dbc.core.DatabaseClient", Set.of("sql"),
            "io.r2dbc.spi.Connection", Set.of("createStatement"),
            "io.r2dbc.spi.Batch", Set.of("add"),
            // Its text follows BEGIN (docs/decisions/0003-fused-begin.md).
            "io.r2dbc.spi.IsolationLevel", Set.of("valueOf"),
            "java.sql.Connection", Set.of("prepareStatement", "prepareCall", "nativeSQL"),
            "java.sql.Statement", Set.of("execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "addBatch"));

    private static final Pattern TENANT_SETTING = Pattern.compile(
            "\\bapp\\.(lao|area|public)\\b|\\bset_config\\b|\\bset\\s+(local|session|role)\\b|\\bcurrent_setting\\b",
            Pattern.CASE_INSENSITIVE);

    private static final String TENANCY = "prongsai.tenancy";

    private final Trees trees;
    private final SqlOrigin origin;
    private final List<String> found = new ArrayList<>();

    private SqlRule(Trees trees, SqlOrigin origin) {
        this.trees = trees;
        this.origin = origin;
    }

    /**
     * What breaks the rule, one line each.
     *
     * @param sources the folder of a module's sources; what they use must be on the class path
     */
    public static List<String> broken(Path sources) {
        try (StandardJavaFileManager files = compiler().getStandardFileManager(null, null, null);
                Stream<Path> java = Files.walk(sources)) {
            List<Path> all =
                    java.filter(file -> file.toString().endsWith(".java")).toList();
            return broken(files.getJavaFileObjectsFromPaths(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> broken(Iterable<? extends JavaFileObject> sources) {
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) compiler()
                .getTask(
                        null,
                        null,
                        told,
                        List.of("-proc:none", "-Xlint:none", "-classpath", System.getProperty("java.class.path")),
                        null,
                        sources);
        try {
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            task.analyze();
            List<? extends Diagnostic<?>> errors = told.getDiagnostics().stream()
                    .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                    .toList();
            if (units.isEmpty() || !errors.isEmpty()) {
                throw new IllegalStateException("%d sources, %s".formatted(units.size(), errors));
            }
            Trees trees = Trees.instance(task);
            SqlRule rule = new SqlRule(trees, new SqlOrigin(trees, task.getElements(), units));
            units.forEach(unit -> rule.new Finder().scan(unit, null));
            return rule.found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaCompiler compiler() {
        return ToolProvider.getSystemJavaCompiler();
    }

    private final class Finder extends TreePathScanner<@Nullable Void, @Nullable Void> {
        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            if (isSink(getCurrentPath()) && !call.getArguments().isEmpty()) {
                TreePath argument =
                        new TreePath(getCurrentPath(), call.getArguments().getFirst());
                if (!origin.isConstant(argument)) {
                    tell(argument, "SQL that is not made from constants and parsed values");
                }
            }
            return super.visitMethodInvocation(call, null);
        }

        /** Whoever calls it later gives it what nobody sees here. */
        @Override
        public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void nothing) {
            if (isSink(getCurrentPath())) {
                tell(getCurrentPath(), "SQL that comes from elsewhere");
            }
            return super.visitMemberReference(reference, null);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
            boolean ours = TENANCY.equals(
                    String.valueOf(getCurrentPath().getCompilationUnit().getPackageName()));
            if (!ours
                    && literal.getValue() instanceof String text
                    && TENANT_SETTING.matcher(text).find()) {
                tell(getCurrentPath(), "only " + TENANCY + " says whose a transaction is");
            }
            return super.visitLiteral(literal, null);
        }

        private boolean isSink(TreePath call) {
            return trees.getElement(call) instanceof ExecutableElement method
                    && method.getEnclosingElement() instanceof TypeElement owner
                    && SINKS.getOrDefault(owner.getQualifiedName().toString(), Set.of())
                            .contains(method.getSimpleName().toString());
        }

        private void tell(TreePath at, String what) {
            CompilationUnitTree unit = at.getCompilationUnit();
            Tree leaf = at.getLeaf();
            long line =
                    unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, leaf));
            found.add("%s:%d: %s: %s"
                    .formatted(Path.of(unit.getSourceFile().getName()).getFileName(), line, what, leaf));
        }
    }
}
