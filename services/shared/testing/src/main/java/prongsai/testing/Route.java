package prongsai.testing;

import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
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
import prongsai.keycloak.Needs;
import prongsai.keycloak.ResourceServer;
import prongsai.tenancy.StewardOfTheNation;

/**
 * A route that a running service answers, read from the service itself and not from a list: a test over all routes
 * covers a new one on the day it is written.
 *
 * @param path the pattern, with its variables as <code>{name}</code>
 * @param multipart whether it takes a file
 * @param national whether it is for a steward of the nation, and of no LAO
 * @param body the type of the form or of the JSON that it takes; empty where it takes none, or reads it by itself
 */
public record Route(HttpMethod method, String path, boolean multipart, boolean national, Optional<Type> body) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^}]*}");

    /** All routes of our own handlers, those that need a login and those that do not. */
    public static Stream<Route> all(RequestMappingHandlerMapping mapping) {
        return handlers(mapping).keySet().stream();
    }

    /** The same with what answers each. */
    public static Map<Route, HandlerMethod> handlers(RequestMappingHandlerMapping mapping) {
        Map<Route, HandlerMethod> handlers = new LinkedHashMap<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("prongsai.")) {
                of(info, handler).forEach(route -> handlers.put(route, handler));
            }
        });
        return handlers;
    }

    static Stream<Route> of(RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        boolean multipart =
                info.getConsumesCondition().getConsumableMediaTypes().contains(MediaType.MULTIPART_FORM_DATA);
        boolean national = national(handler);
        Optional<Type> body = body(handler);
        return info.getPatternsCondition().getPatterns().stream()
                .flatMap(path -> (methods.isEmpty() ? Stream.of(RequestMethod.GET) : methods.stream())
                        .map(method ->
                                new Route(method.asHttpMethod(), path.getPatternString(), multipart, national, body)));
    }

    private static boolean national(HandlerMethod handler) {
        return Stream.of(handler.getMethod(), handler.getBeanType())
                .map(place -> AnnotatedElementUtils.findMergedAnnotation(place, Needs.class))
                .anyMatch(needs -> needs != null && needs.value().equals(StewardOfTheNation.class));
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

    /** Whether it is there to change something; the others are there to look. */
    public boolean changes() {
        return !Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS).contains(method);
    }

    /** Whether anyone may ask for it without a login. */
    public boolean open() {
        PathContainer asked = PathContainer.parsePath(filled("x"));
        return ResourceServer.OPEN.stream()
                .map(PathPatternParser.defaultInstance::parse)
                .anyMatch(pattern -> pattern.matches(asked));
    }

    /**
     * The path with each of the values in the place of each of its variables.
     *
     * @param values what can stand in the place of a variable, by its name, with what that is
     * @return each address with what it names; one that names nothing says so
     */
    public Map<String, String> addresses(Function<String, Map<String, String>> values) {
        Map<String, String> addresses = new LinkedHashMap<>(Map.of(path, "nothing"));
        for (String variable : variables()) {
            Map<String, String> filled = new LinkedHashMap<>();
            addresses.forEach((address, before) -> values.apply(variable)
                    .forEach((value, what) -> filled.put(
                            address.replaceAll("\\{%s(:[^}]*)?}".formatted(variable), Matcher.quoteReplacement(value)),
                            before.equals("nothing") ? what : before + ", " + what)));
            addresses = filled;
        }
        return addresses;
    }

    /** The names of the path's variables, in their order. */
    public List<String> variables() {
        return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** The path with every variable replaced by one value. */
    public String filled(String value) {
        return path.replaceAll("\\{[^}]*}", value);
    }
}
