package prongsai.gateway.login;

import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import prongsai.keycloak.Asker;
import prongsai.keycloak.Caller;

/**
 * Who has logged in by this session.
 *
 * @param body its name for the screen: the organization's attribute {@code name}, or else its alias
 */
public record Person(Caller caller, String body) {
    /** Empty where nobody has. */
    public static Optional<Person> of(Authentication authentication) {
        return authentication.getPrincipal() instanceof OidcUser user
                ? Optional.of(of(user.getClaims()))
                : Optional.empty();
    }

    private static Person of(Map<String, Object> claims) {
        Asker asker = Asker.of(claims);
        return new Person(asker.caller(), asker.body());
    }
}
