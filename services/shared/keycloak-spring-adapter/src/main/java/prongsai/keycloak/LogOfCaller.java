package prongsai.keycloak;

import java.util.UUID;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import prongsai.web.LogContext;
import reactor.core.publisher.Mono;

/** Lets each log line of a request name the LAO that the token speaks for, and nothing of the person. */
final class LogOfCaller implements WebFilter {
    /** After the login has been looked at: Spring Security's filter stands at -100. */
    static final int ORDER = -90;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Callers.current()
                .map(Caller::jurisdiction)
                .ofType(Jurisdiction.OfLao.class)
                .map(Jurisdiction.OfLao::lao)
                .map(lao -> withLao(exchange, chain, lao))
                .defaultIfEmpty(Mono.defer(() -> chain.filter(exchange)))
                .flatMap(next -> next);
    }

    private static Mono<Void> withLao(ServerWebExchange exchange, WebFilterChain chain, UUID lao) {
        LogContext.lao(exchange, lao);
        return chain.filter(exchange).contextWrite(context -> context.put(LogContext.LAO, lao.toString()));
    }
}
