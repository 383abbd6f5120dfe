package prongsai.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A failure that the caller can understand and mend, told as problem details (RFC 9457).
 *
 * <p>The slug is stable: it makes the type {@code urn:prongsai:problem:<slug>} that programs branch on, and it names the
 * texts {@code problem.<slug>.title} and {@code problem.<slug>.detail} that people read in Thai or English.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String slug;
    private final transient Object[] args;
    private final transient Map<String, Object> properties = new LinkedHashMap<>();
    private @Nullable Duration retryAfter;

    /** @param args fill the placeholders of the detail text, in order; never personal data */
    public Problem(HttpStatus status, String slug, Object... args) {
        super(slug);
        this.status = status;
        this.slug = slug;
        this.args = args.clone();
    }

    /**
     * For the domain, which knows no Spring: the rules of a stage or of a schedule answer with a number of HTTP's own (see
     * docs/decisions/0019-domain-without-spring.md).
     *
     * @param status of RFC 9110, such as 409
     */
    public Problem(int status, String slug, Object... args) {
        this(HttpStatus.valueOf(status), slug, args);
    }

    /** Not there, or not the caller's: the two must look the same, so that ids cannot be probed. */
    public static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "not-found");
    }

    /** The input is wrong at one place. */
    public static Problem invalid(String field, String slug, Object... args) {
        return new Problem(HttpStatus.BAD_REQUEST, slug, args).with("field", field);
    }

    /** Has something made whose problems tell their field within a place of what was sent, such as {@code measures[2]}. */
    public static <T> T at(String place, Supplier<T> making) {
        try {
            return making.get();
        } catch (Problem problem) {
            if (problem.properties.get("field") instanceof String field) {
                problem.with("field", field.isEmpty() ? place : place + "." + field);
            }
            throw problem;
        }
    }

    /** Adds an extension member to the problem document, such as the current revision. */
    public Problem with(String property, Object value) {
        properties.put(property, value);
        return this;
    }

    /** Says after what time to try again (RFC 9110 §10.2.3). */
    public Problem retryAfter(Duration time) {
        retryAfter = time;
        return this;
    }

    /** Empty where nothing speaks for trying again. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public HttpStatus status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public Object[] args() {
        return args.clone();
    }

    public Map<String, Object> properties() {
        return Map.copyOf(properties);
    }
}
