package prongsai.gateway.login;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.ReactiveOAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets in those whose access token the services would take: an account without exactly one body stops here, with a page
 * that says so, and not at the first page of a service.
 */
@Component
final class Persons implements ReactiveOAuth2UserService<OidcUserRequest, OidcUser> {
    /** The token is genuine and of no use: no body, two bodies, not meant for us. */
    static final String UNUSABLE = "unusable_account";

    /** The claims of the access token that the session keeps; the services see the same. */
    private static final Set<String> SAYS_WHO =
            Set.of("sub", "name", "preferred_username", "realm_access", "organization");

    private final ReactiveJwtDecoder accessTokens;

    Persons(ReactiveJwtDecoder accessTokens) {
        this.accessTokens = accessTokens;
    }

    @Override
    public Mono<OidcUser> loadUser(OidcUserRequest request) {
        return of(request.getIdToken(), request.getAccessToken().getTokenValue());
    }

    /** @throws OAuth2AuthenticationException with {@link #UNUSABLE} */
    Mono<OidcUser> of(OidcIdToken login, String accessToken) {
        return accessTokens
                .decode(accessToken)
                .filter(token -> Objects.equals(login.getSubject(), token.getSubject()))
                .switchIfEmpty(Mono.error(() -> new BadJwtException("The tokens are of two persons")))
                .map(token -> user(login, token))
                .onErrorMap(
                        BadJwtException.class,
                        e -> new OAuth2AuthenticationException(new OAuth2Error(UNUSABLE), "Unusable access token", e));
    }

    private static OidcUser user(OidcIdToken login, Jwt accessToken) {
        Map<String, Object> claims = new HashMap<>(accessToken.getClaims());
        claims.keySet().retainAll(SAYS_WHO);
        return new DefaultOidcUser(List.of(), login, new OidcUserInfo(claims));
    }
}
