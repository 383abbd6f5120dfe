package prongsai.measures.core.plan;

import org.jspecify.annotations.Nullable;
import prongsai.keycloak.Caller;

/**
 * What a person may do to the plan that a page shows, as the plan's stage says; where there is none yet, in some stage. Pages
 * ask it before they offer a way to do something.
 *
 * @param stage null where there is no plan
 */
public record May(@Nullable Stage stage, Caller caller) {
    /**
     * @param action its code, such as {@code edit-measure}
     * @throws IllegalArgumentException for a name that is no action
     */
    public boolean to(String action) {
        Action asked = Action.of(action);
        return stage == null ? Stage.anyAllows(asked, caller) : stage.allows(asked, caller);
    }
}
