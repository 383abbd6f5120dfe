package prongsai.gateway.login;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import prongsai.keycloak.Caller;
import prongsai.keycloak.CallerClaims;

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
        Caller caller = CallerClaims.caller(claims);
        return new Person(caller, name(claims.get("organization"), caller.body()));
    }

    private static String name(@Nullable Object bodies, String alias) {
        return bodies instanceof Map<?, ?> byAlias
                        && byAlias.get(alias) instanceof Map<?, ?> attributes
                        && attributes.get("name") instanceof List<?> names
                        && !names.isEmpty()
                ? String.valueOf(names.getFirst())
                : alias;
    }
}
