package prongsai.measures.core.change;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import prongsai.web.IdempotencyKey;
import reactor.core.publisher.Mono;

/** Takes a request's name from its header. */
@Component
final class AttemptFilter implements WebFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<Void> rest = chain.filter(exchange);
        return IdempotencyKey.of(exchange)
                .map(Attempt::new)
                .map(attempt -> rest.contextWrite(attempt::in))
                .orElse(rest);
    }
}
