package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.probing.RawHttp;
import prongsai.probing.fuzzing.Fuzz;
import prongsai.probing.fuzzing.Template;
import prongsai.thai.CleanText;
import prongsai.web.TakesMissing;

/**
 * What each service promises about whatever is sent to it: nothing is a fault of its own (5xx), and nothing is kept that is no
 * text. Requests come from the running service, its pages and its OpenAPI documents, by somebody who may send them, about things
 * that are there; each has one nasty value in one place. A part of them is sent in the tests, all of them by {@code deploy/fuzz}.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FuzzContract {
    /** Escapes that JSON has for characters which no text has. Behind a backslash of its own it is what somebody typed. */
    static final Pattern ESCAPED =
            Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\(?:[bf]|u00(?i:0[0-8bcef]|1[0-9a-f]|7f))");

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    private int port;

    /** Gives an LAO everything that the requests are about, also those that look. */
    protected abstract Requests requests(UUID lao);

    /** The schema whose tables are this service's; empty where it writes none. */
    protected abstract String schema();

    /** Its OpenAPI documents. */
    protected abstract List<String> documents();

    protected abstract Share share();

    /** The token of who may do most. */
    protected String token(UUID lao) {
        return TestTokens.officer(lao);
    }

    /**
     * @param requests that the tests send
     * @param ofLongRun which part of a long run's are this service's, 0 to 1
     */
    public record Share(int requests, double ofLongRun) {}

    @Test
    void nothingIsAFaultOfOursAndNothingIsKeptThatIsNoText() throws SQLException {
        Fuzz fuzz = new Fuzz();
        try (RawHttp http = new RawHttp(port)) {
            FuzzWorlds worlds = new FuzzWorlds(
                    http, Route.handlers(requestMappingHandlerMapping), documents(), this::requests, this::token);
            List<Template> templates = worlds.templates();
            assertThat(worlds.refused())
                    .as("routes that do not do what they are asked: a refusal in the fuzz would say nothing")
                    .isEmpty();
            fuzz.run(http, Fuzz.requests(share().requests(), share().ofLongRun()), templates, worlds);
            assertThat(fuzz.failures()).isEmpty();
            for (UUID lao : worlds.laos()) {
                requireText(lao);
            }
        }
    }

    /**
     * What comes from outside may lack anything. Where a field says so ({@code @Nullable}), the compiler sees to it that somebody
     * asks; where it does not, a form that lacks it is a fault of ours.
     */
    @Test
    void everyFieldThatComesFromOutsideMayBeMissing() {
        assertThat(Route.all(requestMappingHandlerMapping)
                        .flatMap(route -> route.body().stream())
                        .distinct()
                        .flatMap(type -> relied(type, new HashSet<>())))
                .isEmpty();
    }

    private static Stream<String> relied(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return Stream.empty();
        }
        if (type instanceof ParameterizedType of) {
            return Stream.concat(Stream.of(of.getRawType()), Stream.of(of.getActualTypeArguments()))
                    .flatMap(argument -> relied(argument, seen));
        }
        return type instanceof Class<?> record && record.isRecord()
                ? Stream.of(record.getRecordComponents())
                        .flatMap(component -> Stream.concat(
                                mayBeMissing(component) || takesWhatIsMissing(record)
                                        ? Stream.empty()
                                        : Stream.of(record.getTypeName() + "." + component.getName()),
                                relied(component.getGenericType(), seen)))
                : Stream.empty();
    }

    private static boolean mayBeMissing(RecordComponent component) {
        return component.getType().isPrimitive()
                || component.getType() == Optional.class
                // It is made of whatever members there are, and never missing itself.
                || component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Where a record says that its constructor takes what is missing, it is made of nothing at all, here and now. */
    private static boolean takesWhatIsMissing(Class<?> record) {
        if (!record.isAnnotationPresent(TakesMissing.class)) {
            return false;
        }
        Class<?>[] types = Stream.of(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Object[] nothing = Stream.of(types)
                .map(type -> type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null)
                .toArray();
        try {
            Constructor<?> made = record.getDeclaredConstructor(types);
            made.setAccessible(true);
            made.newInstance(nothing);
            return true;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(record + " says that it takes what is missing", e);
        }
    }

    /** Every text that the LAO now has is one that passes through {@link CleanText} as it is. */
    private void requireText(UUID lao) throws SQLException {
        if (schema().isEmpty()) {
            return;
        }
        String text = RowsOf.text(lao, schema());
        assertThat(text.lines().filter(line -> !CleanText.readable(line).equals(line)))
                .as("texts in the database")
                .isEmpty();
        assertThat(ESCAPED.matcher(text)
                        .results()
                        .map(found -> text.substring(Math.max(0, found.start() - 80), found.end())))
                .as("control characters in the database")
                .isEmpty();
    }
}
