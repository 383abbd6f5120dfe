package prongsai.keycloak;

import java.util.Optional;
import org.springframework.web.method.HandlerMethod;

/** What a service's handlers ask for where {@link Needs} does not say it: by an annotation of its own, or one for all. */
@FunctionalInterface
public interface RouteRights {
    /**
     * Empty where it does not know.
     *
     * @param changes whether the handler is there to change something; the others are there to look
     */
    Optional<Right> of(HandlerMethod handler, boolean changes);

    /** Every look asks for the same. */
    static RouteRights ofLooks(Right right) {
        return (handler, changes) -> changes ? Optional.empty() : Optional.of(right);
    }
}
