package prongsai.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The name that a request gives itself (draft-ietf-httpapi-idempotency-key-header): a UUID, as a string of structured fields
 * (RFC 9651) or bare. Whoever names a request relies on it: one whose name cannot be read is refused and not carried out as if
 * it had none, also where the service would carry it out twice without harm. Requests that change nothing need no name, and
 * theirs is not looked at.
 */
public final class IdempotencyKey implements WebFilter {
    /** The header that carries it. */
    public static final String HEADER = "Idempotency-Key";

    private static final String UUID_FORM = "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})";
    private static final Pattern KEY = Pattern.compile("\"%1$s\"|%1$s".formatted(UUID_FORM));
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Refusals refusals;

    IdempotencyKey(Refusals refusals) {
        this.refusals = refusals;
    }

    /** Errors: 400 {@code idempotency-key}, once rights were asked. */
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Mono.defer(() -> {
            if (!sent(exchange).isEmpty() && of(exchange).isEmpty()) {
                refusals.refuse(exchange, new Problem(HttpStatus.BAD_REQUEST, "idempotency-key").with("field", HEADER));
            }
            return chain.filter(exchange);
        });
    }

    /** Empty where the request has no name, and where it is refused for it. */
    public static Optional<UUID> of(ServerWebExchange exchange) {
        return Optional.of(sent(exchange))
                .filter(names -> names.size() == 1)
                .map(names -> KEY.matcher(names.getFirst().strip()))
                .filter(Matcher::matches)
                .map(key -> UUID.fromString(key.group(1) == null ? key.group(2) : key.group(1)));
    }

    private static List<String> sent(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        return SAFE.contains(request.getMethod())
                ? List.of()
                : request.getHeaders().getOrEmpty(HEADER);
    }
}
