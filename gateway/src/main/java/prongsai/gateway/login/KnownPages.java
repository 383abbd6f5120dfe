package prongsai.gateway.login;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Which addresses lead anywhere, so that nobody has to log in to be told that one does not. */
@Component
final class KnownPages {
    private final RouteLocator services;
    private final RequestMappingHandlerMapping own;

    KnownPages(RouteLocator services, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping own) {
        this.services = services;
        this.own = own;
    }

    /** Whether a service or the gateway itself answers there. */
    Mono<Boolean> know(ServerWebExchange exchange) {
        return services.getRoutes()
                .filterWhen(route -> Mono.from(route.getPredicate().apply(exchange)))
                .hasElements()
                .flatMap(relayed ->
                        relayed ? Mono.just(true) : own.getHandler(exchange).hasElement());
    }
}
