package prongsai.web;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What is wrong with the content of a request, found before its handler is. Where a {@link RouteGuard} asks rights, it is told
 * only to who may send such a request at all.
 */
public final class Refusals implements SmartInitializingSingleton {
    private static final String KEPT = Refusals.class.getName();

    private final ObjectProvider<RouteGuard> guards;
    private @Nullable Boolean guarded;

    /** @param guards that are made after this, since they may want to know the routes */
    Refusals(ObjectProvider<RouteGuard> guards) {
        this.guards = guards;
    }

    /** Before the first request: the first of many at once would make the others wait for it. */
    @Override
    public void afterSingletonsInstantiated() {
        guarded = guards.stream().findAny().isPresent();
    }

    /** @throws Problem the same, at once, where nobody asks rights */
    void refuse(ServerWebExchange exchange, Problem problem) {
        if (!Objects.requireNonNull(guarded)) {
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
