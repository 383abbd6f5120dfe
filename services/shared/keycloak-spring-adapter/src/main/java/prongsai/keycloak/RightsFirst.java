package prongsai.keycloak;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import prongsai.web.Problem;
import prongsai.web.RouteGuard;
import reactor.core.publisher.Mono;

/**
 * Asks a person's rights before anything is read of what they sent: who may not do a thing learns nothing of how it is done,
 * and costs nothing. Each handler of ours says what it asks for, or the process does not start; what is open to everyone
 * asks for nothing.
 */
public final class RightsFirst implements RouteGuard, SmartInitializingSingleton {
    private static final String OURS = "prongsai.";
    private static final Set<RequestMethod> LOOKS =
            Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final ObjectProvider<RouteRights> rights;
    private final Map<Method, Right> known = new HashMap<>();

    RightsFirst(ObjectProvider<RequestMappingHandlerMapping> mappings, ObjectProvider<RouteRights> rights) {
        this.mappings = mappings;
        this.rights = rights;
    }

    /** @throws IllegalStateException naming a handler that does not say what it asks for */
    @Override
    public void afterSingletonsInstantiated() {
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(route -> isOurs(route.getValue()))
                .forEach(route -> known.put(route.getValue().getMethod(), right(route.getKey(), route.getValue())));
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith(OURS);
    }

    private Right right(RequestMappingInfo route, HandlerMethod handler) {
        boolean changes = !LOOKS.containsAll(route.getMethodsCondition().getMethods());
        return named(handler)
                .or(() -> Optional.of(route).filter(RightsFirst::isOpen).map(open -> new Everyone()))
                .or(() -> rights.orderedStream()
                        .flatMap(each -> each.of(handler, changes).stream())
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException(
                        "no right: %s (expected: what it asks for)".formatted(handler.getShortLogMessage())));
    }

    private static Optional<Right> named(HandlerMethod handler) {
        return Stream.of(handler.getMethod(), handler.getBeanType())
                .flatMap(place ->
                        Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(place, Needs.class)).stream())
                .findFirst()
                .map(needs -> BeanUtils.instantiateClass(needs.value()));
    }

    private static boolean isOpen(RequestMappingInfo route) {
        return route.getPatternsCondition().getPatterns().stream().allMatch(RightsFirst::isOpen);
    }

    private static boolean isOpen(PathPattern pattern) {
        PathContainer asked = PathContainer.parsePath(pattern.getPatternString().replaceAll("\\{[^}]*}", "x"));
        return ResourceServer.OPEN.stream()
                .map(PathPatternParser.defaultInstance::parse)
                .anyMatch(open -> open.matches(asked));
    }

    /** What a handler asks for; for whoever must know it without asking the route, as a test of all. */
    public Right of(HandlerMethod handler) {
        return Optional.ofNullable(known.get(handler.getMethod()))
                .orElseThrow(() -> new IllegalArgumentException("none of ours: " + handler));
    }

    @Override
    public Mono<Void> admit(ServerWebExchange exchange, HandlerMethod handler) {
        Right right = isOurs(handler) ? of(handler) : new Everyone();
        return right instanceof Everyone
                ? Mono.empty()
                : Callers.current()
                        .switchIfEmpty(Mono.error(() -> new Problem(HttpStatus.UNAUTHORIZED, "unauthenticated")))
                        .doOnNext(right::require)
                        .then();
    }
}
