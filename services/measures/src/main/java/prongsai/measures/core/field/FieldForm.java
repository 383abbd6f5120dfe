package prongsai.measures.core.field;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the script of our pages sends of a field that saves itself.
 *
 * @param name of the field
 * @param value as typed
 * @param seen what the field held when the person began
 * @param part of a list which one; in the address's query
 */
public record FieldForm(
        @Nullable String name,
        @Nullable String value,
        @Nullable String seen,
        @Nullable UUID part) {
    Typed typed() {
        return new Typed(given(name), given(value), given(seen));
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
