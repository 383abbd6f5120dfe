package prongsai.gateway.login;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebSession;
import prongsai.gateway.relay.Relay;
import prongsai.keycloak.Asker;
import prongsai.keycloak.Jurisdiction;
import prongsai.web.LogContext;
import reactor.core.publisher.Mono;

/**
 * Gives each request of a logged-in session a living token for the relay. Where Keycloak refuses one, the session ends
 * here and the person goes to log in again. Open paths take no part: they work while Keycloak is down.
 */
@Component
final class SessionTokens {
    private final FreshTokens tokens;
    private final LoginEntry entry;
    private final ServerWebExchangeMatcher open = Paths.open();

    SessionTokens(FreshTokens tokens, LoginEntry entry) {
        this.tokens = tokens;
        this.entry = entry;
    }

    WebFilter filter() {
        return this::filter;
    }

    private Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<Void> next = chain.filter(exchange);
        return open.matches(exchange)
                .filter(match -> !match.isMatch())
                .flatMap(match -> login())
                .flatMap(login -> exchange.getSession().flatMap(session -> proceed(session, exchange, next)))
                .defaultIfEmpty(next)
                .flatMap(Function.identity());
    }

    /** What to do then, and not its doing: a failure of the service must not pass for a failure of the token. */
    private Mono<Mono<Void>> proceed(WebSession session, ServerWebExchange exchange, Mono<Void> next) {
        return tokens.of(session)
                .flatMap(held -> login().map(login -> with(held, login, exchange, next)))
                .onErrorResume(
                        LoginOver.class, over -> Mono.just(session.invalidate().then(entry.again(exchange))));
    }

    private static Mono<Void> with(
            OAuth2AuthorizedClient held, OAuth2AuthenticationToken login, ServerWebExchange exchange, Mono<Void> next) {
        Relay.with(exchange, held.getAccessToken().getTokenValue());
        Optional<Person> person = Person.of(login);
        person.map(known -> new Asker(known.caller(), known.body())).ifPresent(asker -> asker.keepWith(exchange));
        person.flatMap(SessionTokens::lao).ifPresent(lao -> LogContext.lao(exchange, lao));
        return next;
    }

    private static Optional<UUID> lao(Person person) {
        return person.caller().jurisdiction() instanceof Jurisdiction.OfLao lao
                ? Optional.of(lao.lao())
                : Optional.empty();
    }

    private static Mono<OAuth2AuthenticationToken> login() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .ofType(OAuth2AuthenticationToken.class);
    }
}
