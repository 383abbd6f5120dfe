package prongsai.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** An OpenAPI document of {@code docs/api}, read for comparing. */
final class ApiDocument {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final Pattern PROBLEM = Pattern.compile("urn:prongsai:problem:([a-z-]+)");

    private final String text;
    private final Map<?, ?> root;

    ApiDocument(String text) {
        this.text = text;
        this.root = map(new Yaml().load(text));
    }

    /** @param name of the file, such as {@code measures.yaml} */
    static ApiDocument read(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/api"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException(
                        "no docs/api above " + Path.of("").toAbsolutePath());
            }
        }
        try {
            return new ApiDocument(Files.readString(folder.resolve("docs/api").resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** One method of one path. */
    record Operation(String method, String path, Map<?, ?> written) {
        String name() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        map(root.get("paths"))
                .forEach((path, item) -> map(item).forEach((key, written) -> {
                    String method = String.valueOf(key);
                    if (METHODS.contains(method)) {
                        operations.add(
                                new Operation(method.toUpperCase(Locale.ROOT), String.valueOf(path), map(written)));
                    }
                }));
        return operations;
    }

    /** The JSON schemas of what an operation answers when it succeeds. */
    Stream<Map<?, ?>> answers(Operation operation) {
        return map(operation.written().get("responses")).entrySet().stream()
                .filter(answer -> String.valueOf(answer.getKey()).startsWith("2"))
                .<Map<?, ?>>map(answer -> json(resolve(map(answer.getValue()))))
                .filter(schema -> !schema.isEmpty());
    }

    /** The JSON schema of what it takes; empty where it takes none. */
    Map<?, ?> body(Operation operation) {
        return json(map(operation.written().get("requestBody")));
    }

    /** Names of its parameters in one place: path, query or header. */
    Set<String> parameters(Operation operation, String place) {
        Set<String> names = new TreeSet<>();
        if (operation.written().get("parameters") instanceof List<?> list) {
            list.stream()
                    .<Map<?, ?>>map(parameter -> resolve(map(parameter)))
                    .filter(parameter -> place.equals(parameter.get("in")))
                    .forEach(parameter -> names.add(String.valueOf(parameter.get("name"))));
        }
        return names;
    }

    Map<?, ?> schema(String name) {
        return resolve(Map.of("$ref", "#/components/schemas/" + name));
    }

    /** The names of all problem types that the document speaks of. */
    Set<String> problems() {
        Set<String> names = new TreeSet<>();
        Matcher found = PROBLEM.matcher(text);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    /** What a reference stands for; anything else as it is. */
    Map<?, ?> resolve(Map<?, ?> node) {
        if (!(node.get("$ref") instanceof String reference)) {
            return node;
        }
        Map<?, ?> found = root;
        for (String step : reference.substring("#/".length()).split("/")) {
            found = map(found.get(step));
        }
        if (found.isEmpty()) {
            throw new AssertionError("nothing stands at " + reference);
        }
        return found;
    }

    /** All references, wherever they stand. */
    Stream<Map<?, ?>> references() {
        return references(root);
    }

    private static Stream<Map<?, ?>> references(@Nullable Object node) {
        return switch (node) {
            case Map<?, ?> reference when reference.get("$ref") instanceof String -> Stream.of(reference);
            case Map<?, ?> inner -> inner.values().stream().flatMap(ApiDocument::references);
            case List<?> list -> list.stream().flatMap(ApiDocument::references);
            case null, default -> Stream.empty();
        };
    }

    private static Map<?, ?> json(Map<?, ?> withContent) {
        return map(map(map(withContent.get("content")).get("application/json")).get("schema"));
    }

    static Map<?, ?> map(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? map : Map.of();
    }
}
