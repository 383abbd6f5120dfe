package prongsai.gateway.guard;

import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import prongsai.gateway.GatewaySettings;
import prongsai.gateway.session.SessionCookie;
import prongsai.web.ProblemHandler;
import reactor.core.publisher.Mono;

/**
 * Refuses a request that changes something and carries a session, unless the browser itself says that a page of ours
 * sent it. No page can forge these headers, so no form needs a secret.
 *
 * <p>{@code Sec-Fetch-Site} decides where it is {@code same-origin} or names another site. Where it is missing (plain
 * HTTP other than localhost, old browsers) or {@code none} (the person's own doing, such as a form sent again when the
 * browser restores its tabs), {@code Origin} must be ours: such a request has it too.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata Request Headers</a>
 */
@Component
public final class SameOrigin {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final String origin;
    private final String cookie;
    private final ProblemHandler problems;

    SameOrigin(GatewaySettings settings, ProblemHandler problems) {
        this.origin = settings.publicUrl().toString();
        this.cookie = SessionCookie.name(settings);
        this.problems = problems;
    }

    /** For the place in the chain where Spring's own tokens against forgery would stand. */
    public WebFilter filter() {
        return this::filter;
    }

    private Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return allowed(exchange.getRequest())
                ? chain.filter(exchange)
                : problems.write(exchange, HttpStatus.FORBIDDEN, "other-origin");
    }

    private boolean allowed(ServerHttpRequest request) {
        return SAFE.contains(request.getMethod())
                || !request.getCookies().containsKey(cookie)
                || sentByOurPage(request.getHeaders());
    }

    private boolean sentByOurPage(HttpHeaders headers) {
        String site = Optional.ofNullable(headers.getFirst("Sec-Fetch-Site")).orElse("none");
        return switch (site) {
            case "same-origin" -> true;
            case "none" -> origin.equals(headers.getOrigin());
            default -> false;
        };
    }
}
