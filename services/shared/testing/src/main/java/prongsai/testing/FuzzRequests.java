package prongsai.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.Part;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.pattern.PathPattern.PathMatchInfo;
import org.springframework.web.util.pattern.PathPatternParser;
import prongsai.probing.fuzzing.Body;
import prongsai.probing.fuzzing.Template;
import prongsai.web.OfHeader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests that a running service carries out, as what can be walked: with a place for everything that it reads, by what its
 * OpenAPI documents, its pages' forms, its forms' records and its handlers say of queries and headers.
 */
final class FuzzRequests {
    /** What our filters or the framework read of any request; each route is walked with one of them. */
    private static final List<String> OF_ANY = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Content-Type",
            "Cookie",
            "Idempotency-Key",
            "If-None-Match",
            "If-Modified-Since",
            "If-Match",
            "Range",
            "X-Request-Id",
            "X-Client-Mark",
            "X-Forwarded-For",
            "HX-Request",
            "HX-Current-URL",
            "Form-By",
            "Authorization",
            "Origin",
            "Prefer",
            "Content-Encoding");

    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\".*?\r\n\r\n(.*)\r\n--", Pattern.DOTALL);

    private final Map<Route, HandlerMethod> handlers;
    private final List<ApiSamples> documents;
    private final Map<Route, Set<String>> fields;
    private final JsonMapper json = new JsonMapper();

    /** @param fields that pages send to each route */
    FuzzRequests(Map<Route, HandlerMethod> handlers, List<ApiSamples> documents, Map<Route, Set<String>> fields) {
        this.handlers = handlers;
        this.documents = documents;
        this.fields = fields;
    }

    /**
     * A request that can be walked.
     *
     * @param good is carried out
     * @param turn which of the headers that any request has is walked
     * @param whole with every field of the body that anybody knows of; else with those alone that the good request has
     */
    Template of(Route route, Request good, String token, int turn, boolean whole) {
        HandlerMethod handler = Objects.requireNonNull(handlers.get(route));
        Body body = body(route, good, whole);
        Map<String, String> kept = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        kept.put(HttpHeaders.ACCEPT, route.api() ? MediaType.APPLICATION_JSON_VALUE : "text/html, */*;q=0.8");
        if (!route.open()) {
            kept.put(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        }
        good.headers().forEach((name, values) -> kept.put(name, values.getFirst()));
        // A body says by itself what it is.
        kept.remove(HttpHeaders.CONTENT_TYPE);
        Map<String, String> walked = new TreeMap<>();
        parameters(handler, RequestHeader.class)
                .filter(parameter -> parameter.getParameterType() != HttpHeaders.class)
                .map(parameter -> Objects.requireNonNull(parameter.getParameterAnnotation(RequestHeader.class)))
                .forEach(header -> walked.put(header.name(), ""));
        Arrays.stream(handler.getMethodParameters())
                .map(parameter -> parameter.getParameterType().getAnnotation(OfHeader.class))
                .filter(Objects::nonNull)
                .forEach(header -> walked.put(header.value(), ""));
        walked.putIfAbsent(OF_ANY.get(turn % OF_ANY.size()), "");
        walked.replaceAll((name, none) -> name.equals(HttpHeaders.CONTENT_TYPE)
                ? Template.mediaType(body)
                : Objects.requireNonNullElse(kept.remove(name), ""));
        String[] address = good.address().split("\\?", 2);
        Map<String, String> query = query(handler);
        query.putAll(form(address.length > 1 ? address[1] : ""));
        return new Template(
                route.method().name(), route.path(), variables(route, address[0]), query, walked, kept, body);
    }

    private static Map<String, String> variables(Route route, String path) {
        PathMatchInfo match =
                PathPatternParser.defaultInstance.parse(route.path()).matchAndExtract(PathContainer.parsePath(path));
        if (match == null) {
            throw new IllegalArgumentException("%s (expected: %s)".formatted(path, route.path()));
        }
        return match.getUriVariables();
    }

    private static Map<String, String> query(HandlerMethod handler) {
        Map<String, String> query = new TreeMap<>();
        parameters(handler, RequestParam.class).forEach(parameter -> {
            RequestParam asked = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class));
            query.put(asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name(), "");
        });
        return query;
    }

    private static Stream<MethodParameter> parameters(
            HandlerMethod handler, Class<? extends java.lang.annotation.Annotation> kind) {
        return Stream.of(handler.getMethodParameters())
                .<MethodParameter>map(parameter -> parameter)
                .filter(parameter -> parameter.hasParameterAnnotation(kind))
                .filter(parameter -> !Part.class.isAssignableFrom(parameter.getParameterType()));
    }

    private Body body(Route route, Request good, boolean whole) {
        String type = Objects.requireNonNullElse(good.headers().getFirst(HttpHeaders.CONTENT_TYPE), "");
        if (type.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            return new Body.Json(tree(
                    json.readValue(good.body(), Object.class),
                    whole ? sample(route).orElse(Map.of()) : Map.of()));
        }
        if (type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return parts(new String(good.body(), ISO_8859_1), whole);
        }
        if (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                || (type.isEmpty() && route.changes() && !route.api())) {
            Map<String, String> sent = form(new String(good.body(), UTF_8));
            if (whole) {
                names(route).forEach(name -> sent.putIfAbsent(name, ""));
            }
            return new Body.Form(sent);
        }
        return type.isEmpty() ? new Body.None() : new Body.Bytes(type, new String(good.body(), ISO_8859_1));
    }

    private Stream<String> names(Route route) {
        return Stream.concat(
                fields.getOrDefault(route, Set.of("x")).stream(),
                route.body().stream()
                        .flatMap(type -> Sample.whole(type, new java.util.UUID(0, 0)).form().keySet().stream()));
    }

    private Optional<Object> sample(Route route) {
        return documents.stream()
                .flatMap(document -> document.body(route.method().name(), route.path()).stream())
                .findFirst();
    }

    /** With the sample's value wherever the good one has none. */
    private static Object tree(@Nullable Object good, @Nullable Object sample) {
        return switch (good) {
            case null -> Body.NULL;
            case Map<?, ?> fields -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                Map<?, ?> others = sample instanceof Map<?, ?> map ? map : Map.of();
                others.forEach((name, value) -> copy.put(String.valueOf(name), value));
                fields.forEach((name, value) -> copy.put(String.valueOf(name), tree(value, others.get(name))));
                yield copy;
            }
            case List<?> items -> {
                Object other = sample instanceof List<?> list && !list.isEmpty() ? list.getFirst() : null;
                yield items.stream().map(item -> tree(item, other)).toList();
            }
            default -> good;
        };
    }

    private static Body parts(String written, boolean whole) {
        Matcher file = FILE.matcher(written);
        if (!file.find()) {
            throw new IllegalArgumentException(written);
        }
        return new Body.Parts(
                whole ? Map.of("effectiveOn", "", "kind", "") : Map.of(),
                file.group(1),
                new Body.Bytes(MediaType.APPLICATION_OCTET_STREAM_VALUE, file.group(2)));
    }

    private static Map<String, String> form(String written) {
        Map<String, String> form = new TreeMap<>();
        Stream.of(written.split("&")).filter(field -> !field.isEmpty()).forEach(field -> {
            String[] both = field.split("=", 2);
            form.put(URLDecoder.decode(both[0], UTF_8), both.length < 2 ? "" : URLDecoder.decode(both[1], UTF_8));
        });
        return form;
    }
}
