package prongsai.measures.core.change;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a feature did to the plan, for its history.
 *
 * @param subject the id of what was changed
 * @param before written as JSON; null where it was not there
 * @param after written as JSON; null where it is gone
 * @param value what the feature gives back
 * @param touched what summaries and search follow
 */
public record Change<T>(
        UUID subject, @Nullable Object before, @Nullable Object after, T value, Touched touched) {
    /** One that may have touched anything. */
    public Change(UUID subject, @Nullable Object before, @Nullable Object after, T value) {
        this(subject, before, after, value, new Touched.WholePlan());
    }

    /** The same, where it touched no more than this. */
    public Change<T> touching(Touched less) {
        return new Change<>(subject, before, after, value, less);
    }

    /** Nothing had to be done: no history, no new revision. */
    boolean isNone() {
        return before == null ? after == null : before.equals(after);
    }
}
