package prongsai.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import prongsai.probing.fuzzing.Body;

/** JSON that an OpenAPI document describes, with something in every field, so that each can be walked. */
final class ApiSamples {
    private static final int DEEPEST = 8;

    private final ApiDocument document;

    ApiSamples(ApiDocument document) {
        this.document = document;
    }

    /** What an operation takes; empty where it takes no JSON. */
    Optional<Object> body(String method, String path) {
        return document.operations().stream()
                .filter(operation ->
                        operation.method().equals(method) && operation.path().equals(path))
                .map(document::body)
                .filter(schema -> !schema.isEmpty())
                .map(schema -> sample(schema, 0))
                .findFirst();
    }

    private Object sample(Map<?, ?> reference, int depth) {
        Map<?, ?> schema = document.resolve(reference);
        if (schema.get("oneOf") instanceof List<?> choices && depth < DEEPEST) {
            return sample(ApiDocument.map(choices.getFirst()), depth + 1);
        }
        if (schema.get("enum") instanceof List<?> words) {
            return words.getFirst();
        }
        return switch (type(schema.get("type"))) {
            case "object" -> object(schema, depth);
            case "array" ->
                depth < DEEPEST ? List.of(sample(ApiDocument.map(schema.get("items")), depth + 1)) : List.of();
            case "integer", "number" -> 1;
            case "boolean" -> true;
            default -> text(schema);
        };
    }

    private static String type(@Nullable Object written) {
        return written instanceof List<?> several ? String.valueOf(several.getFirst()) : String.valueOf(written);
    }

    private Object object(Map<?, ?> schema, int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (depth < DEEPEST) {
            ApiDocument.map(schema.get("properties"))
                    .forEach((name, inner) ->
                            fields.put(String.valueOf(name), sample(ApiDocument.map(inner), depth + 1)));
            if (schema.get("additionalProperties") instanceof Map<?, ?> any) {
                fields.put("1", sample(any, depth + 1));
            }
        }
        return fields;
    }

    /** An id is of something else and cannot be made up; where there may be none, there is none. */
    private static Object text(Map<?, ?> schema) {
        return switch (String.valueOf(schema.get("format"))) {
            case "uuid" -> Body.NULL;
            case "date" -> "2023-01-15";
            default ->
                schema.get("examples") instanceof List<?> examples ? new ArrayList<Object>(examples).getFirst() : "1";
        };
    }
}
