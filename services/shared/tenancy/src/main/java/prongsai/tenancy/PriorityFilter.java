package prongsai.tenancy;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import prongsai.web.Priority;
import reactor.core.publisher.Mono;

/** Tells the transactions of a request how urgent it is. */
final class PriorityFilter implements WebFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Priority priority = Priority.of(exchange.getRequest());
        return chain.filter(exchange).contextWrite(priority::in);
    }
}
