package prongsai.gateway.relay;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import prongsai.web.RequestId;

/** What a service's answer may not say to a browser: sessions, origins and the request's id are the gateway's. */
@Component
final class AnswerHeaders implements HttpHeadersFilter, Ordered {
    private static final Set<String> OURS = Set.of(
            RequestId.HEADER.toLowerCase(Locale.ROOT),
            "server",
            "set-cookie",
            "strict-transport-security",
            "via",
            "x-powered-by",
            "x-xss-protection");
    private static final String CROSS_ORIGIN = "access-control-";

    @Override
    public HttpHeaders filter(HttpHeaders given, ServerWebExchange exchange) {
        HttpHeaders passed = new HttpHeaders();
        given.forEach((name, values) -> {
            if (!ours(name)) {
                passed.put(name, values);
            }
        });
        List<String> language = given.getOrEmpty(HttpHeaders.SET_COOKIE).stream()
                .filter(cookie -> cookie.startsWith("lang="))
                .toList();
        if (!language.isEmpty()) {
            passed.put(HttpHeaders.SET_COOKIE, language);
        }
        return passed;
    }

    private static boolean ours(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return OURS.contains(lower) || lower.startsWith(CROSS_ORIGIN);
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.RESPONSE;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
