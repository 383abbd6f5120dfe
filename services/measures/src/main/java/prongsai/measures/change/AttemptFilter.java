package prongsai.measures.change;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Takes a request's name from its header; what is no UUID names nothing. */
@Component
final class AttemptFilter implements WebFilter {
    private static final Pattern KEY = Pattern.compile("\"?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\"?");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<Void> rest = chain.filter(exchange);
        String sent = exchange.getRequest().getHeaders().getFirst(Attempt.HEADER);
        Attempt attempt = named(sent);
        return attempt == null ? rest : rest.contextWrite(attempt::in);
    }

    private static @Nullable Attempt named(@Nullable String sent) {
        var key = KEY.matcher(sent == null ? "" : sent.strip());
        return key.matches() ? new Attempt(UUID.fromString(key.group(1))) : null;
    }
}
