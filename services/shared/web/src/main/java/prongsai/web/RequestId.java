package prongsai.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * One id that a request keeps through all services: in the header {@code X-Request-Id}, in each log line, in each
 * problem that the person may read to us over the telephone.
 */
public final class RequestId implements WebFilter {
    /** The header that carries it between services and back to the caller. */
    public static final String HEADER = "X-Request-Id";
    /** Its key in the Reactor context and in the log. */
    public static final String KEY = "requestId";

    private static final Pattern WELL_FORMED = Pattern.compile("[0-9A-Za-z-]{8,64}");

    RequestId() {}

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String id = Optional.ofNullable(exchange.getRequest().getHeaders().getFirst(HEADER))
                .filter(given -> WELL_FORMED.matcher(given).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
        exchange.getAttributes().put(KEY, id);
        exchange.getResponse().getHeaders().set(HEADER, id);
        return chain.filter(exchange).contextWrite(context -> context.put(KEY, id));
    }

    /** The id of this request; empty before the filter ran. */
    public static String of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(KEY, "");
    }
}
