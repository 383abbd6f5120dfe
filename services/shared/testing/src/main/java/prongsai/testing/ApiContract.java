package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.testing.ApiDocument.Operation;
import prongsai.web.OfHeader;
import reactor.core.publisher.Mono;

/**
 * Holds an OpenAPI document against the running service, in both directions. Routes, parameters and records come from the
 * service, so a document that nobody thought of fails on the day that the code changes.
 */
public final class ApiContract {
    private final ApiDocument document;
    private final Map<String, HandlerMethod> routes = new TreeMap<>();

    /** @param file of {@code docs/api} */
    public ApiContract(String file, RequestMappingHandlerMapping mapping) {
        this.document = ApiDocument.read(file);
        mapping.getHandlerMethods()
                .forEach((info, handler) -> info.getPatternsCondition()
                        .getPatterns()
                        .forEach(path -> {
                            Set<RequestMethod> methods =
                                    info.getMethodsCondition().getMethods();
                            (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                                    .forEach(method -> routes.put(method + " " + path.getPatternString(), handler));
                        }));
    }

    /** Every route under {@code /api/} is described, and nothing is described that is not there. */
    public void hasTheSameOperations() {
        Set<String> described =
                document.operations().stream().map(Operation::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> programs = routes.keySet().stream()
                .filter(route -> route.contains(" /api/"))
                .collect(Collectors.toSet());
        assertThat(programs).isNotEmpty();
        assertThat(described).containsAll(programs);
        assertThat(routes.keySet()).containsAll(described);
    }

    /** Path and query have the same names; a header that the service reads is described. */
    public void hasTheSameParameters() {
        for (Operation operation : document.operations()) {
            HandlerMethod handler = handler(operation);
            assertThat(document.parameters(operation, "path"))
                    .as("path of " + operation.name())
                    .isEqualTo(names(handler, PathVariable.class, PathVariable::value, PathVariable::name));
            assertThat(document.parameters(operation, "query"))
                    .as("query of " + operation.name())
                    .isEqualTo(names(handler, RequestParam.class, RequestParam::value, RequestParam::name));
            assertThat(document.parameters(operation, "header"))
                    .as("headers of " + operation.name())
                    .containsAll(names(handler, RequestHeader.class, RequestHeader::value, RequestHeader::name))
                    .containsAll(headers(handler));
        }
    }

    /** Those that a parameter's type is made of. */
    private static Set<String> headers(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .map(parameter -> parameter.getParameterType().getAnnotation(OfHeader.class))
                .filter(Objects::nonNull)
                .map(OfHeader::value)
                .collect(Collectors.toSet());
    }

    /**
     * Every record that a route takes or gives as JSON has the names, types and nulls that are described.
     *
     * @return how many bodies and answers could be compared; those of other types are named in a test of their own
     */
    public int hasTheSameRecords() {
        List<List<String>> drifts = document.operations().stream()
                .flatMap(operation -> Stream.concat(bodies(operation), answers(operation)))
                .toList();
        assertThat(drifts.stream().flatMap(List::stream)).isEmpty();
        return drifts.size();
    }

    /** A schema that no route's type leads to has the names, types and nulls of this record. */
    public void hasTheRecord(String schema, Class<? extends Record> type) {
        assertThat(SchemaComparison.drift(
                        document, SchemaComparison.Role.ANSWER, schema, type, document.schema(schema)))
                .isEmpty();
    }

    /** A schema has just these names. */
    public void hasTheNames(String schema, Class<? extends Record> type) {
        assertThat(ApiDocument.map(document.schema(schema).get("properties")).keySet().stream()
                        .map(String::valueOf))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
    }

    /** References lead somewhere, and each problem type that is named has its texts. */
    public void isWhole(MessageSource messages) {
        assertThat(document.references()).isNotEmpty().allSatisfy(document::resolve);
        assertThat(document.problems())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(
                                messages.getMessage("problem." + name + ".title", null, null, Locale.ENGLISH))
                        .as("title of " + name)
                        .isNotNull());
    }

    private Stream<List<String>> answers(Operation operation) {
        Class<?> type =
                inside(ResolvableType.forMethodReturnType(handler(operation).getMethod()));
        return type == null
                ? Stream.empty()
                : document.answers(operation)
                        .map(schema -> SchemaComparison.drift(
                                document, SchemaComparison.Role.ANSWER, operation.name(), type, schema));
    }

    private Stream<List<String>> bodies(Operation operation) {
        return parameters(handler(operation), RequestBody.class)
                .map(parameter -> inside(ResolvableType.forMethodParameter(parameter)))
                .flatMap(Stream::ofNullable)
                .map(type -> SchemaComparison.drift(
                        document,
                        SchemaComparison.Role.BODY,
                        operation.name() + " body",
                        type,
                        document.body(operation)));
    }

    /** The record inside a Mono or an answer; null for anything else. */
    private static @Nullable Class<?> inside(ResolvableType type) {
        Class<?> raw = type.toClass();
        if (raw == Mono.class || raw == ResponseEntity.class) {
            return inside(type.getGeneric(0));
        }
        return raw.isRecord() ? raw : null;
    }

    private HandlerMethod handler(Operation operation) {
        HandlerMethod handler = routes.get(operation.name());
        if (handler == null) {
            throw new AssertionError("described but not there: " + operation.name());
        }
        return handler;
    }

    private static <A extends Annotation> Set<String> names(
            HandlerMethod handler, Class<A> kind, Function<A, String> value, Function<A, String> name) {
        return parameters(handler, kind)
                .filter(parameter -> isOne(parameter.getParameterType()))
                .map(parameter -> {
                    A annotation = Objects.requireNonNull(parameter.getParameterAnnotation(kind));
                    return Stream.of(value.apply(annotation), name.apply(annotation))
                            .filter(text -> !text.isEmpty())
                            .findFirst()
                            .orElseGet(() -> parameter.getParameter().getName());
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** And not all headers together. */
    private static boolean isOne(Class<?> type) {
        return type != HttpHeaders.class;
    }

    private static Stream<MethodParameter> parameters(HandlerMethod handler, Class<? extends Annotation> kind) {
        return Arrays.stream(handler.getMethodParameters())
                .<MethodParameter>map(parameter -> parameter)
                .filter(parameter -> parameter.hasParameterAnnotation(kind));
    }
}
