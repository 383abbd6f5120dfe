package prongsai.gateway.guard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import prongsai.gateway.GatewaySettings;
import reactor.core.publisher.Mono;

/**
 * What each answer tells the browser not to allow, the same for our own pages, the services' and errors. One table
 * instead of Spring Security's writers, which leave alone what a service has set and take a request that came through a
 * TLS proxy for an insecure one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class ResponseHeaders implements WebFilter {
    private static final String POLICY = "Content-Security-Policy";

    private static final List<String> ALWAYS_OF_FILES =
            List.of("X-Content-Type-Options", "Cross-Origin-Resource-Policy");

    private final String policy;
    private final Map<String, String> always = new LinkedHashMap<>();

    ResponseHeaders(GatewaySettings settings) {
        // A form may lead to Keycloak, since logging out ends there and browsers check each redirect of a form.
        this.policy = String.join(
                "; ",
                "default-src 'self'",
                "base-uri 'none'",
                "object-src 'none'",
                "frame-src 'self'",
                "frame-ancestors 'self'",
                "form-action 'self' " + settings.keycloakOrigin());
        always.put("X-Content-Type-Options", "nosniff");
        always.put("X-Frame-Options", "SAMEORIGIN");
        always.put("Referrer-Policy", "same-origin");
        always.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        always.put("Cross-Origin-Opener-Policy", "same-origin");
        always.put("Cross-Origin-Resource-Policy", "same-origin");
        if (settings.secure()) {
            always.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> {
            write(exchange.getResponse().getHeaders());
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    private void write(HttpHeaders headers) {
        if (keptForEver(headers)) {
            // A file that everybody gets alike: the rest speaks of pages, and weighs more than a small file.
            ALWAYS_OF_FILES.forEach(name -> headers.set(name, always.get(name)));
            if (isPicture(headers)) {
                // Opened by itself it is a page.
                headers.add(POLICY, policy);
            }
            return;
        }
        always.forEach(headers::set);
        // A service may be stricter about a file that somebody has uploaded: a browser obeys each policy that it gets.
        headers.add(POLICY, policy);
        if (headers.getCacheControl() == null) {
            headers.setCacheControl("no-store");
        }
    }

    private static boolean keptForEver(HttpHeaders headers) {
        MediaType type = headers.getContentType();
        String kept = headers.getCacheControl();
        return type != null
                && kept != null
                && kept.contains("immutable")
                && (isPicture(headers)
                        || type.getType().equals("font")
                        || type.getSubtype().equals("css")
                        || type.getSubtype().equals("javascript"));
    }

    private static boolean isPicture(HttpHeaders headers) {
        MediaType type = headers.getContentType();
        return type != null && type.getType().equals("image");
    }
}
