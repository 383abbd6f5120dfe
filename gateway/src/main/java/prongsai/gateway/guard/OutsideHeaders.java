package prongsai.gateway.guard;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import prongsai.web.ClientMark;
import prongsai.web.RequestId;

/**
 * Takes from a request, before anything reads it, what only we may say: where it came from and its id. Where a service must
 * slow a client down, it gets the client's mark instead. WebFlux finds the transformer by its name.
 */
@Component("forwardedHeaderTransformer")
final class OutsideHeaders extends ForwardedHeaderTransformer {
    private static final Set<String> OURS = Set.of(
            RequestId.HEADER.toLowerCase(Locale.ROOT),
            ClientMark.HEADER.toLowerCase(Locale.ROOT),
            "forwarded",
            "x-real-ip",
            "x-http-method-override");
    /** Open to everyone, and so the only ones whose clients must be told apart. Matched as routes are, whatever the spelling. */
    private static final PathPattern MARKED = PathPatternParser.defaultInstance.parse("/public/surveys/**");

    private final ClientAddress addresses;
    private final ClientMarks marks;

    OutsideHeaders(ClientAddress addresses, ClientMarks marks) {
        this.addresses = addresses;
        this.marks = marks;
    }

    @Override
    public ServerHttpRequest apply(ServerHttpRequest request) {
        Optional<String> mark = mark(request);
        return request.mutate()
                .headers(headers -> {
                    remove(headers);
                    mark.ifPresent(known -> headers.set(ClientMark.HEADER, known));
                })
                .build();
    }

    private Optional<String> mark(ServerHttpRequest request) {
        return MARKED.matches(request.getPath().pathWithinApplication())
                ? addresses.of(request).map(marks::of)
                : Optional.empty();
    }

    private static void remove(HttpHeaders headers) {
        headers.headerNames().stream().filter(OutsideHeaders::ours).toList().forEach(headers::remove);
    }

    private static boolean ours(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return OURS.contains(lower) || lower.startsWith("x-forwarded-") || lower.startsWith("x-original-");
    }
}
