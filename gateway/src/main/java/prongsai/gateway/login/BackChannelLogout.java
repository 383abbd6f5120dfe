package prongsai.gateway.login;

import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.server.session.ReactiveOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import org.springframework.stereotype.Component;
import prongsai.gateway.session.MemorySessions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ends the sessions that Keycloak names: the person logged out elsewhere, or an administrator ended the login. Spring's
 * own handler calls this process over HTTP once for each session and keeps a second book of sessions, from which those
 * that run out are never struck; here the sessions themselves are asked.
 *
 * @see <a href="https://openid.net/specs/openid-connect-backchannel-1_0.html">OpenID Connect Back-Channel Logout</a>
 */
@Component
final class BackChannelLogout implements ServerLogoutHandler {
    private final MemorySessions sessions;

    BackChannelLogout(MemorySessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Mono<Void> logout(WebFilterExchange exchange, Authentication authentication) {
        return authentication.getPrincipal() instanceof OidcLogoutToken token
                ? sessions.end(user -> named(token, user))
                : Mono.empty();
    }

    /** Issuer and audience of the token were checked before; there is one of each. */
    private static boolean named(OidcLogoutToken token, OidcUser user) {
        return token.getSessionId() != null
                ? token.getSessionId().equals(user.getIdToken().getClaimAsString("sid"))
                : Objects.equals(token.getSubject(), user.getSubject());
    }

    @Configuration(proxyBeanMethods = false)
    static class NoSecondBook {
        @Bean
        ReactiveOidcSessionRegistry noSecondBook() {
            return new ReactiveOidcSessionRegistry() {
                @Override
                public Mono<Void> saveSessionInformation(OidcSessionInformation session) {
                    return Mono.empty();
                }

                @Override
                public Mono<OidcSessionInformation> removeSessionInformation(String sessionId) {
                    return Mono.empty();
                }

                @Override
                public Flux<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
                    return Flux.empty();
                }
            };
        }
    }
}
