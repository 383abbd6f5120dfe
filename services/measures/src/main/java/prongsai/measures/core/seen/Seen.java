package prongsai.measures.core.seen;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.value.NumberField;
import prongsai.thai.ThaiDates;

/**
 * What a form of several fields shows of a thing. A form carries its {@link #tag}: where the thing would show something
 * else when the form comes back, somebody else has written it meanwhile.
 *
 * @param texts by the names of the form's fields, in their order; a list where a field has several values
 */
public record Seen(Map<String, Object> texts) {
    private static final String BETWEEN = "\u001f";

    /** A form whose first field has this name and value. */
    public static Seen of(String name, @Nullable Object value) {
        return new Seen(Map.of()).and(name, value);
    }

    /** The same with one more field. */
    public Seen and(String name, @Nullable Object value) {
        Map<String, Object> more = new LinkedHashMap<>(texts);
        more.put(name, text(value));
        return new Seen(more);
    }

    /** Tells two states apart. */
    public String tag() {
        return tag(texts.values());
    }

    /** The tag of these values in the order of a form's fields. */
    static String tag(Collection<? extends @Nullable Object> values) {
        StringBuilder all = new StringBuilder();
        values.forEach(value -> all.append(text(value)).append(BETWEEN));
        return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /**
     * Holds what a form had seen against what it would show now. A form of before this rule has seen nothing, and passes.
     *
     * @throws ChangedMeanwhile where they differ
     */
    public void require(@Nullable String tag) {
        require(tag, Map.of());
    }

    /**
     * As {@link #require(String)}, for what the plan's history does not hold.
     *
     * @param writer members of the answer that say who wrote it
     */
    public void require(@Nullable String tag, Map<String, Object> writer) {
        if (tag != null && !tag.equals(tag())) {
            throw ChangedMeanwhile.form(this, writer);
        }
    }

    /** As the form's field holds it. */
    private static Object text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate date -> ThaiDates.screen(date);
            case Number number -> NumberField.text(number);
            case Collection<?> several ->
                several.stream().map(String::valueOf).sorted().toList();
            default -> value.toString();
        };
    }
}
