package prongsai.keycloak;

import java.util.UUID;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import prongsai.web.LogContext;
import reactor.core.publisher.Mono;

/**
 * Lets each log line of a request name the LAO that the token speaks for, and nothing of the person; and a page that says what
 * went wrong, whom it says it to.
 */
final class LogOfCaller implements WebFilter {
    /** After the login has been looked at: Spring Security's filter stands at -100. */
    static final int ORDER = -90;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .ofType(CallerToken.class)
                .map(token -> asker(exchange, token).jurisdiction())
                .ofType(Jurisdiction.OfLao.class)
                .map(Jurisdiction.OfLao::lao)
                .map(lao -> withLao(exchange, chain, lao))
                .defaultIfEmpty(Mono.defer(() -> chain.filter(exchange)))
                .flatMap(next -> next);
    }

    private static Caller asker(ServerWebExchange exchange, CallerToken token) {
        Caller caller = (Caller) token.getPrincipal();
        Asker.of(caller, token.getTokenAttributes()).keepWith(exchange);
        return caller;
    }

    private static Mono<Void> withLao(ServerWebExchange exchange, WebFilterChain chain, UUID lao) {
        LogContext.lao(exchange, lao);
        return chain.filter(exchange).contextWrite(context -> context.put(LogContext.LAO, lao.toString()));
    }
}
