package prongsai.measures.core.value;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import java.util.function.UnaryOperator;
import prongsai.tenancy.Ids;

/** A thing in one of a measure's lists: in JSON its id stands among its own members. */
public record Part<T extends ListValue<T>>(
        UUID id, @JsonUnwrapped T value) implements Identified {
    /** One that was not there yet. */
    public static <T extends ListValue<T>> Part<T> fresh(T value) {
        return new Part<>(Ids.next(), value);
    }

    public Part<T> map(UnaryOperator<T> change) {
        return new Part<>(id, change.apply(value));
    }
}
