package prongsai.web;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Stands before every handler of ours and decides whether it hears the request at all. */
@FunctionalInterface
public interface RouteGuard {
    /**
     * Asked before anything of the request is read but its method and path: no body, no query, no header and no variable of
     * the path has been looked at, so a refusal says nothing of them.
     *
     * <p>Errors: 401, 403.
     */
    Mono<Void> admit(ServerWebExchange exchange, HandlerMethod handler);
}
