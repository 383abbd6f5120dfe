package prongsai.measures.core.page;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a form did to a thing of a list.
 *
 * @param notice that says so, as {@link Notices} knows it
 * @param part the thing, where it is still there to say it beside; null where it is gone or new
 */
public record PartDone(String notice, @Nullable UUID part) {
    /** @param part as the form named it; null for a new one */
    public static PartDone of(@Nullable String action, @Nullable UUID part) {
        if (part == null) {
            return new PartDone("added", null);
        }
        return "delete".equals(action) ? new PartDone("deleted", null) : new PartDone("saved", part);
    }
}
