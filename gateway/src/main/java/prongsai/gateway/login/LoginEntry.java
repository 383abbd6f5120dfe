package prongsai.gateway.login;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.ServerRedirectStrategy;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import prongsai.gateway.GatewaySettings;
import prongsai.web.ProblemHandler;
import reactor.core.publisher.Mono;

/**
 * What somebody gets who must log in first: a person who opens a page goes to Keycloak and comes back to that page, or is told
 * that there is no such page;
 * whoever sends a form comes back to the page where it stands; programs and scripts get 401.
 */
@Component
final class LoginEntry implements ServerAuthenticationEntryPoint {
    private static final String HTMX = "HX-Request";

    /** What a browser says of a page that the person opens (Fetch Metadata Request Headers, W3C). */
    private static final String NAVIGATES = "navigate";
    /** In an address: what was sent from there was not saved. The layout says so, and its script sends it again. */
    private static final String UNSAVED = "unsaved";

    private final ServerRedirectStrategy redirect = new DefaultServerRedirectStrategy();
    private final ServerRequestCache pages;
    private final ProblemHandler problems;
    private final KnownPages known;
    private final String origin;

    LoginEntry(ServerRequestCache pages, ProblemHandler problems, KnownPages known, GatewaySettings settings) {
        this.known = known;
        this.pages = pages;
        this.problems = problems;
        this.origin = settings.publicUrl().toString();
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException e) {
        return opensPage(exchange.getRequest())
                ? known.know(exchange)
                        .flatMap(leadsSomewhere -> leadsSomewhere
                                ? pages.saveRequest(exchange)
                                        .then(redirect.sendRedirect(exchange, URI.create(Paths.BEGIN)))
                                : problems.write(exchange, HttpStatus.NOT_FOUND, "not-found"))
                : backOrRefuse(exchange);
    }

    /**
     * The session was ended just now, and this request still hangs on to it. A page is asked for once more, without it;
     * then it can be remembered for the way back.
     */
    Mono<Void> again(ServerWebExchange exchange) {
        return opensPage(exchange.getRequest())
                ? redirect.sendRedirect(exchange, here(exchange.getRequest()))
                : backOrRefuse(exchange);
    }

    /** A form of a page leads back to that page, past the login; its address says that nothing was saved. */
    private Mono<Void> backOrRefuse(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        return Optional.ofNullable(request.getHeaders().getFirst(HttpHeaders.REFERER))
                .filter(page -> sendsForm(request) && page.startsWith(origin + "/"))
                .flatMap(LoginEntry::unsaved)
                .map(page -> redirect.sendRedirect(exchange, page))
                .orElseGet(() -> refuse(exchange));
    }

    private static Optional<URI> unsaved(String page) {
        try {
            URI address = UriComponentsBuilder.fromUriString(page)
                    .replaceQueryParam(UNSAVED, "1")
                    .fragment(null)
                    .build(true)
                    .toUri();
            // Two slashes would name another server.
            return Optional.of(here(address)).filter(here -> here.getRawAuthority() == null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Mono<Void> refuse(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        HttpHeaders answer = exchange.getResponse().getHeaders();
        if (isApi(request)) {
            answer.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        } else if (request.getHeaders().containsHeader(HTMX) && HttpMethod.GET.equals(request.getMethod())) {
            // A part of a page: htmx then opens the whole page again, which leads to the login.
            answer.set("HX-Redirect", wholePage(request.getHeaders().getFirst("HX-Current-URL")));
        }
        return problems.write(exchange, HttpStatus.UNAUTHORIZED, "unauthenticated");
    }

    private String wholePage(@Nullable String url) {
        return url != null && url.startsWith(origin + "/") ? url.substring(origin.length()) : "/";
    }

    private static URI here(ServerHttpRequest request) {
        return here(request.getURI());
    }

    /** Without the server, whose name the browser knows best. */
    private static URI here(URI address) {
        String query = address.getRawQuery();
        return URI.create(address.getRawPath() + (query == null ? "" : "?" + query));
    }

    private static boolean sendsForm(ServerHttpRequest request) {
        return HttpMethod.POST.equals(request.getMethod()) && isForPeople(request);
    }

    private static boolean opensPage(ServerHttpRequest request) {
        return HttpMethod.GET.equals(request.getMethod()) && isForPeople(request);
    }

    /**
     * By the browser itself, and not by a script in it: a login that a script's request began would take the place of the one
     * that the person is at.
     */
    private static boolean isForPeople(ServerHttpRequest request) {
        return !isApi(request)
                && !request.getHeaders().containsHeader(HTMX)
                && NAVIGATES.equals(
                        Objects.requireNonNullElse(request.getHeaders().getFirst("Sec-Fetch-Mode"), NAVIGATES))
                && request.getHeaders().getAccept().stream()
                        .anyMatch(type -> !type.isWildcardType() && type.isCompatibleWith(MediaType.TEXT_HTML));
    }

    private static boolean isApi(ServerHttpRequest request) {
        return request.getPath().value().startsWith("/api/");
    }
}
