package prongsai.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds the handler of a request and asks the {@link RouteGuard} before it is told. That comes before "this address does not
 * take such content", too, which would speak of what was sent.
 */
final class GuardedMapping extends RequestMappingHandlerMapping implements SmartInitializingSingleton {
    private final ObjectProvider<RouteGuard> made;
    private @Nullable List<RouteGuard> guards;

    /** @param made after this, since they may want to know the routes */
    GuardedMapping(ObjectProvider<RouteGuard> made) {
        this.made = made;
    }

    /** Before the first request: the first of many at once would make the others wait for it. */
    @Override
    public void afterSingletonsInstantiated() {
        guards = made.orderedStream().toList();
    }

    @Override
    public Mono<HandlerMethod> getHandlerInternal(ServerWebExchange exchange) {
        return super.getHandlerInternal(exchange)
                .onErrorResume(unfit -> guarded(exchange, nearest(exchange)).then(Mono.error(unfit)))
                // Nobody's rights are asked where nothing of ours is; what else answers there reads the path too.
                .switchIfEmpty(Refusals.tell(exchange).then(Mono.empty()))
                .flatMap(handler -> guarded(exchange, Flux.just(handler)).thenReturn(handler));
    }

    /** Handlers of this method and path, whatever content they take and give. */
    private Flux<HandlerMethod> nearest(ServerWebExchange exchange) {
        return Flux.fromStream(() -> getHandlerMethods().entrySet().stream()
                .filter(known -> isOf(exchange, known.getKey()))
                .map(Map.Entry::getValue));
    }

    private static boolean isOf(ServerWebExchange exchange, RequestMappingInfo known) {
        return known.getMethodsCondition().getMatchingCondition(exchange) != null
                && known.getPatternsCondition().getMatchingCondition(exchange) != null;
    }

    private Mono<Void> guarded(ServerWebExchange exchange, Flux<HandlerMethod> handlers) {
        return handlers.concatMap(handler -> Flux.fromIterable(Objects.requireNonNull(guards))
                        .concatMap(guard -> guard.admit(exchange, handler)))
                .then(Refusals.tell(exchange));
    }
}
