package prongsai.gateway.relay;

import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import prongsai.web.ClientMark;
import prongsai.web.RequestId;

/**
 * What a service gets to see of a request: what it needs to answer, and who asks only from our token. The list says
 * what passes, so that no header which somebody invents, or a framework comes to trust, can speak for a person.
 */
@Component
final class RequestHeaders implements HttpHeadersFilter, Ordered {
    private static final Set<String> PASS = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "cache-control",
            "content-disposition",
            "content-length",
            "content-type",
            // Of forms that a script sends: they may be answered with a part of the page.
            "form-by",
            "idempotency-key",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-range",
            "if-unmodified-since",
            "prefer",
            "range",
            "transfer-encoding",
            // Of resumable uploads (tus).
            "tus-resumable",
            "upload-length",
            "upload-metadata",
            "upload-offset",
            // Ours alone: what came from outside under this name is gone before any filter.
            ClientMark.HEADER.toLowerCase(Locale.ROOT));
    private static final String HTMX = "hx-";
    private static final String LANGUAGE = "lang";

    @Override
    public HttpHeaders filter(HttpHeaders given, ServerWebExchange exchange) {
        HttpHeaders passed = new HttpHeaders();
        given.forEach((name, values) -> {
            if (passes(name)) {
                passed.put(name, values);
            }
        });
        HttpCookie language = exchange.getRequest().getCookies().getFirst(LANGUAGE);
        if (language != null && language.getValue().matches("[a-z]{2}")) {
            passed.set(HttpHeaders.COOKIE, LANGUAGE + "=" + language.getValue());
        }
        passed.set(RequestId.HEADER, RequestId.of(exchange));
        Relay.token(exchange).ifPresent(passed::setBearerAuth);
        return passed;
    }

    private static boolean passes(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return PASS.contains(lower) || lower.startsWith(HTMX);
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.REQUEST;
    }

    /** Last, so that no other filter adds to what was let through. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
