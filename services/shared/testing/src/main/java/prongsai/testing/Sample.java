package prongsai.testing;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A form or a document of any record's shape, with one id wherever an id may stand.
 *
 * @param json maps, lists, texts, numbers
 */
public record Sample(Object json) {
    /** Also a number, a place in a list, and a name, so that most rules let it pass. */
    private static final String TEXT = "1";

    private static final int DEEPEST = 6;

    /** With something in every field. */
    public static Sample whole(Type type, UUID id) {
        return new Sample(json(type, id, field -> true));
    }

    /** With nothing but ids, for where the other fields must fit each other. */
    public static Sample ids(Type type, UUID id) {
        return new Sample(json(type, id, Sample::holdsId));
    }

    /** Whether an id may stand in it anywhere. */
    public static boolean holdsId(Type type) {
        return holdsId(type, 0);
    }

    private static boolean holdsId(Type type, int depth) {
        if (type instanceof ParameterizedType of) {
            return Stream.of(of.getActualTypeArguments()).anyMatch(argument -> holdsId(argument, depth + 1));
        }
        if (type instanceof Class<?> record && record.isRecord() && depth < DEEPEST) {
            return Stream.of(record.getRecordComponents())
                    .anyMatch(component -> holdsId(component.getGenericType(), depth + 1));
        }
        return type == UUID.class;
    }

    private static Object json(Type type, UUID id, Predicate<Type> wanted) {
        if (type instanceof ParameterizedType of && of.getRawType() instanceof Class<?> raw) {
            Object inner = json(of.getActualTypeArguments()[of.getActualTypeArguments().length - 1], id, wanted);
            return Collection.class.isAssignableFrom(raw)
                    ? List.of(inner)
                    : Map.class.isAssignableFrom(raw) ? Map.of(TEXT, inner) : inner;
        }
        return type instanceof Class<?> plain ? plain(plain, id, wanted) : TEXT;
    }

    private static Object plain(Class<?> type, UUID id, Predicate<Type> wanted) {
        if (type == UUID.class) {
            return id.toString();
        }
        if (type == LocalDate.class) {
            return "2023-01-15";
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return 1;
        }
        if (type.isRecord()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                if (wanted.test(component.getGenericType())) {
                    fields.put(component.getName(), json(component.getGenericType(), id, wanted));
                }
            }
            return fields;
        }
        return TEXT;
    }

    /** As a form sends it, by the fields' names. */
    public Map<String, String> form() {
        Map<String, String> fields = new LinkedHashMap<>();
        flatten("", json, fields);
        return fields;
    }

    private static void flatten(String name, Object value, Map<String, String> fields) {
        switch (value) {
            case Map<?, ?> parts ->
                parts.forEach((part, inner) -> flatten(name.isEmpty() ? "" + part : name + "." + part, inner, fields));
            case List<?> items -> {
                Object first = items.getFirst();
                flatten(first instanceof Map ? name + "[0]" : name, first, fields);
            }
            default -> fields.put(name, String.valueOf(value));
        }
    }
}
