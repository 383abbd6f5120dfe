package prongsai.gateway.guard;

import java.util.Locale;
import java.util.Set;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;
import prongsai.web.RequestId;

/**
 * Takes from a request, before anything reads it, what only we may say: where it came from and its id. WebFlux finds the
 * transformer by its name.
 */
@Component("forwardedHeaderTransformer")
final class OutsideHeaders extends ForwardedHeaderTransformer {
    private static final Set<String> OURS =
            Set.of(RequestId.HEADER.toLowerCase(Locale.ROOT), "forwarded", "x-real-ip", "x-http-method-override");

    @Override
    public ServerHttpRequest apply(ServerHttpRequest request) {
        return request.mutate()
                .headers(headers -> headers.headerNames().stream()
                        .filter(OutsideHeaders::ours)
                        .toList()
                        .forEach(headers::remove))
                .build();
    }

    private static boolean ours(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return OURS.contains(lower) || lower.startsWith("x-forwarded-") || lower.startsWith("x-original-");
    }
}
