package prongsai.web;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What is wrong with the content of a request, found before its handler is. Where a {@link RouteGuard} asks rights, it is told
 * only to who may send such a request at all.
 */
public final class Refusals {
    private static final String KEPT = Refusals.class.getName();

    private final SingletonSupplier<Boolean> guarded;

    Refusals(ObjectProvider<RouteGuard> guards) {
        this.guarded = SingletonSupplier.of(() -> guards.stream().findAny().isPresent());
    }

    /** @throws Problem the same, at once, where nobody asks rights */
    void refuse(ServerWebExchange exchange, Problem problem) {
        if (!guarded.obtain()) {
            throw problem;
        }
        exchange.getAttributes().putIfAbsent(KEPT, problem);
    }

    /** Errors: what was kept of this request. */
    static Mono<Void> tell(ServerWebExchange exchange) {
        return Mono.defer(() -> Mono.justOrEmpty(kept(exchange))).flatMap(Mono::error);
    }

    /** What was found wrong with this request and has not been told yet. */
    public static Optional<Problem> kept(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(KEPT));
    }
}
