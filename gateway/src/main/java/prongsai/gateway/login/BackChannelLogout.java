package prongsai.gateway.login;

import java.util.List;
import java.util.Objects;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import prongsai.gateway.session.MemorySessions;
import prongsai.keycloak.Everyone;
import prongsai.keycloak.Needs;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/**
 * Ends the sessions that Keycloak names: the person logged out elsewhere, or an administrator ended the login. Spring's own
 * endpoint calls this process over HTTP once for each session, keeps a second book of sessions, from which those that run out
 * are never struck, and takes what somebody sent wrongly for a failure of ours.
 *
 * @see <a href="https://openid.net/specs/openid-connect-backchannel-1_0.html#BCRequest">OpenID Connect Back-Channel Logout</a>
 */
@RestController
@Needs(Everyone.class)
final class BackChannelLogout {
    private final LogoutTokens tokens;
    private final MemorySessions sessions;

    BackChannelLogout(LogoutTokens tokens, MemorySessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    /** 200 when the sessions have ended, also where there were none; 400 where the token says nothing that counts. */
    @PostMapping(Paths.BACK_CHANNEL)
    Mono<ResponseEntity<Void>> logout(ServerWebExchange exchange) {
        return sent(exchange)
                .flatMap(tokens::verified)
                .onErrorMap(BackChannelLogout::malformed, e -> refused())
                .flatMap(token -> sessions.end(user -> named(token, user))
                        .thenReturn(ResponseEntity.ok().build()));
    }

    /** The one token of the form. */
    private static Mono<String> sent(ServerWebExchange exchange) {
        return exchange.getFormData()
                // What is no text, or too much of it, is no token.
                .onErrorMap(Problem.class, e -> refused())
                .filter(form -> form.getOrDefault("logout_token", List.of()).size() == 1)
                .mapNotNull(form -> form.getFirst("logout_token"))
                .switchIfEmpty(Mono.error(BackChannelLogout::refused));
    }

    /** Keys that cannot be had are no fault of the one who asks; what else goes wrong with what was sent is. */
    private static boolean malformed(Throwable failure) {
        return failure instanceof BadJwtException
                || failure instanceof DataBufferLimitException
                || failure instanceof IllegalArgumentException;
    }

    private static Problem refused() {
        return new Problem(HttpStatus.BAD_REQUEST, "logout-token").with("error", "invalid_request");
    }

    /** Issuer and audience of the token were checked before; there is one of each. */
    private static boolean named(Jwt token, OidcUser user) {
        String session = token.getClaimAsString("sid");
        return session != null
                ? session.equals(user.getIdToken().getClaimAsString("sid"))
                : Objects.equals(token.getSubject(), user.getSubject());
    }
}
