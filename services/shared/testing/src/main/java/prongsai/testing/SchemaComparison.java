package prongsai.testing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Compares a schema with the record that becomes JSON, all the way down. */
final class SchemaComparison {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<Class<?>, String> SIMPLE = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(UUID.class, "string uuid"),
            Map.entry(LocalDate.class, "string date"),
            Map.entry(Instant.class, "string date-time"),
            Map.entry(int.class, "integer"),
            Map.entry(Integer.class, "integer"),
            Map.entry(long.class, "integer int64"),
            Map.entry(Long.class, "integer int64"),
            Map.entry(double.class, "number"),
            Map.entry(Double.class, "number"),
            Map.entry(BigDecimal.class, "number"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"));

    /** What a record is to the other system. An answer always has all its names; a body is checked by our own code. */
    enum Role {
        ANSWER,
        BODY
    }

    private final ApiDocument document;
    private final Role role;
    private final List<String> drift = new ArrayList<>();

    private SchemaComparison(ApiDocument document, Role role) {
        this.document = document;
        this.role = role;
    }

    /** What differs, each with its place; empty where nothing does. */
    static List<String> drift(ApiDocument document, Role role, String place, Class<?> type, Map<?, ?> schema) {
        SchemaComparison comparison = new SchemaComparison(document, role);
        comparison.compare(place, type, schema);
        return comparison.drift;
    }

    private void compare(String place, Type type, Map<?, ?> written) {
        Map<?, ?> schema = document.resolve(written);
        switch (type) {
            case ParameterizedType list
            when list.getRawType() == List.class -> {
                expect(place, "array", form(schema));
                compare(place + "[]", list.getActualTypeArguments()[0], ApiDocument.map(schema.get("items")));
            }
            case ParameterizedType record
            when record.getRawType() instanceof Class<?> raw && raw.isRecord() -> compareRecord(place, record, schema);
            case Class<?> record when record.isRecord() -> compareRecord(place, record, schema);
            case Class<?> choice
            when choice.isEnum() ->
                expect(
                        place,
                        Stream.of(choice.getEnumConstants())
                                .map(constant -> JSON.convertValue(constant, String.class))
                                .toList(),
                        schema.get("enum"));
            case Class<?> told when isToldAsText(told) -> expect(place, "string", form(schema));
            case Class<?> simple -> expect(place, SIMPLE.get(simple), form(schema));
            default -> drift.add(place + ": a type that this comparison does not know: " + type);
        }
    }

    /** One of several kinds that JSON holds by their code. */
    private static boolean isToldAsText(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method ->
                        method.isAnnotationPresent(JsonValue.class) && method.getReturnType() == String.class);
    }

    private void compareRecord(String place, Type record, Map<?, ?> schema) {
        expect(place, "object", form(schema));
        Map<?, ?> properties = ApiDocument.map(schema.get("properties"));
        List<Member> members = members(record).toList();
        Set<String> names = members.stream().map(Member::name).collect(Collectors.toCollection(TreeSet::new));
        expect(place + " names", names, strings(properties.keySet()));
        if (role == Role.ANSWER) {
            expect(place + " required", names, strings(schema.get("required")));
        }
        for (Member member : members) {
            Map<?, ?> property = ApiDocument.map(properties.get(member.name()));
            String inner = place + "." + member.name();
            if (role == Role.ANSWER) {
                expect(inner + " may be null", member.nullable(), allowsNull(property));
            }
            compare(inner, member.type(), withoutNull(property));
        }
    }

    private record Member(String name, Type type, boolean nullable) {
        static Member of(String name, AnnotatedType type) {
            return new Member(name, type.getType(), type.isAnnotationPresent(Nullable.class));
        }
    }

    /** As Jackson writes them: the components, what stands in those that are unwrapped, and methods that say so. */
    private Stream<Member> members(Type type) {
        Class<?> record = (Class<?>) (type instanceof ParameterizedType of ? of.getRawType() : type);
        return Stream.concat(
                Arrays.stream(record.getRecordComponents()).flatMap(component -> members(component, type)),
                Arrays.stream(record.getDeclaredMethods())
                        .filter(method -> role == Role.ANSWER && method.isAnnotationPresent(JsonProperty.class))
                        .map(method -> Member.of(method.getName(), method.getAnnotatedReturnType())));
    }

    private Stream<Member> members(RecordComponent component, Type record) {
        if (!component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
            return Stream.of(Member.of(component.getName(), component.getAnnotatedType()));
        }
        boolean given = component.getGenericType() instanceof TypeVariable<?> && record instanceof ParameterizedType;
        return members(given ? ((ParameterizedType) record).getActualTypeArguments()[0] : component.getGenericType());
    }

    private static boolean allowsNull(Map<?, ?> schema) {
        return strings(schema.get("type")).contains("null")
                || alternatives(schema).anyMatch(SchemaComparison::isNull);
    }

    private static Map<?, ?> withoutNull(Map<?, ?> schema) {
        return alternatives(schema)
                .filter(alternative -> !isNull(alternative))
                .<Map<?, ?>>map(alternative -> alternative)
                .findFirst()
                .orElse(schema);
    }

    private static Stream<Map<?, ?>> alternatives(Map<?, ?> schema) {
        return schema.get("oneOf") instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(ApiDocument::map)
                : Stream.empty();
    }

    private static boolean isNull(Map<?, ?> schema) {
        return "null".equals(schema.get("type"));
    }

    /** Type and format, such as {@code string uuid}. */
    private static String form(Map<?, ?> schema) {
        return Stream.concat(
                        strings(schema.get("type")).stream().filter(type -> !type.equals("null")),
                        strings(schema.get("format")).stream())
                .filter(word -> !word.equals("binary"))
                .collect(Collectors.joining(" "));
    }

    private static Set<String> strings(@Nullable Object node) {
        return switch (node) {
            case null -> Set.of();
            case Collection<?> several ->
                several.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
            default -> Set.of(String.valueOf(node));
        };
    }

    private void expect(String place, @Nullable Object expected, @Nullable Object found) {
        if (expected == null || !expected.equals(found)) {
            drift.add("%s: %s (expected: %s)".formatted(place, found, expected));
        }
    }
}
