package prongsai.testing;

import java.lang.reflect.Type;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
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
 * @param body the type of the form or of the JSON that it takes; empty where it takes none, or reads it by itself
 */
public record Route(HttpMethod method, String path, boolean multipart, Optional<Type> body) {

    /** All routes of our own handlers, those that need a login and those that do not. */
    public static Stream<Route> all(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(handler -> handler.getValue().getBeanType().getName().startsWith("prongsai."))
                .flatMap(handler -> of(handler.getKey(), handler.getValue()));
    }

    private static Stream<Route> of(RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        boolean multipart =
                info.getConsumesCondition().getConsumableMediaTypes().contains(MediaType.MULTIPART_FORM_DATA);
        Optional<Type> body = body(handler);
        return info.getPatternsCondition().getPatterns().stream()
                .flatMap(path -> (methods.isEmpty() ? Stream.of(RequestMethod.GET) : methods.stream())
                        .map(method -> new Route(method.asHttpMethod(), path.getPatternString(), multipart, body)));
    }

    private static Optional<Type> body(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class)
                        || parameter.hasParameterAnnotation(ModelAttribute.class))
                .map(MethodParameter::getGenericParameterType)
                .findFirst();
    }

    /** Whether it speaks JSON with other systems; the others draw pages and take forms. */
    public boolean api() {
        return path.startsWith("/api/");
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
