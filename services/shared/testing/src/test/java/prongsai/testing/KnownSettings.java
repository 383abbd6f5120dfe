package prongsai.testing;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * What the programs of the house take from their environment, read from their sources: records that are bound, single
 * values, places in {@code application.yml}, and names that a program looks up itself.
 */
final class KnownSettings extends TreeScanner<@Nullable Void, @Nullable Void> {
    private static final Pattern VALUE = Pattern.compile("\\$\\{(prongsai\\.[a-z0-9.-]+)(?::(.*))?}");
    private static final Pattern PLACE =
            Pattern.compile("\\$\\{(PRONGSAI_[A-Z0-9_]+)(?::((?:[^{}$]|\\$\\{[^{}]*})*))?}");
    private static final Pattern NAME = Pattern.compile("PRONGSAI_[A-Z0-9_]+");

    /** By the variable's name; empty where there is none. */
    private final Map<String, String> defaults = new TreeMap<>();

    /** Of those that Spring binds, by the variable's name. */
    private final Map<String, String> properties = new TreeMap<>();

    private KnownSettings() {}

    /** @param house the folder of all modules */
    static KnownSettings read(Path house) throws IOException {
        KnownSettings known = new KnownSettings();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    null,
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(files(house, "src/main/java", ".java")));
            for (CompilationUnitTree unit : task.parse()) {
                known.scan(unit, null);
            }
        }
        for (Path file : files(house, "src/main/resources", "application.yml")) {
            Matcher places = PLACE.matcher(Files.readString(file));
            while (places.find()) {
                known.put(places.group(1), inWords(places.group(2)));
            }
        }
        return known;
    }

    Map<String, String> defaults() {
        return defaults;
    }

    Map<String, String> properties() {
        return properties;
    }

    private static List<Path> files(Path house, String folder, String ending) throws IOException {
        try (Stream<Path> all =
                Stream.concat(Files.walk(house.resolve("services")), Files.walk(house.resolve("gateway")))) {
            return all.filter(file -> file.toString().contains("/" + folder + "/"))
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        }
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        for (AnnotationTree annotation : type.getModifiers().getAnnotations()) {
            if (annotation.getAnnotationType().toString().equals("ConfigurationProperties")) {
                components(type, text(annotation.getArguments().getFirst()));
            }
        }
        return super.visitClass(type, null);
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void nothing) {
        if (annotation.getAnnotationType().toString().equals("Value")) {
            Matcher value = VALUE.matcher(text(annotation.getArguments().getFirst()));
            if (value.matches()) {
                bound(value.group(1), value.group(2));
            }
        }
        return super.visitAnnotation(annotation, null);
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
        if (literal.getValue() instanceof String text && NAME.matcher(text).matches()) {
            put(text, "");
        }
        return super.visitLiteral(literal, null);
    }

    private void components(ClassTree settings, String prefix) {
        for (Tree member : settings.getMembers()) {
            if (member instanceof VariableTree component
                    && !component.getModifiers().getFlags().contains(Modifier.STATIC)) {
                String property = prefix + "." + dashed(component.getName().toString());
                settings.getMembers().stream()
                        .filter(ClassTree.class::isInstance)
                        .map(ClassTree.class::cast)
                        .filter(inner -> inner.getSimpleName()
                                .contentEquals(component.getType().toString()))
                        .findFirst()
                        .ifPresentOrElse(
                                inner -> components(inner, property), () -> bound(property, defaultOf(component)));
            }
        }
    }

    private static @Nullable String defaultOf(VariableTree component) {
        return component.getModifiers().getAnnotations().stream()
                .filter(annotation -> annotation.getAnnotationType().toString().equals("DefaultValue"))
                .flatMap(annotation -> annotation.getArguments().stream())
                .map(KnownSettings::text)
                .findFirst()
                .orElse(null);
    }

    private static String text(ExpressionTree argument) {
        return switch (argument) {
            case LiteralTree literal -> String.valueOf(literal.getValue());
            case AssignmentTree named -> text(named.getExpression());
            default -> throw new IllegalStateException("%s (expected: a text)".formatted(argument));
        };
    }

    private void bound(String property, @Nullable String otherwise) {
        put(variable(property), inWords(otherwise));
        properties.put(variable(property), property);
    }

    /** A default that is another setting is told by that one's name. */
    private static String inWords(@Nullable String otherwise) {
        Matcher other = VALUE.matcher(otherwise == null ? "" : otherwise);
        return other.matches() ? variable(other.group(1)) : otherwise == null ? "" : otherwise;
    }

    private void put(String name, String otherwise) {
        String before = defaults.merge(name, otherwise, (known, more) -> known.isEmpty() ? more : known);
        if (!otherwise.isEmpty() && !otherwise.equals(before)) {
            throw new IllegalStateException("%s has two defaults: %s and %s".formatted(name, before, otherwise));
        }
    }

    /** As people write it: each word by itself. */
    private static String variable(String property) {
        return property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
