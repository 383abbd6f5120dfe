package prongsai.keycloak;

/**
 * What a person must be for a route to hear them at all, whatever they send. Whether they may do it now, to this thing, is
 * asked later, where the thing is known.
 */
@FunctionalInterface
public interface Right {
    /** @throws prongsai.web.Problem 403 where this person is not */
    void require(Caller caller);
}
