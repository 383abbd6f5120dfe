package prongsai.web;

import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** Who is served first where not all can be served at once. */
public enum Priority {
    /** Work that somebody has done and would have to do again. */
    CHANGE,
    /** A page, or an answer to another system. */
    READ,
    /** A file of many rows or pages, which can wait. */
    EXPORT;

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Pattern FILE =
            Pattern.compile(".*\\.(?:csv|xlsx|pdf|docx|json|zip)", Pattern.CASE_INSENSITIVE);
    /** Answers of the JSON and CSV of the nation stand under the same address. */
    private static final String CSV = "text/csv";

    public static Priority of(ServerHttpRequest request) {
        if (!SAFE.contains(request.getMethod())) {
            return CHANGE;
        }
        boolean file = FILE.matcher(request.getPath().value()).matches()
                // As it was sent: whether it can be read is not asked here.
                || request.getHeaders().getOrEmpty(HttpHeaders.ACCEPT).stream().anyMatch(type -> type.contains(CSV));
        return file ? EXPORT : READ;
    }

    public Context in(Context context) {
        return context.put(Priority.class, this);
    }

    /** Of the request that is being answered; a job has that of a reader. */
    public static Priority of(ContextView context) {
        return context.<Priority>getOrEmpty(Priority.class).orElse(READ);
    }
}
