package prongsai.measures.core.part;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.value.ListValue;
import prongsai.measures.core.value.Part;

/** One part of a measure's list, as another system sends it: its value with or without an id. */
public record PartRow<T extends ListValue<T>>(
        @Nullable UUID id, @JsonUnwrapped T value) implements SentPart<Part<T>> {
    @Override
    public Part<T> as(UUID part) {
        return new Part<>(part, value);
    }
}
