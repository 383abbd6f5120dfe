package prongsai.testing;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import prongsai.keycloak.ResourceServer;

/**
 * A route that a running service answers, read from the service itself and not from a list: a test over all routes
 * covers a new one on the day it is written.
 *
 * @param path the pattern, with its variables as <code>{name}</code>
 * @param multipart whether it takes a file
 */
public record Route(HttpMethod method, String path, boolean multipart) {

    /** All routes of our own handlers, those that need a login and those that do not. */
    public static Stream<Route> all(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(handler -> handler.getValue().getBeanType().getName().startsWith("prongsai."))
                .flatMap(handler -> of(handler.getKey()));
    }

    private static Stream<Route> of(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        boolean multipart =
                info.getConsumesCondition().getConsumableMediaTypes().contains(MediaType.MULTIPART_FORM_DATA);
        return info.getPatternsCondition().getPatterns().stream()
                .flatMap(path -> (methods.isEmpty() ? Stream.of(RequestMethod.GET) : methods.stream())
                        .map(method -> new Route(method.asHttpMethod(), path.getPatternString(), multipart)));
    }

    /** Whether anyone may ask for it without a login. */
    public boolean open() {
        PathContainer asked = PathContainer.parsePath(filled("x"));
        return ResourceServer.OPEN.stream()
                .map(PathPatternParser.defaultInstance::parse)
                .anyMatch(pattern -> pattern.matches(asked));
    }

    /** The path with every variable replaced by one value. */
    public String filled(String value) {
        return path.replaceAll("\\{[^}]*}", value);
    }
}
