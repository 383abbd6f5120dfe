package prongsai.measures.core.seen;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What was written, as the plan's history tells it.
 *
 * @param subject of the history's entries
 * @param path an SQL/JSON path into their old and new values; strict, so that it finds nothing in those of other features
 */
public record Where(UUID subject, String path) {
    /** One field of a thing; {@code keys} lead to it. */
    public static Where field(UUID subject, List<String> keys) {
        return new Where(subject, "strict $" + steps(keys));
    }

    /** Any of some fields of a thing. */
    public static Where fields(UUID subject, List<String> keys) {
        String any = keys.stream().map("@.key == \"%s\""::formatted).collect(Collectors.joining(" || "));
        return new Where(subject, "strict $.keyvalue() ? (%s).value".formatted(any));
    }

    /** Anything of one part in a thing's list. */
    public static Where part(UUID subject, UUID part) {
        return part(subject, part, List.of());
    }

    /** One field of one part in a thing's list. */
    public static Where part(UUID subject, UUID part, List<String> keys) {
        return new Where(subject, "strict $[*] ? (@.id == \"%s\")".formatted(part) + steps(keys));
    }

    /** Anything of one part in a list whose elements hold it beside something else. */
    public static Where within(UUID subject, String key, UUID part) {
        return new Where(subject, "strict $[*].\"%1$s\" ? (@.id == \"%2$s\")".formatted(key, part));
    }

    private static String steps(List<String> keys) {
        return keys.stream().map(".\"%s\""::formatted).collect(Collectors.joining());
    }
}
