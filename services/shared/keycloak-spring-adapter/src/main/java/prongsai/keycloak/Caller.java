package prongsai.keycloak;

import java.util.Set;

/**
 * Who asks: made from a verified access token.
 *
 * @param subject Keycloak's id of the person: the only thing about a person that may stand in a log
 * @param name for the screen and for history
 * @param body the name of the organization that the person belongs to, as Keycloak's alias
 */
public record Caller(String subject, String name, String body, Set<Role> roles, Jurisdiction jurisdiction) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
