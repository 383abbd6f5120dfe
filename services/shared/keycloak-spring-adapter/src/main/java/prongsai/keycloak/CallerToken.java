package prongsai.keycloak;

import java.util.Map;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.AbstractOAuth2TokenAuthenticationToken;

/** A verified token with the caller as its principal. */
public final class CallerToken extends AbstractOAuth2TokenAuthenticationToken<Jwt> {
    private static final long serialVersionUID = 1L;

    CallerToken(Jwt token, Caller caller) {
        super(
                token,
                caller,
                token,
                AuthorityUtils.createAuthorityList(caller.roles().stream()
                        .map(role -> "ROLE_" + role.name())
                        .toArray(String[]::new)));
        setAuthenticated(true);
    }

    @Override
    public Map<String, Object> getTokenAttributes() {
        return getToken().getClaims();
    }
}
